import { CloudOff } from 'lucide-react';
import type { Bilingual } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { clockTime, STATION_ZONE } from '../../shared/domain/station-day.ts';
import { useLine } from '../rpc/station-context.ts';
import { Both, BothOf } from './both.tsx';
import { SoundState, type SoundStateProps } from './sound-state.tsx';

interface HeaderProps extends SoundStateProps {
  readonly station: Bilingual | undefined;
  readonly now: Millis;
}

/** Station, date and time; and small, for the staff, when the line or the sound is off. */
export function BoardHeader({ station, now, sound, means }: HeaderProps) {
  const { open: lineOpen } = useLine();
  return (
    <header>
      <h1>{station && <BothOf name={station} />}</h1>
      <p className="state" role="status">
        {!lineOpen && (
          <span className="line-down">
            <CloudOff aria-hidden className="icon" />
            <Both text="reconnecting" />
          </span>
        )}
        <SoundState sound={sound} means={means} />
      </p>
      <p className="clock">
        <BothOf name={dateOf(now)} />
        <time>{clockTime(now).slice(0, 5)}</time>
      </p>
    </header>
  );
}

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: STATION_ZONE, month: 'long', day: 'numeric', weekday: 'long' });
const ZH = format('zh-CN');
const EN = format('en-GB');
const dateOf = (now: Millis): Bilingual => ({ zh: ZH.format(now), en: EN.format(now) });
