import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimilarCase } from '../../../shared/contract/desk/library.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { CaseChips } from './case-chips.tsx';
import { CaseReading } from './case-reading.tsx';
import { CaseTitle } from './case-title.tsx';
import { useArticleText, useCaseTitle } from './case-words.ts';
import { useCase, useSimilarCases } from './use-library.ts';

/** Cases like the open dispute (相似案例): why, what worked, how long it took, which articles applied. */
export function SimilarCases({ disputeId }: { readonly disputeId: string }) {
  const { t } = useTranslation('desk');
  const query = useSimilarCases(disputeId);
  return (
    <section className="similar-cases" aria-labelledby="similar-cases">
      <h3 id="similar-cases">{t('library.similar')}</h3>
      <p className="hint">{t('library.similarHint')}</p>
      <Shown query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <p className="quiet-line">{t('library.similarNone')}</p>
          ) : (
            <ol>
              {cases.map((one) => (
                <li key={one.caseId}>
                  <Similar one={one} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function Similar({ one }: { readonly one: SimilarCase }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const titleOf = useCaseTitle();
  const articleText = useArticleText();
  const [open, setOpen] = useState(false);
  const listed = (words: readonly string[]) => words.join(t('list.comma'));
  return (
    <article>
      <h4>
        <CaseTitle one={one} />
      </h4>
      <CaseChips line={one} />
      <p className="hint">
        {t('library.why', { reasons: listed(one.reasons.map((reason) => common(`likeness.${reason}`))) })}
      </p>
      <p>{listed(one.methods.map((method) => common(`method.${method}`)))}</p>
      <p className="hint">{one.articles.map(articleText).join(t('list.semicolon'))}</p>
      <DeskButton
        look="quiet"
        icon={BookOpen}
        onPress={() => setOpen(!open)}
        label={`${t(open ? 'library.shut' : 'library.read')} ${titleOf(one)}`}
      >
        {t(open ? 'library.shut' : 'library.read')}
      </DeskButton>
      {open && <Whole caseId={one.caseId} />}
    </article>
  );
}

function Whole({ caseId }: { readonly caseId: string }) {
  const query = useCase(caseId);
  return <Shown query={query}>{(one) => <CaseReading one={one} />}</Shown>;
}
