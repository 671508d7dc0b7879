import { useTranslation } from 'react-i18next';
import { TextInput } from '../fields/text-input.tsx';
import { type Faults, LONGEST, type PieceDraft, type Written } from './piece-draft.ts';

interface WordsFieldProps {
  readonly name: Written;
  readonly words: PieceDraft[Written];
  readonly faults: Faults;
  readonly onChange: (words: PieceDraft[Written]) => void;
}

/** The same words in Chinese and in English, side by side, and how much still fits. */
export function WordsField({ name, words, faults, onChange }: WordsFieldProps) {
  const { t } = useTranslation('desk');
  return (
    <fieldset className="both-languages">
      <legend>{t(`publicity.${name}`)}</legend>
      <p className="hint">{t(`publicity.${name}Hint`)}</p>
      <div className="side-by-side">
        {(['zh', 'en'] as const).map((language) => {
          const fault = faults[`${name}.${language}`];
          const max = LONGEST[name][language];
          return (
            <TextInput
              key={language}
              label={t(`publicity.in.${language}`, { what: t(`publicity.${name}`) })}
              value={words[language]}
              max={max}
              {...(name === 'text' ? { rows: 6 } : name === 'line' ? { rows: 3 } : {})}
              hint={t(`publicity.left.${language}`, { count: max - words[language].length })}
              problem={fault === undefined ? undefined : t(`publicity.fault.${fault}`, { max })}
              onChange={(typed) =>
                onChange({ ...words, [language]: name === 'text' ? typed : typed.replace(/\n/g, ' ') })
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
