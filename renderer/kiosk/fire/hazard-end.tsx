import { useTranslation } from 'react-i18next';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { FirePerson } from './fire-person.tsx';
import { SlipLine } from './slip-line.tsx';

/** The receipt of a report. */
export function HazardEnd({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { receipt, slipId } = now.fire.hazard;
  if (receipt === null) throw new Error('hazard-end: shown without a receipt');
  return (
    <Page now={now} act={act} title={t('hazard.end')} onward={<DoneButton act={act} />}>
      <section className="come-back alone">
        <p className="keep">{t('hazard.number')}</p>
        <p className="code" role="status">
          {receipt.number}
        </p>
        <p className="keep">{t('hazard.toStaff')}</p>
        <p className="hint">{t('hazard.endHint')}</p>
        <SlipLine slipId={slipId} onPrint={() => act({ tap: 'hazard-print' })} />
        <FirePerson act={act} />
      </section>
    </Page>
  );
}
