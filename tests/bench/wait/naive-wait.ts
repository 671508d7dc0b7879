import { MINUTE } from '../../../shared/domain/millis.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import type { LineState } from '../../../shared/rules/possible-waits.ts';

/**
 * The usual estimate: average serve time × people ahead ÷ counters, minutes. Generous to it: averages of this
 * station's own past days for each service, and ahead are all who could be called at one of the same counters.
 */
export function naiveWait({ self, ahead, counters }: LineState, averages: ReadonlyMap<string, number>): number {
  const mine = counters.filter(({ staffId, serves }) => staffId !== null && serves.includes(self.serviceId));
  const rivals = ahead.filter(({ serviceId }) => mine.some(({ serves }) => serves.includes(serviceId)));
  return rivals.reduce((sum, { serviceId }) => sum + (averages.get(serviceId) ?? 0), 0) / mine.length;
}

/** Of those who came; a number nobody answered is no service. */
export function averageMinutes(visits: readonly Visit[]): Map<string, number> {
  const sums = new Map<string, { count: number; ms: number }>();
  for (const { serviceId, calledAt, endedAt, noShow } of visits) {
    if (calledAt === null || endedAt === null || noShow) continue;
    const { count, ms } = sums.get(serviceId) ?? { count: 0, ms: 0 };
    sums.set(serviceId, { count: count + 1, ms: ms + endedAt - calledAt });
  }
  return new Map([...sums].map(([serviceId, { count, ms }]) => [serviceId, ms / count / MINUTE]));
}
