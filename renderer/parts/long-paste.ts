import { type ClipboardEvent, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Refuses a paste that does not fit, whole, and says how long it was. The browser would cut it without a word, and
 * what was cut off is what a person thinks they have handed in.
 */
export function useLongPaste(maxLength: number | undefined) {
  const [refused, setRefused] = useState<number>();
  return {
    /** Length of the paste that was refused, until something else is written. */
    refused,
    onPaste(event: ClipboardEvent<Field>) {
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      const pasted = event.clipboardData.getData('text').length;
      const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
      const fits = maxLength === undefined || kept + pasted <= maxLength;
      if (!fits) event.preventDefault();
      setRefused(fits ? undefined : pasted);
    },
    written: () => setRefused(undefined),
  };
}
