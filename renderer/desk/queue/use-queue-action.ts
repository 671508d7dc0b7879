import { useMutation } from '@tanstack/react-query';
import type { ContractRouterClient } from '@orpc/contract';
import type { deskContract } from '../../../shared/contract/desk/contract.ts';
import type { CurrentTicket, LineView } from '../../../shared/contract/desk/tickets.ts';
import type { ChoiceReason, ParkReason, Priority, TransferReason, Undoable } from '../../../shared/domain/ticket.ts';
import { useDesk } from '../use-desk.ts';

export type TransferTo =
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'counter'; readonly counterId: string }
  | { readonly kind: 'person'; readonly staffId: string };

/** One thing that is done with the line. */
export type Deed =
  | { readonly deed: 'callNext' }
  | { readonly deed: 'undo'; readonly ticketId: string; readonly step: Undoable }
  | {
      readonly deed: 'recall' | 'startServing' | 'finish' | 'markNoShow' | 'fetch' | 'rejoin';
      readonly ticketId: string;
    }
  | { readonly deed: 'callChosen'; readonly ticketId: string; readonly reason: ChoiceReason }
  | { readonly deed: 'park'; readonly ticketId: string; readonly reason: ParkReason }
  | {
      readonly deed: 'transfer';
      readonly ticketId: string;
      readonly to: TransferTo;
      readonly reason: TransferReason;
    }
  | { readonly deed: 'givePriority'; readonly ticketId: string; readonly priority: Priority | null };

/** Does one thing with the line. The answer is on the screen before the live update, so a second press sees it. */
export function useQueueAction() {
  const { api, ask, queries } = useDesk();
  return useMutation({
    networkMode: 'always',
    mutationFn: (deed: Deed) => send(api, deed),
    onSuccess: ({ current }) => {
      const line = ask.tickets.line.queryKey({ input: {} });
      queries.setQueryData<LineView>(line, (old) => old && withCurrent(old, current));
      void queries.invalidateQueries({ queryKey: line });
    },
  });
}

function send({ tickets }: ContractRouterClient<typeof deskContract>, deed: Deed) {
  switch (deed.deed) {
    case 'callNext':
      return tickets.callNext({});
    case 'undo':
      return tickets.undo({ ticketId: deed.ticketId, step: deed.step });
    case 'callChosen':
      return tickets.callChosen({ ticketId: deed.ticketId, reason: deed.reason });
    case 'park':
      return tickets.park({ ticketId: deed.ticketId, reason: deed.reason });
    case 'transfer':
      return tickets.transfer({ ticketId: deed.ticketId, to: deed.to, reason: deed.reason });
    case 'givePriority':
      return tickets.givePriority({ ticketId: deed.ticketId, priority: deed.priority });
    default:
      return tickets[deed.deed]({ ticketId: deed.ticketId });
  }
}

const withCurrent = (line: LineView, current: CurrentTicket | null): LineView => ({
  ...line,
  current,
  // Of an older tap; the station says what the last one is now.
  undo: null,
  waiting: line.waiting.filter(({ ticketId }) => ticketId !== current?.ticketId),
});
