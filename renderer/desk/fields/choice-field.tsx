import type { ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';

export interface Choice<V extends string> {
  readonly value: V;
  readonly text: ReactNode;
  readonly detail?: ReactNode;
  readonly disabled?: boolean;
}

/** One of several, all in sight. A dot says which, never the colour alone. */
export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly problem?: string | undefined;
  readonly look?: 'row' | 'list' | 'grid';
}

export function ChoiceField<V extends string>({
  label,
  choices,
  value,
  onChange,
  problem,
  look = 'row',
}: ChoiceFieldProps<V>) {
  return (
    <RadioGroup
      className={`field choice-field ${look}`}
      value={value}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label>{label}</Label>
      <div className="choices">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} isDisabled={choice.disabled ?? false} className="choice">
            <span className="dot" aria-hidden />
            <span className="words">
              <span className="text">{choice.text}</span>
              {choice.detail !== undefined && <span className="detail">{choice.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="problem">{problem}</FieldError>
    </RadioGroup>
  );
}
