import '../style/kiosk.css';
import '../style/kiosk-tiles.css';
import '../style/kiosk-numbers.css';
import '../style/kiosk-screens.css';
import '../style/kiosk-danger.css';
import '../style/kiosk-voice.css';
import '../style/kiosk-endorse.css';
import '../style/kiosk-declare.css';
import '../style/kiosk-fire.css';
import '../style/kiosk-consult.css';
import '../style/kiosk-publicity.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { v4 as newId } from 'uuid';
import { CategoryQuestion } from './category-question.tsx';
import { DangerScreen } from './danger-screen.tsx';
import { GiveUpQuestion } from './give-up-question.tsx';
import { IDLE_TIMES, idleKindOf, type IdleTime, type IdleTimes } from './idle-times.ts';
import { IdleWarning } from './idle-warning.tsx';
import { isUntouched } from './journey-state.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { SCREENS } from './screen-of.ts';
import { useDrafts } from './use-drafts.ts';
import { useScanner } from './use-scanner.ts';
import { useTouchGuard } from './touch-guard.ts';
import { useIdle } from './use-idle.ts';
import { useKiosk } from './use-kiosk.ts';
import { useResting } from './use-resting.ts';
import { useWordsWatch } from './use-words-watch.ts';
import { beginVisits } from './visit.ts';

const NEVER: IdleTime = { quietMs: Infinity, askingMs: 0, shown: 'inline' };

/** The citizen's surface: one visit after the other, and nothing of the last one in the next. */
export function Kiosk({ idleTimes = IDLE_TIMES }: { readonly idleTimes?: IdleTimes }) {
  const { api, queries } = useKiosk();
  const [visits] = useState(() => beginVisits(api, newId));
  const now = useSyncExternalStore(visits.listen, visits.now);
  const { act } = visits;
  const { i18n } = useTranslation();
  useTouchGuard();
  useScanner({ now, act });
  useWordsWatch({ now, act });
  useDrafts(visits);

  useEffect(() => void i18n.changeLanguage(now.language), [i18n, now.language]);
  useEffect(
    () => () => queries.removeQueries({ predicate: ({ meta }) => meta?.['visit'] === true }),
    [queries, now.visit],
  );

  const { mayRest, restNext } = useResting(now);
  const time = isUntouched(now)
    ? mayRest
      ? idleTimes.untouched
      : NEVER
    : idleTimes[idleKindOf(now.step, now.ticket !== null, now.ticket?.kept !== undefined)];
  const onQuiet = () => {
    if (!isUntouched(now)) act({ tap: 'idle-out' });
    if (restNext) act({ tap: 'rest' });
  };
  const { left, stay } = useIdle(time, now.visit, onQuiet, now.quietFor);
  const Screen = SCREENS[now.step];
  return (
    <I18nProvider locale={now.language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <div className="kiosk">
        <Screen
          now={now}
          act={act}
          {...(time.shown === 'inline' && left !== undefined ? { secondsLeft: left } : {})}
          secondsOf={time.askingMs / 1000}
        />
        {now.noticed.offer !== null && <CategoryQuestion now={now} act={act} offer={now.noticed.offer} />}
        {now.noticed.danger !== null && <DangerScreen now={now} act={act} />}
        {now.leaving && <LeaveQuestion act={act} />}
        {now.givingUp && <GiveUpQuestion now={now} act={act} />}
        {now.refusal !== null && (now.step !== 'ticket' || now.ticket !== null) && (
          <RefusalNotice now={now} act={act} refusal={now.refusal} />
        )}
        {time.shown === 'overlay' && left !== undefined && (
          <IdleWarning seconds={left} of={time.askingMs / 1000} onStay={stay} />
        )}
      </div>
    </I18nProvider>
  );
}
