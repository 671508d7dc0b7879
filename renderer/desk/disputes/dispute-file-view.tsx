import { useMutation } from '@tanstack/react-query';
import { Eraser, FileSignature, Handshake, type LucideIcon, MessagesSquare, PhoneCall, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import { isEnded } from '../../../shared/domain/dispute-stage.ts';
import type { MoveName } from '../../../shared/rules/dispute-moves.ts';
import type { DisputeAction } from '../../../shared/rules/dispute-stages.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { MatchOfFile } from '../matching/match-explanation.tsx';
import { IntakeSection } from '../intake/intake-section.tsx';
import { PublishCase } from '../library/publish-case.tsx';
import { SimilarCases } from '../library/similar-cases.tsx';
import { PanelOnFile } from '../panel/panel-on-file.tsx';
import { useDesk } from '../use-desk.ts';
import { AgreementForm } from './agreement-form.tsx';
import { LimitsStrip } from './course/limits-strip.tsx';
import { MoveButtons } from './course/move-buttons.tsx';
import { MoveForm } from './course/move-form.tsx';
import { PayForm } from './course/pay-form.tsx';
import { PromiseList } from './course/promise-list.tsx';
import { VisitForm } from './course/visit-form.tsx';
import { offersFor } from './dispute-offers.ts';
import { EraseQuestion } from './erase-question.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileHead } from './file-head.tsx';
import { RiskCard } from './risk-card.tsx';
import { HandOnForm } from './hand-on-form.tsx';
import { PaperSection } from './papers/paper-section.tsx';
import { TalkForm } from './talk-form.tsx';
import { Timeline } from './timeline.tsx';
import { useDisputeFile } from './use-disputes.ts';

/** A whole dispute: what can be done now, what is being written, what is known, what happened. */
export function DisputeFileView({ disputeId, onGone }: { readonly disputeId: string; readonly onGone: () => void }) {
  const query = useDisputeFile(disputeId);
  return <Shown query={query}>{(file) => <File file={file} onGone={onGone} />}</Shown>;
}

/** The button of each act, in the order they are offered; `pay` stands beside its instalment. */
const ACTS: readonly {
  readonly act: Exclude<DisputeAction, 'assign' | 'pay' | 'sit' | 'take-on'>;
  readonly icon: LucideIcon;
}[] = [
  { act: 'talk', icon: MessagesSquare },
  { act: 'draft', icon: FileSignature },
  { act: 'visit', icon: PhoneCall },
  { act: 'hand-on', icon: Share2 },
  { act: 'erase', icon: Eraser },
];

/** Which form is open: an act, a move of the case, or the payment of an instalment. */
type OpenForm = DisputeAction | `move/${MoveName}` | `pay/${number}`;

function File({ file, onGone }: { readonly file: DisputeFile; readonly onGone: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const me = useMe();
  const { disputeId } = file;
  const [open, setOpen, leave] = usePlace<OpenForm | null>(`form/${disputeId}`, null);
  const takeOn = useMutation(ask.disputes.takeOn.mutationOptions());
  const offers = offersFor(file, me.roles);
  const move = file.moves.find((one) => open === `move/${one.move}`);
  const act = offers.find((one) => one === open) ?? null;
  const paying = open?.startsWith('pay/') === true && offers.includes('pay') ? Number(open.slice('pay/'.length)) : null;
  const toggle = (form: OpenForm) => setOpen(open === form ? null : form);
  const shut = (form: OpenForm) => () => leave(form, null);
  return (
    <>
      <FileHead file={file} />
      <LimitsStrip file={file} />
      {offers.includes('take-on') && (
        <DeskButton
          icon={Handshake}
          look="main"
          pending={takeOn.isPending}
          onPress={() => takeOn.mutate({ disputeId })}
        >
          {t('step.take-on')}
        </DeskButton>
      )}
      <RefusalLine error={takeOn.error} />
      <MoveButtons
        moves={file.takenOn ? file.moves : []}
        open={move?.move ?? null}
        onToggle={(name) => toggle(`move/${name}`)}
      />
      {offers.length > 0 && (
        <div className="steps" role="group" aria-label={t('file.steps')}>
          {ACTS.filter((one) => offers.includes(one.act)).map(({ act: name, icon }) => (
            <DeskButton
              key={name}
              icon={icon}
              look={name === 'erase' ? 'danger' : name === act ? 'main' : 'plain'}
              onPress={() => toggle(name)}
            >
              {t(name === 'draft' && file.agreement !== null ? 'step.draftAgain' : `step.${name}`)}
            </DeskButton>
          ))}
        </div>
      )}
      {move !== undefined && <MoveForm key={move.move} file={file} move={move} onShut={shut(`move/${move.move}`)} />}
      {act === 'talk' && <TalkForm file={file} onShut={shut('talk')} />}
      {act === 'draft' && <AgreementForm file={file} onShut={shut('draft')} />}
      {act === 'visit' && <VisitForm file={file} onShut={shut('visit')} />}
      {act === 'hand-on' && (
        <HandOnForm file={file} onShut={shut('hand-on')} onGone={() => (shut('hand-on')(), onGone())} />
      )}
      {act === 'erase' && <EraseQuestion file={file} onShut={shut('erase')} />}
      {paying !== null && <PayForm key={paying} file={file} number={paying} onShut={shut(`pay/${paying}`)} />}
      <PromiseList file={file} onPay={offers.includes('pay') ? (number) => toggle(`pay/${number}`) : undefined} />
      {!isEnded(file.stage) && <MatchOfFile key={disputeId} disputeId={disputeId} />}
      <IntakeSection file={file} />
      <PublishCase disputeId={disputeId} />
      <PaperSection file={file} />
      <PanelOnFile disputeId={disputeId} />
      <div className="file-body">
        <div className="file-left">
          <RiskCard file={file} />
          <FileFacts file={file} />
        </div>
        <Timeline entries={file.timeline} />
        <SimilarCases disputeId={disputeId} />
      </div>
    </>
  );
}
