import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { yuanOf } from '../../amount.ts';
import { DeskButton } from '../../fields/desk-button.tsx';

interface PromiseListProps {
  readonly file: Pick<DisputeFile, 'agreement' | 'today' | 'visits'>;
  /** Undefined: this person cannot record a payment now. */
  readonly onPay: ((number: number) => void) | undefined;
}

/** What was promised by when, and what was kept (履行情况). */
export function PromiseList({ file: { agreement, today, visits }, onPay }: PromiseListProps) {
  const { t } = useTranslation('desk');
  if (agreement === null || agreement.instalments.length === 0) return null;
  return (
    <section className="promises" aria-labelledby="promises">
      <h3 id="promises">
        {t('promise.title')} <span className="hint">{t('promise.visits', { count: visits })}</span>
      </h3>
      <ol>
        {agreement.instalments.map(({ number, dueOn, amountFen, paidOn }) => {
          const kept = paidOn !== null;
          const Mark = kept ? CircleCheck : CircleDashed;
          return (
            <li key={number} className={kept ? 'kept' : dueOn < today ? 'overdue' : ''}>
              <Mark aria-hidden className="icon" />
              <span className="what">
                {t('promise.instalment', { number })} ·{' '}
                {amountFen === null ? t('promise.deed') : t('agreement.yuan', { amount: yuanOf(amountFen) })} ·{' '}
                {kept ? t('promise.paid', { day: paidOn }) : t('promise.due', { day: dueOn })}
              </span>
              {!kept && onPay !== undefined && (
                <DeskButton onPress={() => onPay(number)}>{t('promise.pay')}</DeskButton>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
