import { useMutation } from '@tanstack/react-query';
import { CheckCheck, Eraser, FileSignature, Handshake, type LucideIcon, MessagesSquare, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { DisputeMove } from '../../../shared/rules/dispute-stages.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { PublishCase } from '../library/publish-case.tsx';
import { SimilarCases } from '../library/similar-cases.tsx';
import { useDesk } from '../use-desk.ts';
import { AgreementForm } from './agreement-form.tsx';
import { CloseForm } from './close-form.tsx';
import { offersFor } from './dispute-offers.ts';
import { EraseQuestion } from './erase-question.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileHead } from './file-head.tsx';
import { HandOnForm } from './hand-on-form.tsx';
import { TalkForm } from './talk-form.tsx';
import { Timeline } from './timeline.tsx';
import { useDisputeFile } from './use-disputes.ts';

/** A whole dispute: what can be done now, what is being written, what is known, what happened. */
export function DisputeFileView({ disputeId, onGone }: { readonly disputeId: string; readonly onGone: () => void }) {
  const query = useDisputeFile(disputeId);
  return <Shown query={query}>{(file) => <File file={file} onGone={onGone} />}</Shown>;
}

/** The button of each step, in the order they are offered. */
const STEPS: readonly { readonly move: Exclude<DisputeMove, 'assign'>; readonly icon: LucideIcon }[] = [
  { move: 'accept', icon: Handshake },
  { move: 'talk', icon: MessagesSquare },
  { move: 'agree', icon: FileSignature },
  { move: 'close', icon: CheckCheck },
  { move: 'hand-on', icon: Share2 },
  { move: 'erase', icon: Eraser },
];

function File({ file, onGone }: { readonly file: DisputeFile; readonly onGone: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const me = useMe();
  const { disputeId } = file;
  const [open, setOpen, leave] = usePlace<DisputeMove | null>(`form/${disputeId}`, null);
  const accept = useMutation(ask.disputes.accept.mutationOptions());
  const offers = offersFor(file, me.roles);
  const step = open !== null && offers.includes(open) ? open : null;
  const shut = (form: DisputeMove) => () => leave(form, null);
  return (
    <>
      <FileHead file={file} />
      {offers.length > 0 && (
        <div className="steps" role="group" aria-label={t('file.steps')}>
          {STEPS.filter(({ move }) => offers.includes(move)).map(({ move, icon }) => (
            <DeskButton
              key={move}
              icon={icon}
              look={move === 'erase' ? 'danger' : move === 'accept' || move === step ? 'main' : 'plain'}
              pending={move === 'accept' && accept.isPending}
              onPress={() => (move === 'accept' ? accept.mutate({ disputeId }) : setOpen(move === step ? null : move))}
            >
              {t(move === 'agree' && file.agreement !== null ? 'step.agreeAgain' : `step.${move}`)}
            </DeskButton>
          ))}
        </div>
      )}
      <RefusalLine error={accept.error} />
      {step === 'talk' && <TalkForm file={file} onShut={shut('talk')} />}
      {step === 'agree' && <AgreementForm file={file} onShut={shut('agree')} />}
      {step === 'close' && (
        <CloseForm
          file={file}
          onShut={shut('close')}
          onWriteAgreement={() => setOpen('agree')}
          canWrite={offers.includes('agree')}
        />
      )}
      {step === 'hand-on' && (
        <HandOnForm file={file} onShut={shut('hand-on')} onGone={() => (shut('hand-on')(), onGone())} />
      )}
      {step === 'erase' && <EraseQuestion file={file} onShut={shut('erase')} />}
      <PublishCase disputeId={disputeId} />
      <div className="file-body">
        <FileFacts file={file} />
        <Timeline entries={file.timeline} />
        <SimilarCases disputeId={disputeId} />
      </div>
    </>
  );
}
