import { useMutation } from '@tanstack/react-query';
import { Printer, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TOLD_AFTER } from '../../../shared/rules/declaration-facts.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { Countdown } from '../../parts/countdown.tsx';
import { useDayText } from '../../parts/day-text.ts';
import { DeclareFacts } from '../declare-facts.tsx';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { useKiosk } from '../use-kiosk.ts';

/** The receipt: its number, whether it was in time, and what the law asks further. Nothing of the person is on it. */
export function DeclareEnd({ now, act, secondsLeft, secondsOf = 1 }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const dayText = useDayText(now.language);
  const { receipt } = now.declare;
  if (receipt === null) throw new Error('declare-end: shown without a receipt');
  const { kind, limit } = receipt;
  return (
    <Page now={now} act={act} title={t('declare.endTitle')} settle="long" onward={<DoneButton act={act} />}>
      <div className="number-card declare-end" role="status">
        <p className="service">
          {t(`common:declare.kind.${kind}`)} · {t('declare.receipt')}
        </p>
        <p className="receipt-number">{receipt.receipt}</p>
        <p className="remember">{t('declare.remember')}</p>
        {limit !== null && (
          <p className={`limit ${limit.inTime ? 'in-time' : 'late'}`}>
            {t(limit.inTime ? 'declare.inTime' : 'declare.late', { day: dayText(limit.by) })}
          </p>
        )}
        <p>{t('declare.next')}</p>
        <DeclareFacts facts={TOLD_AFTER[kind]} language={now.language} />
        <div className="declare-acts">
          {receipt.printable && <PrintReceipt requestId={now.visit} />}
          {kind !== 'resident' && (
            <BigButton icon={UserRoundPlus} onPress={() => act({ tap: 'declare-another' })}>
              {t('declare.another')}
            </BigButton>
          )}
        </div>
        {secondsLeft !== undefined && (
          <>
            <Countdown seconds={secondsLeft} of={secondsOf} text={t('ticket.leaving', { seconds: secondsLeft })} />
            <p className="hint">{t('ticket.longer')}</p>
          </>
        )}
      </div>
    </Page>
  );
}

/** Once is enough: what came out is taken, what did not is written down. */
function PrintReceipt({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const print = useMutation(ask.declarations.print.mutationOptions());
  if (print.isSuccess && print.data.printed)
    return (
      <p className="on-paper" role="status">
        <Printer aria-hidden className="icon" />
        <span>{t('declare.printed')}</span>
      </p>
    );
  if (print.isSuccess || print.isError)
    return (
      <p className="on-paper not" role="alert">
        {t('declare.notPrinted')}
      </p>
    );
  return (
    <BigButton icon={Printer} onPress={() => !print.isPending && print.mutate({ requestId })}>
      {t('declare.print')}
    </BigButton>
  );
}
