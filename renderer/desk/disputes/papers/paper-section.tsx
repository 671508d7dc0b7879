import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import type { CaseDossier } from '../../../../shared/contract/desk/papers.ts';
import { Shown } from '../../fields/shown.tsx';
import { PaperList } from './paper-list.tsx';
import { usePapers } from './use-papers.ts';

/** The dossier of a dispute (卷宗): its number, what is still missing, and its papers. */
export function PaperSection({ file: { disputeId } }: { readonly file: Pick<DisputeFile, 'disputeId'> }) {
  const { t } = useTranslation('desk');
  return (
    <section className="papers" aria-labelledby="papers">
      <h3 id="papers">{t('papers.title')}</h3>
      <Shown query={usePapers(disputeId)}>
        {(dossier) => (
          <>
            <Standing dossier={dossier} />
            {dossier.papers.length > 0 && <PaperList disputeId={disputeId} dossier={dossier} />}
          </>
        )}
      </Shown>
    </section>
  );
}

function Standing({ dossier: { number, papers } }: { readonly dossier: CaseDossier }) {
  const { t } = useTranslation('desk');
  const missing = papers.filter(({ required, state }) => required && state === 'missing');
  const unseen = papers.filter(({ signers }) => signers.some(({ scan }) => scan === 'missing'));
  return (
    <p className="papers-standing">
      <span>{t('papers.number', { number })}</span>
      {papers.length === 0 && <span>{t('papers.gone')}</span>}
      {missing.length > 0 && (
        <strong className="lacks">
          {t('papers.missing', { papers: missing.map(({ kind }) => t(`papers.kind.${kind}`)).join(t('papers.comma')) })}
        </strong>
      )}
      {unseen.length > 0 && (
        <span className="unseen">
          {t('scans.lacking', { papers: unseen.map(({ kind }) => t(`papers.kind.${kind}`)).join(t('papers.comma')) })}
        </span>
      )}
      {papers.length > 0 && missing.length === 0 && (
        <span className="whole">
          <Check aria-hidden className="icon" />
          {t('papers.complete')}
        </span>
      )}
    </p>
  );
}
