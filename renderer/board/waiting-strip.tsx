import type { BoardView } from '../../shared/contract/board/contract.ts';
import { Both, BothOf } from './both.tsx';

type Service = BoardView['waiting'][number];

/** How many wait for each service, and how long it may take. */
export function WaitingStrip({ services }: { readonly services: readonly Service[] }) {
  return (
    <section className="waiting-strip" aria-labelledby="waiting-strip">
      <h2 id="waiting-strip">
        <Both text="waiting" />
      </h2>
      <ul>
        {services.map((service) => (
          <li key={service.serviceId}>
            <span className="prefix" aria-hidden>
              {service.prefix}
            </span>
            <BothOf name={service.name} />
            <span className={`figures ${isLong(service) ? 'long' : ''}`}>
              <span className="count">
                <strong>{service.count}</strong>
                <Both text="people" />
              </span>
              <span className="wait">
                <ExpectedWait service={service} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Three-digit numbers need smaller ones beside them. */
const isLong = ({ count, wait }: Service): boolean => `${count}${wait?.low ?? ''}${wait?.high ?? ''}`.length > 6;

function ExpectedWait({ service: { wait } }: { readonly service: Service }) {
  if (wait === null) return <Both text="waitUnknown" />;
  if (wait.high === 0) return <Both text="waitNone" />;
  if (wait.low === wait.high) return <Both text="waitAbout" values={{ high: wait.high }} />;
  return <Both text="waitRange" values={{ low: wait.low, high: wait.high }} />;
}
