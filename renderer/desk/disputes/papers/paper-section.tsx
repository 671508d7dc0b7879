import { Check, ChevronDown, ChevronUp, FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import type { CaseDossier } from '../../../../shared/contract/desk/papers.ts';
import { usePlace } from '../../desk-page.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { Shown } from '../../fields/shown.tsx';
import { PaperList } from './paper-list.tsx';
import { usePapers } from './use-papers.ts';

/** The dossier of a dispute (卷宗): its number, what is still missing, and its papers once it is unfolded. */
export function PaperSection({ file: { disputeId } }: { readonly file: Pick<DisputeFile, 'disputeId'> }) {
  const { t } = useTranslation('desk');
  const query = usePapers(disputeId);
  const [open, setOpen] = usePlace(`papers/${disputeId}`, false);
  return (
    <section className="papers" aria-labelledby="papers">
      <div className="papers-head">
        <h3 id="papers">
          <FolderOpen aria-hidden className="icon" />
          {t('papers.title')}
        </h3>
        <DeskButton icon={open ? ChevronUp : ChevronDown} onPress={() => setOpen(!open)}>
          {t(open ? 'papers.fold' : 'papers.unfold')}
        </DeskButton>
      </div>
      <Shown query={query}>
        {(dossier) => (
          <>
            <Standing dossier={dossier} />
            {open && dossier.papers.length > 0 && <PaperList disputeId={disputeId} dossier={dossier} />}
          </>
        )}
      </Shown>
    </section>
  );
}

function Standing({ dossier: { number, papers } }: { readonly dossier: CaseDossier }) {
  const { t } = useTranslation('desk');
  const missing = papers.filter(({ required, state }) => required && state === 'missing');
  return (
    <p className="papers-standing">
      <span>{t('papers.number', { number })}</span>
      {papers.length === 0 && <span>{t('papers.gone')}</span>}
      {missing.length > 0 && (
        <strong className="lacks">
          {t('papers.missing', { papers: missing.map(({ kind }) => t(`papers.kind.${kind}`)).join(t('papers.comma')) })}
        </strong>
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
