import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** A button for a finger: never smaller than --touch, says what it does in words. */
export interface BigButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly icon?: LucideIcon;
  readonly disabled?: boolean;
}

export function BigButton({ children, onPress, look = 'plain', icon: Icon, disabled = false }: BigButtonProps) {
  return (
    <Button className={`big-button ${look}`} onPress={onPress} isDisabled={disabled}>
      {Icon && <Icon aria-hidden className="icon" />}
      <span>{children}</span>
    </Button>
  );
}
