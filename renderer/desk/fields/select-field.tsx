import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

/** One of many, in a list that opens: for more choices than fit in sight. */
export interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly onChange: (value: V) => void;
}

export function SelectField<V extends string>({ label, value, choices, onChange }: SelectFieldProps<V>) {
  return (
    <Select
      className="field select-field"
      value={value}
      onChange={(key) => {
        const choice = choices.find((one) => one.value === key);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Popover className="popover select-list">
        <ListBox>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} className="select-item">
              {choice.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
