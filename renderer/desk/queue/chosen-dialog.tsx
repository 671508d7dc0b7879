import { useTranslation } from 'react-i18next';
import type { WaitingTicket } from '../../../shared/contract/desk/tickets.ts';
import { CHOICE_REASONS, PRIORITIES } from '../../../shared/domain/ticket.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { ReasonList } from './reason-dialog.tsx';
import type { Deed } from './use-queue-action.ts';

interface ChosenDialogProps {
  readonly ticket: WaitingTicket;
  readonly mayCall: boolean;
  readonly onSend: (deed: Deed) => void;
  readonly onAway: () => void;
}

/** One who waits: call them before their turn, with the reason, or let them in earlier. */
export function ChosenDialog({ ticket, mayCall, onSend, onAway }: ChosenDialogProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { ticketId, number } = ticket;
  return (
    <AskDialog
      title={t('queue.chosenTitle', { number })}
      onAway={onAway}
      actions={
        <DeskButton look="quiet" onPress={onAway}>
          {common('action.cancel')}
        </DeskButton>
      }
    >
      <h3>{t('queue.callNow')}</h3>
      {!mayCall && <p className="hint">{t('queue.callNowLater')}</p>}
      <ReasonList
        reasons={CHOICE_REASONS}
        disabled={!mayCall}
        textOf={(reason) => common(`choiceReason.${reason}`)}
        onChoose={(reason) => onSend({ deed: 'callChosen', ticketId, reason })}
      />
      <h3>{t('queue.letInEarlier')}</h3>
      <ReasonList
        reasons={PRIORITIES}
        textOf={(priority) => common(`priority.${priority}`)}
        onChoose={(priority) => onSend({ deed: 'givePriority', ticketId, priority })}
      />
      {ticket.priority !== null && (
        <DeskButton onPress={() => onSend({ deed: 'givePriority', ticketId, priority: null })}>
          {t('queue.noPriority')}
        </DeskButton>
      )}
    </AskDialog>
  );
}
