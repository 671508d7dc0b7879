import { useMutation } from '@tanstack/react-query';
import { ThumbsUp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView as Case } from '../../../shared/contract/desk/library.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { CaseChips } from './case-chips.tsx';
import { CaseReading } from './case-reading.tsx';
import { CaseTitle } from './case-title.tsx';
import { useCase } from './use-library.ts';

/** One case, and what can be done with it: say that it helped, take one's own back. */
export function CaseView({ caseId, onGone }: { readonly caseId: string; readonly onGone: () => void }) {
  const query = useCase(caseId);
  return <Shown query={query}>{(one) => <Opened one={one} onGone={onGone} />}</Shown>;
}

function Opened({ one, onGone }: { readonly one: Case; readonly onGone: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [asking, setAsking] = useState(false);
  const mark = useMutation(ask.library.markHelpful.mutationOptions());
  const { caseId, helped, helpedMe, mayWithdraw } = one;
  return (
    <>
      <header className="file-head">
        <h2>
          <CaseTitle one={one} />
        </h2>
        <CaseChips line={one} />
      </header>
      <div className="steps">
        <DeskButton
          icon={ThumbsUp}
          look={helpedMe ? 'main' : 'plain'}
          pressed={helpedMe}
          pending={mark.isPending}
          onPress={() => mark.mutate({ caseId, helpful: !helpedMe })}
        >
          {t('library.helpful')}
        </DeskButton>
        {helped > 0 && <span className="helped">{t('library.helped', { count: helped })}</span>}
        {mayWithdraw && (
          <DeskButton icon={Undo2} look="danger" onPress={() => setAsking(true)}>
            {t('library.withdraw')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={mark.error} />
      <CaseReading one={one} />
      {asking && <WithdrawQuestion caseId={caseId} onShut={() => setAsking(false)} onGone={onGone} />}
    </>
  );
}

interface WithdrawQuestionProps {
  readonly caseId: string;
  readonly onShut: () => void;
  readonly onGone: () => void;
}

function WithdrawQuestion({ caseId, onShut, onGone }: WithdrawQuestionProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const withdraw = useMutation(ask.library.withdraw.mutationOptions({ onSuccess: () => (onShut(), onGone()) }));
  return (
    <AskDialog
      title={t('library.withdrawTitle')}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton look="danger" pending={withdraw.isPending} onPress={() => withdraw.mutate({ caseId })}>
            {t('library.withdraw')}
          </DeskButton>
        </>
      }
    >
      <p>{t('library.withdrawText')}</p>
      <RefusalLine error={withdraw.error} />
    </AskDialog>
  );
}
