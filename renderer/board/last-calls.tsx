import { ArrowRight } from 'lucide-react';
import type { Call } from '../../shared/contract/board/contract.ts';
import { Both, BothOf } from './both.tsx';

/** The last six numbers and where they were called to, newest first. */
export function LastCalls({ calls, now }: { readonly calls: readonly Call[]; readonly now: Call | undefined }) {
  return (
    <section className="last-calls" aria-labelledby="last-calls">
      <h2 id="last-calls">
        <Both text="lastCalls" />
      </h2>
      <ol>
        {calls.map((call) => (
          <li key={call.number} className={call.number === now?.number ? 'now' : ''}>
            <span className="number">{call.number}</span>
            <ArrowRight aria-hidden className="arrow" />
            <BothOf name={call.counterName} />
          </li>
        ))}
      </ol>
    </section>
  );
}
