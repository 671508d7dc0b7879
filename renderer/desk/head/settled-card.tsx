import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettledFigures } from '../../../shared/contract/desk/leads.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { addMonths, monthOf } from '../../../shared/domain/station-month.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';

/** What a month's mediation kept from becoming a police case (先于报警化解), by category. */
export function SettledCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const now = monthOf(dayOf(asMillis(Date.now())));
  const [month, setMonth] = useState(now);
  const figures = useQuery(
    ask.leads.settledBeforePolice.queryOptions({ input: { month }, meta: { nouns: ['lead', 'dispute'] } }),
  );
  return (
    <section className="card settled-card" aria-labelledby="settled-card">
      <h2 id="settled-card">{t('settled.title')}</h2>
      <p className="hint">{t('settled.hint')}</p>
      <div className="month">
        <DeskButton
          look="quiet"
          icon={ChevronLeft}
          label={t('settled.previous')}
          onPress={() => setMonth(addMonths(month, -1))}
        >
          {t('settled.previous')}
        </DeskButton>
        <strong>{t('settled.month', { month })}</strong>
        <DeskButton
          look="quiet"
          icon={ChevronRight}
          label={t('settled.next')}
          disabled={month >= now}
          onPress={() => setMonth(addMonths(month, 1))}
        >
          {t('settled.next')}
        </DeskButton>
      </div>
      <Shown query={figures}>{(known) => <Figures figures={known} />}</Shown>
    </section>
  );
}

function Figures({ figures: { leads, disputes, unasked, byCategory } }: { readonly figures: SettledFigures }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  if (leads + disputes === 0) return <p className="quiet-line">{t('settled.none')}</p>;
  return (
    <>
      <p>
        <strong className="sum">{t('settled.total', { count: leads + disputes })}</strong>{' '}
        {t('settled.split', { leads, disputes })}
      </p>
      {unasked > 0 && <p className="hint">{t('settled.unasked', { count: unasked })}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('settled.category')}</th>
            <th scope="col">{t('settled.leads')}</th>
            <th scope="col">{t('settled.disputes')}</th>
          </tr>
        </thead>
        <tbody>
          {byCategory.map((row) => (
            <tr key={row.category}>
              <th scope="row">{common(`category.${row.category}`)}</th>
              <td>{row.leads}</td>
              <td>{row.disputes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
