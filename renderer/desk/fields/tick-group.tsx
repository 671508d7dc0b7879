import { useId } from 'react';
import { TickField } from './tick-field.tsx';

/** Several of many, each with a box. */
export interface TickGroupProps<V extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
  /** No more can be ticked than this. */
  readonly most?: number;
  readonly hint?: string;
  /** Shown instead of the hint when what is ticked does not do. */
  readonly problem?: string | undefined;
}

export function TickGroup<V extends string>({
  label,
  choices,
  values,
  onChange,
  most = choices.length,
  hint,
  problem,
}: TickGroupProps<V>) {
  const saidBelow = useId();
  const said = problem ?? hint;
  return (
    <fieldset
      className="tick-group"
      {...(said === undefined ? {} : { 'aria-describedby': saidBelow })}
      {...(problem === undefined ? {} : { 'data-invalid': true })}
    >
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
      {said !== undefined && (
        <p id={saidBelow} className={problem === undefined ? 'hint' : 'problem'}>
          {said}
        </p>
      )}
    </fieldset>
  );
}
