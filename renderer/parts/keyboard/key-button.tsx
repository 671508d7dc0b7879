import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/**
 * One key. It never takes the focus: the caret stays in the field.
 * A key that types acts as soon as it is touched, so that a finger that slips off has typed all the same.
 * A key that vanishes by acting (a word, another page of keys) acts when the finger is lifted: taken away under the
 * finger, it would take the focus of the field with it.
 */
export function KeyButton(props: {
  readonly children: ReactNode;
  readonly onTouch?: () => void;
  readonly onLift?: () => void;
  readonly className?: string | undefined;
  /** Read aloud instead of the sign on the key. */
  readonly name?: string | undefined;
  /** In keys, of ten to a row. */
  readonly width?: number | undefined;
  readonly on?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}) {
  const { children, onTouch, onLift, className = '', name, width, on, disabled = false } = props;
  return (
    <Button
      className={`kb-key ${className}`}
      {...(onTouch && { onPressStart: onTouch })}
      {...(onLift && { onPress: onLift })}
      preventFocusOnPress
      excludeFromTabOrder
      isDisabled={disabled}
      {...(name !== undefined && { 'aria-label': name })}
      {...(on !== undefined && { 'aria-pressed': on })}
      {...(width !== undefined && { style: { flexGrow: width } })}
    >
      {children}
    </Button>
  );
}
