import { BellRing } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Call } from '../../shared/contract/board/contract.ts';
import { Both, BothOf } from './both.tsx';

/**
 * The number that is being called, or was called last, as large as the screen allows. A new call
 * blinks, has a bell beside it and a thick frame: never the colour alone.
 */
export function NowCalling({ call, isNew }: { readonly call: Call | undefined; readonly isNew: boolean }) {
  return (
    <section className={`now-calling ${isNew ? 'new' : ''}`} aria-labelledby="now-calling">
      <h2 id="now-calling">
        {isNew && <BellRing aria-hidden className="bell" />}
        <Both text="nowCalling" />
      </h2>
      <div className="call" role="status">
        {call === undefined ? (
          <p className="nobody">
            <Both text="nobodyCalled" />
          </p>
        ) : (
          <>
            <p className="number" style={{ '--letters': call.number.length } as CSSProperties}>
              {call.number}
            </p>
            <p className="counter">
              <Both text="goTo" />
              <strong>
                <BothOf name={call.counterName} />
              </strong>
            </p>
            <p className="service">
              <BothOf name={call.serviceName} />
            </p>
          </>
        )}
      </div>
    </section>
  );
}
