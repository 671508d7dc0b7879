import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';

/** A big button that stays on until it is touched again; a tick says so, never the colour alone. */
export interface ToggleBigProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onPress: () => void;
  readonly icon: LucideIcon;
}

export function ToggleBig({ children, on, onPress, icon: Icon }: ToggleBigProps) {
  return (
    <ToggleButton className={`big-button ${on ? 'main' : 'plain'}`} isSelected={on} onPress={onPress}>
      {on ? <Check aria-hidden className="icon" /> : <Icon aria-hidden className="icon" />}
      <span>{children}</span>
    </ToggleButton>
  );
}
