import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Edit, edited } from './edit-text.ts';
import type { FieldMode } from './key-rows.ts';
import { SoftKeyboard } from './soft-keyboard.tsx';

/**
 * A large field to write in, with the keys for it below when the station has no keyboard.
 *
 *   <TypedField label={t('name.label')} mode="chinese" value={name} onChange={setName} maxLength={30} keyboard />
 *
 * `mode`     chinese: pinyin with words to choose, letters with 中/英 (an English screen begins with letters).
 *            latin: letters. digits: a number pad.
 * `keyboard` shows the keys under the field and puts the caret into it. They lie in the flow of the page, 29 rem high
 *            (36 on an upright screen; the number pad 22 and 28): one field with keys to a screen.
 * `onComposing` is told when pinyin stands on the keys that is not part of the value, and when it no longer does.
 * `onDone`   adds a 好了 key that calls it. Without it the screen's own button leads on.
 *
 * It is a real input or textarea, so a hardware keyboard, a reader that types, and tests that fill fields work too.
 * The value is the caller's; this part owns the caret only. Pinyin not yet chosen is not part of the value.
 */
export interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly mode: FieldMode;
  readonly keyboard: boolean;
  readonly multiline?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly onComposing?: ((composing: boolean) => void) | undefined;
  readonly onDone?: (() => void) | undefined;
}

export function TypedField(props: TypedFieldProps) {
  const { label, value, onChange, mode, keyboard, multiline = false, maxLength, placeholder } = props;
  const { onComposing, onDone } = props;
  const { i18n } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const written = useRef<{ text: string; caret: number }>(null);

  useEffect(() => {
    if (keyboard) field.current?.focus({ preventScroll: true });
  }, [keyboard]);

  // A value that is set from outside throws the caret to the end: put it back where the key left it.
  useLayoutEffect(() => {
    if (field.current !== null && field.current.value === written.current?.text) {
      placeCaret(field.current, written.current.caret);
      written.current = null;
    }
  });

  const edit = (what: Edit) => {
    const input = field.current;
    if (input === null) return;
    const at = { text: input.value, from: input.selectionStart, to: input.selectionEnd };
    const next = edited(at, what, maxLength);
    if (document.activeElement !== input) input.focus({ preventScroll: true });
    if (next.text === input.value) placeCaret(input, next.from);
    else {
      written.current = { text: next.text, caret: next.from };
      onChange(next.text);
    }
  };

  const common = {
    id,
    ref: field,
    value,
    placeholder,
    maxLength,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    inputMode: keyboard ? 'none' : mode === 'digits' ? 'numeric' : 'text',
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
  } as const;
  return (
    <div className="typed-field">
      <label htmlFor={id}>{label}</label>
      {multiline ? <textarea rows={3} {...common} /> : <input type="text" {...common} />}
      {keyboard && (
        <SoftKeyboard
          // Another screen language begins with another script.
          key={`${mode} ${i18n.language}`}
          mode={mode}
          language={i18n.language}
          multiline={multiline}
          onEdit={edit}
          onComposing={onComposing}
          onDone={onDone}
        />
      )}
    </div>
  );
}

function placeCaret(field: HTMLInputElement & HTMLTextAreaElement, at: number): void {
  field.setSelectionRange(at, at);
  // The browser does not follow a caret that a script has moved.
  if (at === field.value.length) {
    field.scrollTop = field.scrollHeight;
    field.scrollLeft = field.scrollWidth;
  }
}
