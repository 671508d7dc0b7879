import { Check, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDossier } from '../../../../shared/contract/desk/papers.ts';
import type { PaperKind, Printable } from '../../../../shared/domain/paper.ts';
import { refusalOf } from '../../../rpc/refusal-of.ts';
import { usePlace } from '../../desk-page.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { RefusalLine } from '../../fields/refusal-line.tsx';
import { TextInput } from '../../fields/text-input.tsx';
import { digitsOf } from '../../session/digits.ts';
import { PaperRow } from './paper-row.tsx';
import { SignForm } from './sign-form.tsx';
import { useIssue } from './use-papers.ts';

/** The papers in their order: print one or all, sign one. */
export function PaperList({ disputeId, dossier }: { readonly disputeId: string; readonly dossier: CaseDossier }) {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState(String(dossier.usualCopies));
  const [signing, setSigning] = usePlace<PaperKind | null>(`signing/${disputeId}`, null);
  const { pdf, page } = useIssue();
  const copies = Number(typed);
  const fits = copies >= 1 && copies <= 20;
  const print = (paper: Printable) => {
    page.reset();
    pdf.mutate({ disputeId, paper, copies });
  };
  const refused = pdf.error === null ? undefined : pdf.variables;
  const noPress = refused !== undefined && refusalOf(pdf.error) === 'no-press';
  const saved = page.data ?? pdf.data;
  return (
    <>
      <p className="hint">{t('papers.hint')}</p>
      <p className="hint">{t('scans.attachHint')}</p>
      <div className="papers-tools">
        <TextInput
          className="short"
          label={t('papers.copies')}
          hint={t('papers.copiesHint')}
          problem={fits ? undefined : t('agreement.copiesProblem')}
          inputMode="numeric"
          value={typed}
          onChange={(text) => setTyped(digitsOf(text, 2))}
        />
        <DeskButton
          icon={Printer}
          look="main"
          disabled={!fits}
          pending={pdf.isPending && pdf.variables.paper === 'dossier'}
          onPress={() => print('dossier')}
        >
          {t('papers.printAll')}
        </DeskButton>
      </div>
      <RefusalLine error={pdf.error ?? page.error} />
      {noPress && (
        <DeskButton icon={FileDown} pending={page.isPending} onPress={() => page.mutate(refused)}>
          {t('papers.page')}
        </DeskButton>
      )}
      <p className="good-line" role="status">
        {saved !== undefined && (
          <>
            <Check aria-hidden className="icon" />
            <span>{t('papers.saved', { file: saved.fileName })}</span>
          </>
        )}
      </p>
      <ol className="paper-list" aria-label={t('papers.list')}>
        {dossier.papers.map((paper) => (
          <PaperRow
            key={paper.kind}
            disputeId={disputeId}
            paper={paper}
            maySign={dossier.maySign}
            printing={pdf.isPending && pdf.variables.paper === paper.kind}
            onPrint={fits ? () => print(paper.kind) : undefined}
            onSign={() => setSigning(signing === paper.kind ? null : paper.kind)}
          >
            {signing === paper.kind && dossier.maySign && (
              <SignForm disputeId={disputeId} paper={paper} onShut={() => setSigning(null)} />
            )}
          </PaperRow>
        ))}
      </ol>
    </>
  );
}
