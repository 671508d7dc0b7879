import { BellRing, CheckCheck, type LucideIcon, Play, RotateCcw, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '../../../shared/contract/desk/tickets.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { PanicHint } from '../panic/panic-hint.tsx';
import { CounterChoice } from './counter-choice.tsx';
import { CurrentCard } from './current-card.tsx';
import { possibleActions, QUEUE_ACTIONS, type QueueAction } from './queue-actions.ts';
import { useCounters } from './use-counters.ts';
import { useLineView } from './use-line-view.ts';
import { useQueueAction } from './use-queue-action.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WaitingList } from './waiting-list.tsx';

const ICONS: Record<QueueAction, LucideIcon> = {
  callNext: BellRing,
  recall: RotateCcw,
  startServing: Play,
  finish: CheckCheck,
  markNoShow: UserX,
};

type OnFile = ((disputeId: string) => void) | undefined;

/** My counter and the line before it. */
export function QueuePanel({ onFile }: { readonly onFile: OnFile }) {
  const { t } = useTranslation('desk');
  const counters = useCounters();
  const line = useLineView();
  const counterOpen = counters.data?.some(({ mine }) => mine) ?? false;
  return (
    <section className="queue-panel" aria-label={t('queue.title')}>
      <Shown query={counters}>{(all) => <CounterChoice counters={all} />}</Shown>
      {!counterOpen && <PanicHint />}
      <Shown query={line}>{(view) => <Line line={view} counterOpen={counterOpen} onFile={onFile} />}</Shown>
    </section>
  );
}

function Line({
  line,
  counterOpen,
  onFile,
}: {
  readonly line: LineView;
  readonly counterOpen: boolean;
  readonly onFile: OnFile;
}) {
  const { t } = useTranslation('desk');
  const doing = useQueueAction();
  const possible = possibleActions({ counterOpen, line });
  const act = (action: QueueAction) => {
    if (possible.has(action) && !doing.isPending) doing.mutate({ action, ticketId: line.current?.ticketId });
  };
  useShortcuts(act);
  const hint = t(
    !counterOpen ? 'queue.openFirst' : line.waiting.length === 0 ? 'queue.nobodyToCall' : 'queue.readyToCall',
  );
  return (
    <>
      {(counterOpen || line.current !== null) && (
        <>
          <CurrentCard current={line.current} hint={hint} onFile={onFile} />
          <div className="queue-actions" role="group" aria-label={t('queue.actions')}>
            {QUEUE_ACTIONS.map(({ action, key }) => (
              <DeskButton
                key={action}
                className={action}
                icon={ICONS[action]}
                look={mainOne(line) === action ? 'main' : 'plain'}
                keyHint={key}
                disabled={!possible.has(action)}
                pending={doing.isPending && doing.variables.action === action}
                onPress={() => act(action)}
              >
                {t(`queue.${action}`)}
              </DeskButton>
            ))}
          </div>
          <RefusalLine error={doing.error} />
        </>
      )}
      <WaitingList line={line} />
    </>
  );
}

/** What usually comes next. */
function mainOne({ current }: LineView): QueueAction {
  if (current === null) return 'callNext';
  return current.state === 'called' ? 'startServing' : 'finish';
}
