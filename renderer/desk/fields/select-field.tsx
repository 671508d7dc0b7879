import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly onChange: (value: V) => void;
  readonly className?: string;
}

/** One of many, behind a button: for lists too long to stand in sight. */
export function SelectField<V extends string>({
  label,
  value,
  choices,
  onChange,
  className = '',
}: SelectFieldProps<V>) {
  return (
    <Select
      className={`field select-field ${className}`}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label>{label}</Label>
      <Button className="desk-button select-button">
        <SelectValue>{choices.find((one) => one.value === value)?.text ?? '—'}</SelectValue>
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Popover className="popover">
        <ListBox className="select-list" items={choices.map((one) => ({ ...one, id: one.value }))}>
          {(one) => (
            <ListBoxItem id={one.value} textValue={one.text} className="select-item">
              {one.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
