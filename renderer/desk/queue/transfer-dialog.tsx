import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferTargets } from '../../../shared/contract/desk/ticket-life.ts';
import type { CurrentTicket } from '../../../shared/contract/desk/tickets.ts';
import { TRANSFER_REASONS } from '../../../shared/domain/ticket.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { ReasonList } from './reason-dialog.tsx';
import type { Deed, TransferTo } from './use-queue-action.ts';

interface TransferDialogProps {
  readonly current: CurrentTicket;
  readonly onSend: (deed: Deed) => void;
  readonly onAway: () => void;
}

/** Where the one at the counter goes on, and why; number and place are kept. */
export function TransferDialog({ current, onSend, onAway }: TransferDialogProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const targets = useQuery(
    ask.tickets.transferTargets.queryOptions({ input: {}, meta: { nouns: ['counter', 'service', 'staff'] } }),
  );
  return (
    <AskDialog
      title={t('queue.transferTitle', { number: current.number })}
      onAway={onAway}
      actions={
        <DeskButton look="quiet" onPress={onAway}>
          {common('action.cancel')}
        </DeskButton>
      }
    >
      <p className="hint">{t('queue.transferHint')}</p>
      <Shown query={targets}>{(all) => <Choice targets={all} ticketId={current.ticketId} onSend={onSend} />}</Shown>
    </AskDialog>
  );
}

function Choice({
  targets,
  ticketId,
  onSend,
}: {
  readonly targets: TransferTargets;
  readonly ticketId: string;
  readonly onSend: (deed: Deed) => void;
}) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const [chosen, setChosen] = useState<string | null>(null);
  const ways: { value: string; text: string; to: TransferTo }[] = [
    ...targets.services.map(({ serviceId, name }) => ({
      value: `service/${serviceId}`,
      text: t('queue.toService', { name: nameOf(name) }),
      to: { kind: 'service', serviceId } as const,
    })),
    ...targets.counters.map(({ counterId, name }) => ({
      value: `counter/${counterId}`,
      text: t('queue.toCounter', { name: nameOf(name) }),
      to: { kind: 'counter', counterId } as const,
    })),
    ...targets.people.map(({ staffId, name }) => ({
      value: `person/${staffId}`,
      text: t('queue.toPerson', { name }),
      to: { kind: 'person', staffId } as const,
    })),
  ];
  const to = ways.find(({ value }) => value === chosen)?.to;
  return (
    <>
      <SelectField label={t('queue.where')} value={chosen} choices={ways} onChange={setChosen} />
      <h3>{t('queue.why')}</h3>
      <ReasonList
        reasons={TRANSFER_REASONS}
        disabled={to === undefined}
        textOf={(reason) => common(`transferReason.${reason}`)}
        onChoose={(reason) => to !== undefined && onSend({ deed: 'transfer', ticketId, to, reason })}
      />
    </>
  );
}
