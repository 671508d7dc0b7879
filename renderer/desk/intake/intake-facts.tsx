import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../shared/contract/desk/intake.ts';
import { yuanOf } from '../amount.ts';

interface IntakeFactsProps {
  readonly completed: NonNullable<IntakeView['completed']>;
  readonly erased: boolean;
}

/** The registration as the desk completed it. */
export function IntakeFacts({ completed, erased }: IntakeFactsProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { source, channel, amountFen, peopleCount, priorAlarms, repeatCount, evidence, openOrClosed } = completed;
  const rows: readonly (readonly [string, string])[] = [
    [t('intake.source'), `${common(`intakeSource.${source}`)} · ${common(`intakeChannel.${channel}`)}`],
    [
      t('intake.amount'),
      amountFen === null ? t('agreement.noMoney') : t('agreement.yuan', { amount: yuanOf(amountFen) }),
    ],
    [t('intake.people'), String(peopleCount)],
    [t('intake.alarms'), String(priorAlarms)],
    [t('intake.repeats'), String(repeatCount)],
    [t('intake.evidence'), evidence.map((one) => common(`evidence.${one}`)).join(t('list.comma')) || t('file.notSaid')],
    [t('intake.openness'), common(`openness.${openOrClosed}`)],
  ];
  const unsaid = erased ? t('file.gone') : t('file.notSaid');
  return (
    <div className="file-facts">
      <section aria-labelledby="intake-facts">
        <h3 id="intake-facts">{t('intake.title')}</h3>
        <p className="words">{completed.summary || <span className="gone">{unsaid}</span>}</p>
        <dl>
          {rows.map(([name, value]) => (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
