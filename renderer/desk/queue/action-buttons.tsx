import { BellRing, CheckCheck, Forward, type LucideIcon, Pause, Play, RotateCcw, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrentTicket, LineView } from '../../../shared/contract/desk/tickets.ts';
import { type Millis, SECOND } from '../../../shared/domain/millis.ts';
import { NO_SHOW } from '../../../shared/rules/no-show.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { COUNTER_ACTIONS, type CounterAction, type QueueAction } from './queue-actions.ts';
import type { Deed } from './use-queue-action.ts';

const ICONS: Record<CounterAction, LucideIcon> = {
  callNext: BellRing,
  recall: RotateCcw,
  startServing: Play,
  finish: CheckCheck,
  park: Pause,
  transfer: Forward,
  markNoShow: UserX,
};

interface ActionButtonsProps {
  readonly line: LineView;
  readonly now: Millis;
  readonly possible: ReadonlySet<QueueAction>;
  readonly doing: { readonly isPending: boolean; readonly variables: Deed | undefined };
  readonly onAct: (action: CounterAction) => void;
}

/** What can be done with the one at the counter; each button shows its key, and passing by says what it waits for. */
export function ActionButtons({ line, now, possible, doing, onAct }: ActionButtonsProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="queue-actions" role="group" aria-label={t('queue.actions')}>
      {COUNTER_ACTIONS.map(({ action, key }) => (
        <DeskButton
          key={action}
          className={action}
          icon={ICONS[action]}
          look={mainOne(line) === action ? 'main' : 'plain'}
          keyHint={key}
          disabled={!possible.has(action)}
          pending={doing.isPending && doing.variables?.deed === action}
          onPress={() => onAct(action)}
        >
          {t(`queue.${action}`)}
          {action === 'markNoShow' && line.current?.state === 'called' && (
            <NoShowWait noShow={line.current.noShow} now={now} />
          )}
        </DeskButton>
      ))}
    </div>
  );
}

/** How many calls are still wanted before a number may be passed by, and when the next one counts. */
function NoShowWait({ noShow, now }: { readonly noShow: CurrentTicket['noShow']; readonly now: Millis }) {
  const { t } = useTranslation('desk');
  // The page's clock is a little behind the station's: never more than the rule says.
  const seconds = Math.min(NO_SHOW.spacingSeconds, Math.ceil((noShow.nextAt - now) / SECOND));
  if (noShow.callsLeft === 0)
    return seconds > 0 ? <span className="detail">{t('queue.passBySoon', { seconds })}</span> : null;
  const calls = t('queue.callsLeft', { calls: noShow.callsLeft });
  return <span className="detail">{seconds > 0 ? `${calls} · ${t('queue.inSeconds', { seconds })}` : calls}</span>;
}

/** What usually comes next. */
function mainOne({ current }: LineView): CounterAction {
  if (current === null) return 'callNext';
  return current.state === 'called' ? 'startServing' : 'finish';
}
