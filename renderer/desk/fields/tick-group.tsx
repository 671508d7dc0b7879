import { TickField } from './tick-field.tsx';

/** Several of many, each with a box. */
export interface TickGroupProps<V extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
  /** No more can be ticked than this. */
  readonly most?: number;
}

export function TickGroup<V extends string>({
  label,
  choices,
  values,
  onChange,
  most = choices.length,
}: TickGroupProps<V>) {
  return (
    <fieldset className="tick-group">
      <legend>{label}</legend>
      <div className="ticks">
        {choices.map(({ value, text }) => (
          <TickField
            key={value}
            text={text}
            ticked={values.includes(value)}
            onTick={(ticked) => {
              if (!ticked) onChange(values.filter((one) => one !== value));
              else if (values.length < most) onChange([...values, value]);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
