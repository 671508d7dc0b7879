import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FireFigures } from '../../../shared/contract/desk/hazards.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { addMonths, monthOf } from '../../../shared/domain/station-month.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';

/** A month's fire checks by place, hazards by where they stand, and quizzes. */
export function FireCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const now = monthOf(dayOf(asMillis(Date.now())));
  const [month, setMonth] = useState(now);
  const figures = useQuery(ask.hazards.figures.queryOptions({ input: { month }, meta: { nouns: ['fire', 'hazard'] } }));
  return (
    <section className="card settled-card" aria-labelledby="fire-card">
      <h2 id="fire-card">{t('fireFigures.title')}</h2>
      <div className="month">
        <DeskButton look="quiet" icon={ChevronLeft} onPress={() => setMonth(addMonths(month, -1))}>
          {t('settled.previous')}
        </DeskButton>
        <strong>{t('settled.month', { month })}</strong>
        <DeskButton
          look="quiet"
          icon={ChevronRight}
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

function Figures({ figures: { checks, hazards, quizzes, allRight } }: { readonly figures: FireFigures }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const reported = hazards.reduce((sum, row) => sum + row.hazards, 0);
  const closed = hazards.find(({ state }) => state === 'closed')?.hazards ?? 0;
  return (
    <>
      <p>{t('fireFigures.hazards', { count: reported, closed })}</p>
      <p>{t('fireFigures.quizzes', { count: quizzes, allRight })}</p>
      {checks.length === 0 ? (
        <p className="quiet-line">{t('fireFigures.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('fireFigures.place')}</th>
              <th scope="col">{t('fireFigures.checks')}</th>
              <th scope="col">{t('fireFigures.again')}</th>
              <th scope="col">{t('fireFigures.inOrder')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((row) => (
              <tr key={row.theme}>
                <th scope="row">{common(`fireTheme.${row.theme}`)}</th>
                <td>{row.checks}</td>
                <td>{row.again}</td>
                <td>{t('fireFigures.share', { inOrder: row.inOrder, asked: row.asked })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
