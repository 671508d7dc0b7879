import { ArrowLeft, ArrowRight, House } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/big-button.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { placeInFire } from './fire/fire.ts';
import { screenOfConsult } from './consult.ts';
import type { Journey } from './journey-state.ts';
import type { Tap } from './taps.ts';
import { declareProgress } from './declare.ts';
import { progressOf } from './steps.ts';
import { useKiosk } from './use-kiosk.ts';

/** What every screen is given: where the visit stands, and how to say what was touched. */
export interface ScreenProps {
  readonly now: Journey;
  readonly act: (tap: Tap) => void;
  /** Until the screen closes by itself, on screens that only show a number. */
  readonly secondsLeft?: number;
  readonly secondsOf?: number;
}
export type Ways = Pick<ScreenProps, 'now' | 'act'>;

interface PageProps extends Ways {
  readonly title: string;
  readonly hint?: string;
  /** Said when "next" came too early. */
  readonly missing?: string;
  /** The button that leads on; without it the screen's own tiles do. */
  readonly onward?: ReactNode;
  readonly settle?: 'long';
  readonly children: ReactNode;
}

/** The frame of every kiosk screen: back, home and language are always in the same place. */
export function Page({ now, act, title, hint, missing, onward, settle, children }: PageProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const station = useStationName(now);
  const progress = progressOf(now.step, now.draft) ?? declareProgress(now.step, now.declare);
  const atHome = now.step === 'home';
  return (
    <PageFrame
      screen={[
        now.visit,
        now.step,
        now.regions.length,
        now.dialectGroup?.id,
        now.endorse.asking,
        now.declare.asking,
        placeInFire(now.step, now.fire),
        screenOfConsult(now.consult),
        now.publicity.pieceId,
      ].join('/')}
      title={title}
      hint={hint}
      missing={now.missing ? (now.composing ? t('frame.chooseWord') : missing) : undefined}
      settle={settle}
      barName={t('frame.bar')}
      top={
        <>
          <p className="station">{station}</p>
          {progress && <p className="progress">{t('frame.stepOf', progress)}</p>}
        </>
      }
      bar={
        <>
          {!atHome && (
            <>
              <BigButton icon={ArrowLeft} onPress={() => act({ tap: 'back' })}>
                {t('common:action.back')}
              </BigButton>
              <BigButton icon={House} onPress={() => act({ tap: 'home' })}>
                {t('common:action.home')}
              </BigButton>
            </>
          )}
          <LanguageSwitch language={now.language} onSpeak={(language) => act({ tap: 'speak', language })} />
          <div className="onward">{onward}</div>
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

const NEXT: Tap = { tap: 'next' };

export function NextButton({ act, tap = NEXT }: Pick<Ways, 'act'> & { readonly tap?: Tap }) {
  const { t } = useTranslation('common');
  return (
    <BigButton look="main" icon={ArrowRight} onPress={() => act(tap)}>
      {t('action.next')}
    </BigButton>
  );
}

export function useStationName({ language }: Pick<Journey, 'language'>): string {
  const { ask } = useKiosk();
  const { t } = useTranslation('common');
  const station = useQuery(ask.station.show.queryOptions({ input: {}, meta: { nouns: ['station', 'notice'] } }));
  return station.data?.name[language] ?? t('app.name');
}
