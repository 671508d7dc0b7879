import type { BoardView } from '../../shared/contract/board/contract.ts';
import { waitWords } from '../../shared/rules/wait-words.ts';
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
function isLong({ count, wait }: Service): boolean {
  const words = waitWords(wait);
  return `${count}${words.said === 'range' ? `${words.low}${words.high}` : ''}`.length > 6;
}

function ExpectedWait({ service: { wait } }: { readonly service: Service }) {
  const { said, ...values } = waitWords(wait);
  return <Both text={WAIT_TEXT[said]} values={values} />;
}

const WAIT_TEXT = {
  unknown: 'waitUnknown',
  none: 'waitNone',
  about: 'waitAbout',
  range: 'waitRange',
  hours: 'waitHours',
} as const;
