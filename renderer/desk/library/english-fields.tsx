import { useTranslation } from 'react-i18next';
import type { KnownPersonal } from '../../../shared/rules/known-personal.ts';
import { TextInput } from '../fields/text-input.tsx';
import { MarkedText } from './marked-text.tsx';

interface EnglishFieldsProps {
  readonly titleEn: string;
  readonly summaryEn: string;
  readonly known: KnownPersonal;
  readonly onChange: (part: { readonly titleEn?: string; readonly summaryEn?: string }) => void;
}

/** A case in English, for colleagues who read no Chinese: both may stay empty. */
export function EnglishFields({ titleEn, summaryEn, known, onChange }: EnglishFieldsProps) {
  const { t } = useTranslation('desk');
  const written = [titleEn, summaryEn].filter((one) => one !== '').join('\n');
  return (
    <>
      <TextInput
        label={t('publish.titleEn')}
        hint={t('publish.englishHint')}
        value={titleEn}
        max={120}
        onChange={(typed) => onChange({ titleEn: typed })}
      />
      <div className="publish-part">
        <TextInput
          label={t('publish.summaryEn')}
          hint={t('publish.summaryEnHint')}
          rows={3}
          max={600}
          value={summaryEn}
          onChange={(typed) => onChange({ summaryEn: typed })}
        />
        {written !== '' && (
          <section aria-label={t('publish.preview', { part: t('publish.summaryEn') })}>
            <MarkedText text={written} known={known} lang="en" />
          </section>
        )}
      </div>
    </>
  );
}
