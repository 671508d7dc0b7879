import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';

/** A box to tick, with a sentence. */
export function TickField({
  text,
  ticked,
  onTick,
}: {
  readonly text: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}) {
  return (
    <Checkbox className="tick-field" isSelected={ticked} onChange={onTick}>
      <span className="box" aria-hidden>
        {ticked && <Check className="icon" />}
      </span>
      <span>{text}</span>
    </Checkbox>
  );
}
