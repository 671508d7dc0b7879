import { useQuery } from '@tanstack/react-query';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { useDesk } from '../use-desk.ts';

/** The appointments of a day, live; null: of today. */
export function useAppointments(day: StationDay | null) {
  const { ask } = useDesk();
  return useQuery(
    ask.appointments.list.queryOptions({
      input: { day },
      meta: { nouns: ['appointment', 'ticket', 'service', 'counter', 'station', 'calendar'] },
    }),
  );
}

/** The slots of a day, live: somebody else may be booking, too. */
export function useSlots(serviceId: string, day: StationDay) {
  const { ask } = useDesk();
  return useQuery(
    ask.appointments.slots.queryOptions({
      input: { serviceId, day },
      meta: { nouns: ['appointment', 'service', 'counter', 'station', 'calendar'] },
    }),
  );
}
