import { Label } from 'react-aria-components';
import { useId } from 'react';
import { TickField } from '../../fields/tick-field.tsx';

interface ToggleListProps<V extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
}

/** Any number of several, all in sight; kept in the order of the list, whatever the order of the touches. */
export function ToggleList<V extends string>({ label, choices, chosen, onChange }: ToggleListProps<V>) {
  const id = useId();
  return (
    <div className="field toggle-list" role="group" aria-labelledby={id}>
      <Label id={id}>{label}</Label>
      {choices.map(({ value, text }) => (
        <TickField
          key={value}
          text={text}
          ticked={chosen.includes(value)}
          onTick={(ticked) =>
            onChange(choices.map((one) => one.value).filter((one) => (one === value ? ticked : chosen.includes(one))))
          }
        />
      ))}
    </div>
  );
}
