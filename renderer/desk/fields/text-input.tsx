import { useTranslation } from 'react-i18next';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useLongPaste } from '../../parts/long-paste.ts';

/** A labelled field to write in. `rows` makes it a larger one. */
export interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** Shown instead of the hint when what was typed does not fit. */
  readonly problem?: string | undefined;
  readonly rows?: number;
  /** Longest text in characters. */
  readonly max?: number;
  readonly type?: 'text' | 'password';
  readonly inputMode?: 'numeric' | 'decimal';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  readonly className?: string;
}

export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    onChange,
    hint,
    problem: known,
    rows,
    max,
    type = 'text',
    inputMode,
    autoFocus = false,
    required = false,
  } = props;
  const { t } = useTranslation('common');
  const paste = useLongPaste(max);
  const problem = paste.refused === undefined ? known : t('field.tooLong', { length: paste.refused, max: max ?? 0 });
  return (
    <TextField
      className={`field ${props.className ?? ''}`}
      value={value}
      onChange={(typed) => {
        paste.written();
        onChange(typed);
      }}
      type={type}
      isInvalid={problem !== undefined}
      isRequired={required}
      validationBehavior="aria"
      autoFocus={autoFocus}
      autoComplete={props.autoComplete ?? 'off'}
      {...(max === undefined ? {} : { maxLength: max })}
      {...(inputMode === undefined ? {} : { inputMode })}
    >
      <Label>{label}</Label>
      {rows === undefined ? <Input onPaste={paste.onPaste} /> : <TextArea rows={rows} onPaste={paste.onPaste} />}
      {hint !== undefined && problem === undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{problem}</FieldError>
    </TextField>
  );
}
