import { useTranslation } from 'react-i18next';
import type { HolidayYear } from '../../../shared/contract/desk/setup.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf, type StationDay } from '../../../shared/domain/station-day.ts';
import { dayRuns } from '../../../shared/rules/day-runs.ts';
import { useDayText } from '../../parts/day-text.ts';
import { dayWords } from '../../parts/day-words.ts';
import { useLanguage } from '../use-language.ts';
import { SetupCard } from './setup-card.tsx';

/** Public holidays as they count here, and who said so: nothing to set, the district tells them. */
export function HolidaysCard() {
  const { t } = useTranslation('desk');
  return (
    <SetupCard title={t('holidays.title')} hint={t('holidays.hint')}>
      {({ holidays }) => holidays.map((one) => <Year key={one.year} of={one} />)}
    </SetupCard>
  );
}

function Year({ of: { year, known, notice, toldAt, closed, open } }: { readonly of: HolidayYear }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const dayText = useDayText(language);
  const said = (days: readonly StationDay[]) =>
    dayRuns(days)
      .map(({ from, to }) =>
        from === to
          ? dayWords(from, language)
          : t('holidays.range', { from: dayWords(from, language), to: dayWords(to, language) }),
      )
      .join(t('list.comma'));
  if (!known) return <p>{t('holidays.unknown', { year })}</p>;
  return (
    <section className="holiday-year">
      <h3>{t('holidays.of', { year })}</h3>
      <p className="hint">
        {notice === null || toldAt === null
          ? t('holidays.shipped')
          : t('holidays.district', { notice, day: dayText(dayOf(asMillis(toldAt))) })}
      </p>
      <p>{t('holidays.closed', { days: said(closed) })}</p>
      {open.length > 0 && <p>{t('holidays.open', { days: said(open) })}</p>}
    </section>
  );
}
