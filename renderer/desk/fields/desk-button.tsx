import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** A button for mouse, finger and key; shows the key that does the same. */
export interface DeskButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly keyHint?: string;
  readonly disabled?: boolean;
  /** Busy with this very thing: keeps the focus, takes no further press. */
  readonly pending?: boolean;
  readonly submits?: boolean;
  /** On or off, for a button that switches something. */
  readonly pressed?: boolean;
  readonly label?: string;
  readonly className?: string;
}

export function DeskButton(props: DeskButtonProps) {
  const {
    children,
    look = 'plain',
    icon: Icon,
    keyHint,
    disabled = false,
    pending = false,
    submits = false,
    label,
    className = '',
  } = props;
  return (
    <Button
      className={`desk-button ${look} ${pending ? 'pending' : ''} ${className}`}
      type={submits ? 'submit' : 'button'}
      isDisabled={disabled}
      // Not `isPending`: its announcement points at the button, which is often gone when the answer comes.
      {...(props.onPress === undefined || pending ? {} : { onPress: props.onPress })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {Icon && <Icon aria-hidden className="icon" />}
      <span className="words">{children}</span>
      {keyHint !== undefined && <kbd>{keyHint}</kbd>}
    </Button>
  );
}
