import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, type Category } from '../../../shared/domain/dispute.ts';
import { usePlace } from '../desk-page.ts';
import { SelectField } from '../fields/select-field.tsx';
import { Shown } from '../fields/shown.tsx';
import { TextInput } from '../fields/text-input.tsx';
import type { PublicityPlace } from '../publicity/publicity-place.ts';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';
import { useCases } from './use-library.ts';

const LONGEST = 60;

interface LibraryPanelProps {
  /** Writes publicity of a case; undefined for whom that is not their work. */
  readonly onPublicity: ((place: PublicityPlace) => void) | undefined;
}

/** The case library (案例): search on one side, reading on the other. */
export function LibraryPanel({ onPublicity }: LibraryPanelProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [text, setText] = usePlace('library/text', '');
  const [category, setCategory] = usePlace<Category | 'all'>('library/category', 'all');
  const [chosen, setChosen] = usePlace<string | null>('library/case', null);
  const cases = useCases(useDeferredValue(text.trim()), category === 'all' ? null : category);
  return (
    <div className="disputes-panel cases-panel">
      <div className="cases-side">
        <search className="cases-search">
          <TextInput
            label={t('library.search')}
            hint={t('library.searchHint')}
            value={text}
            max={LONGEST}
            onChange={setText}
          />
          <SelectField<Category | 'all'>
            label={t('library.category')}
            value={category}
            choices={[
              { value: 'all', text: t('library.all') },
              ...CATEGORIES.map((code) => ({ value: code, text: common(`category.${code}`) })),
            ]}
            onChange={setCategory}
          />
        </search>
        <Shown query={cases}>{(lines) => <CaseList lines={lines} chosen={chosen} onChoose={setChosen} />}</Shown>
      </div>
      <section className="dispute-file" aria-label={t('parts.library')} tabIndex={0}>
        {chosen === null ? (
          <p className="quiet-line">{t('library.choose')}</p>
        ) : (
          <CaseView key={chosen} caseId={chosen} onPublicity={onPublicity} onGone={() => setChosen(null)} />
        )}
      </section>
    </div>
  );
}
