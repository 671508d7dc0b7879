import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/contract/refusals.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { BigButton } from '../parts/big-button.tsx';
import { isFireEnd } from './fire/kept-code.ts';
import type { Ways } from './page.tsx';
import type { Step } from './steps.ts';
import { wayForward } from './ways-forward.ts';

/** What was asked for is not there: nothing went wrong. */
const NOT_THERE: readonly Refusal[] = ['not-found', 'no-such-appointment'];

/** Why the station said no, in kind words, and what can be done now. What was typed stays. */
export function RefusalNotice({ now, act, refusal }: Ways & { readonly refusal: Refusal }) {
  const { t } = useTranslation('kiosk');
  const dismiss = () => act({ tap: 'dismiss' });
  return (
    <AskDialog
      title={NOT_THERE.includes(refusal) ? t('refused.notFound') : t('refused.title')}
      onAway={dismiss}
      actions={<RefusalActions now={now} act={act} refusal={refusal} />}
    >
      <RefusalWords refusal={refusal} />
    </AskDialog>
  );
}

export function RefusalWords({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <>
      {/* The common text says "nothing was saved"; here the answer may only have got lost on the way. */}
      <p>{refusal === 'unreachable' ? t('refused.unreachable') : t(`common:refusal.${refusal}`)}</p>
      <p>{t('refused.staff')}</p>
    </>
  );
}

/** What can be done on this screen instead. */
const AGAIN: Partial<Record<Step, 'refused.checkAgain' | 'appointment.another' | 'fire.backToCode'>> = {
  'ask-tail': 'refused.checkAgain',
  appointment: 'appointment.another',
  'fire-end': 'fire.backToCode',
  'hazard-end': 'fire.backToCode',
};

export function RefusalActions({ now, act, refusal }: Ways & { readonly refusal: Refusal }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const way = wayForward(refusal);
  // Where the bar with its home button is in sight, another service is the way forward instead; and nobody is sent home
  // from under what they must still write down.
  const inSight = (now.step === 'ticket' && now.ticket === null) || isFireEnd(now.step);
  return (
    <>
      {way !== 'choose' && !inSight && (
        <BigButton onPress={() => act({ tap: 'done' })}>{t('common:action.home')}</BigButton>
      )}
      {way === 'again' && (
        <BigButton look="main" onPress={() => act({ tap: 'again' })}>
          {t('common:action.tryAgain')}
        </BigButton>
      )}
      {(way === 'choose' || (way === 'home' && inSight)) && (
        <BigButton look="main" onPress={() => act({ tap: 'dismiss' })}>
          {t(AGAIN[now.step] ?? 'refused.chooseAgain')}
        </BigButton>
      )}
    </>
  );
}
