import { useMutation } from '@tanstack/react-query';
import type { CurrentTicket, LineView } from '../../../shared/contract/desk/tickets.ts';
import { useDesk } from '../use-desk.ts';
import type { QueueAction } from './queue-actions.ts';

/** Does one thing with the line. The answer is on the screen before the live update, so a second press sees it. */
export function useQueueAction() {
  const { api, ask, queries } = useDesk();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ action, ticketId }: { readonly action: QueueAction; readonly ticketId: string | undefined }) => {
      if (action === 'callNext') return api.tickets.callNext({});
      if (ticketId === undefined) throw new Error(`${action}: nobody is at the counter`);
      return api.tickets[action]({ ticketId });
    },
    onSuccess: ({ current }) => {
      const line = ask.tickets.line.queryKey({ input: {} });
      queries.setQueryData<LineView>(line, (old) => old && withCurrent(old, current));
      void queries.invalidateQueries({ queryKey: line });
    },
  });
}

const withCurrent = (line: LineView, current: CurrentTicket | null): LineView => ({
  ...line,
  current,
  waiting: line.waiting.filter(({ ticketId }) => ticketId !== current?.ticketId),
});
