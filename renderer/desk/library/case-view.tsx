import { useMutation } from '@tanstack/react-query';
import { Megaphone, ThumbsUp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView as Case } from '../../../shared/contract/desk/library.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { caseAsPublicity } from '../../../shared/rules/case-as-publicity.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { draftFromCase } from '../publicity/piece-draft.ts';
import { formFor, type PublicityPlace } from '../publicity/publicity-place.ts';
import { useDesk } from '../use-desk.ts';
import { CaseChips } from './case-chips.tsx';
import { CaseReading } from './case-reading.tsx';
import { CaseTitle } from './case-title.tsx';
import { useCase } from './use-library.ts';

interface CaseViewProps {
  readonly caseId: string;
  readonly onPublicity: ((place: PublicityPlace) => void) | undefined;
  readonly onGone: () => void;
}

/** One case, and what can be done with it: say that it helped, make it known, take one's own back. */
export function CaseView({ caseId, ...on }: CaseViewProps) {
  const query = useCase(caseId);
  return <Shown query={query}>{(one) => <Opened one={one} {...on} />}</Shown>;
}

function Opened({ one, onPublicity, onGone }: Omit<CaseViewProps, 'caseId'> & { readonly one: Case }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { i18n } = useTranslation();
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
        {onPublicity !== undefined && (
          <DeskButton
            icon={Megaphone}
            onPress={() => {
              const sourceIn = (language: 'zh' | 'en') =>
                i18n.getFixedT(language, 'common')(`caseSource.${one.origin}`);
              const words = caseAsPublicity(one, { zh: sourceIn('zh'), en: sourceIn('en') });
              onPublicity(formFor(caseId, draftFromCase(words, dayOf(asMillis(Date.now())))));
            }}
          >
            {t('library.publicity')}
          </DeskButton>
        )}
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
