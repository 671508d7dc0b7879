import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../shared/contract/desk/leads.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

type Handed = NonNullable<LeadLine['handed']>;

/** What 110 handed over: the number to ask by, and when each step was; 110 sees the same. */
export function HandedCourse({ handed }: { readonly handed: Handed }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  const time = (at: number) => momentText(at, Date.now(), language);
  const { alarmNumber, alarmedAt, handedAt, receivedAt, acceptedAt, acceptedBy, arrivedAt, returnReason } = handed;
  const steps = [
    t('handed.alarmed', { time: time(alarmedAt) }),
    t('handed.handed', { time: time(handedAt) }),
    receivedAt !== null && t('handed.received', { time: time(receivedAt) }),
    acceptedAt !== null &&
      (acceptedBy === null
        ? t('handed.accepted', { time: time(acceptedAt) })
        : t('handed.acceptedBy', { time: time(acceptedAt), name: person(acceptedBy) })),
    arrivedAt !== null && t('handed.arrived', { time: time(arrivedAt) }),
  ].filter((step) => step !== false);
  return (
    <section className="handed-course">
      <p>
        <strong>{t('handed.number', { number: alarmNumber })}</strong>
      </p>
      <p className="hint">{steps.join(' · ')}</p>
      {returnReason !== null && <p>{t('handed.returned', { reason: common(`leadReturn.${returnReason}`) })}</p>}
    </section>
  );
}
