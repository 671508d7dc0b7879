import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineView, WaitingTicket } from '../../../shared/contract/desk/tickets.ts';
import { PARK_REASONS } from '../../../shared/domain/ticket.ts';
import { useStationClock } from '../../parts/use-station-clock.ts';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { ActionButtons } from './action-buttons.tsx';
import { ChosenDialog } from './chosen-dialog.tsx';
import { PanicHint } from '../panic/panic-hint.tsx';
import { CounterChoice } from './counter-choice.tsx';
import { CurrentCard } from './current-card.tsx';
import { type KeyedAction, possibleActions } from './queue-actions.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RestingList } from './resting-list.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { UndoLine } from './undo-line.tsx';
import { useCounters } from './use-counters.ts';
import { useLineView } from './use-line-view.ts';
import { type Deed, useQueueAction } from './use-queue-action.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WaitingList } from './waiting-list.tsx';

type OnFile = ((disputeId: string) => void) | undefined;

/** My counter and the line before it. */
export function QueuePanel({ onFile }: { readonly onFile: OnFile }) {
  const { t } = useTranslation('desk');
  const counters = useCounters();
  const line = useLineView();
  const mine = counters.data?.find((counter) => counter.mine);
  const seat = mine === undefined ? 'none' : mine.paused ? 'paused' : 'open';
  return (
    <section className="queue-panel" aria-label={t('queue.title')}>
      <Shown query={counters}>{(all) => <CounterChoice counters={all} />}</Shown>
      {seat !== 'open' && <PanicHint />}
      <Shown query={line}>{(view) => <Line line={view} seat={seat} onFile={onFile} />}</Shown>
    </section>
  );
}

interface LineProps {
  readonly line: LineView;
  readonly seat: 'none' | 'paused' | 'open';
  readonly onFile: OnFile;
}

type Asking = { readonly about: 'park' | 'transfer' } | { readonly about: 'chosen'; readonly ticket: WaitingTicket };

function Line({ line, seat, onFile }: LineProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const doing = useQueueAction();
  const now = useStationClock(line.now);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { current } = line;
  const possible = possibleActions({ counterOpen: seat === 'open', now, line });
  const send = (deed: Deed) => {
    setAsking(null);
    if (!doing.isPending) doing.mutate(deed);
  };
  const act = (action: KeyedAction) => {
    // The card of the counter hears it too.
    if (action === 'break' || !possible.has(action)) return;
    if (action === 'callNext') send({ deed: action });
    else if (action === 'undo') {
      if (line.undo !== null) send({ deed: action, ticketId: line.undo.ticketId, step: line.undo.step });
    } else if (current === null) return;
    else if (action === 'park' || action === 'transfer') setAsking({ about: action });
    else send({ deed: action, ticketId: current.ticketId });
  };
  useShortcuts(act);
  const away = () => setAsking(null);
  return (
    <>
      {(seat !== 'none' || current !== null) && (
        <>
          <CurrentCard current={current} hint={t(hintOf(line, seat))} onFile={onFile} />
          <ActionButtons line={line} now={now} possible={possible} doing={doing} onAct={act} />
          <RefusalLine error={doing.error} />
        </>
      )}
      {possible.has('undo') && line.undo !== null && <UndoLine undo={line.undo} now={now} onUndo={() => act('undo')} />}
      <WaitingList line={line} now={now} onChoose={(ticket) => setAsking({ about: 'chosen', ticket })}>
        <RestingList line={line} now={now} mayCall={seat === 'open' && current === null} onSend={send} />
      </WaitingList>
      {asking?.about === 'park' && current !== null && (
        <ReasonDialog
          title={t('queue.parkTitle', { number: current.number })}
          reasons={PARK_REASONS}
          textOf={(reason) => common(`parkReason.${reason}`)}
          onChoose={(reason) => send({ deed: 'park', ticketId: current.ticketId, reason })}
          onAway={away}
        />
      )}
      {asking?.about === 'transfer' && current !== null && (
        <TransferDialog current={current} onSend={send} onAway={away} />
      )}
      {asking?.about === 'chosen' && (
        <ChosenDialog
          ticket={asking.ticket}
          mayCall={seat === 'open' && current === null}
          onSend={send}
          onAway={away}
        />
      )}
    </>
  );
}

function hintOf({ waiting }: LineView, seat: LineProps['seat']) {
  if (seat === 'none') return 'queue.openFirst';
  if (seat === 'paused') return 'queue.onBreak';
  return waiting.some(({ inTurn }) => inTurn) ? 'queue.readyToCall' : 'queue.nobodyToCall';
}
