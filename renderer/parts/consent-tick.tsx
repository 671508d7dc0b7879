import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

/** A tick box for a finger. Never set beforehand: a consent is an act. */
export interface ConsentTickProps {
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly children: ReactNode;
}

export function ConsentTick({ ticked, onTick, children }: ConsentTickProps) {
  return (
    <Checkbox className="consent-tick" isSelected={ticked} onChange={onTick}>
      <span className="box" aria-hidden>
        {ticked && <Check className="icon" />}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
