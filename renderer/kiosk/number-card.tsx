import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/big-button.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { WaitingNumber } from '../parts/waiting-number.tsx';
import type { Ways } from './page.tsx';

interface NumberCardProps {
  readonly number: string;
  readonly secondsLeft: number | undefined;
  readonly secondsOf: number;
  readonly children: ReactNode;
}

/** A number to remember, what it means, and when the screen will close. */
export function NumberCard({ number, secondsLeft, secondsOf, children }: NumberCardProps) {
  const { t } = useTranslation('kiosk');
  return (
    <div className="number-card" role="status">
      <WaitingNumber number={number} />
      {children}
      {secondsLeft !== undefined && (
        <>
          <Countdown seconds={secondsLeft} of={secondsOf} text={t('ticket.leaving', { seconds: secondsLeft })} />
          <p className="hint">{t('ticket.longer')}</p>
        </>
      )}
    </div>
  );
}

export function DoneButton({ act }: Pick<Ways, 'act'>) {
  const { t } = useTranslation('common');
  return (
    <BigButton look="main" icon={Check} onPress={() => act({ tap: 'done' })}>
      {t('action.done')}
    </BigButton>
  );
}
