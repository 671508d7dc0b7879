import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthFiguresView } from '../../../shared/contract/desk/caseload.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { addMonths, monthOf } from '../../../shared/domain/station-month.ts';
import { COMPARED, type Compared } from '../../../shared/rules/mediation-figures.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { changeText, type FigureText, figureText } from './figure-text.ts';
import { ShareTable } from './share-table.tsx';

/** A month of mediation in numbers, beside the month before (调解数据). */
export function FiguresCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const thisMonth = monthOf(dayOf(asMillis(Date.now())));
  const [month, setMonth] = useState(thisMonth);
  const figures = useQuery(ask.caseload.figures.queryOptions({ input: { month }, meta: { nouns: ['dispute'] } }));
  return (
    <section className="card figures-card" aria-labelledby="figures-card">
      <h2 id="figures-card">{t('figures.title')}</h2>
      <p className="hint">{t('figures.hint')}</p>
      <div className="month" role="group" aria-label={t('figures.month')}>
        <DeskButton icon={ChevronLeft} look="quiet" onPress={() => setMonth(addMonths(month, -1))}>
          {t('figures.previous')}
        </DeskButton>
        <strong>{month}</strong>
        <DeskButton
          icon={ChevronRight}
          look="quiet"
          disabled={month >= thisMonth}
          onPress={() => setMonth(addMonths(month, 1))}
        >
          {t('figures.next')}
        </DeskButton>
      </div>
      <Shown query={figures}>{(one) => <Figures figures={one} />}</Shown>
    </section>
  );
}

/** In this order; a rate says what it is a share of. */
const TITLES = {
  accepted: 'figures.accepted',
  succeeded: 'figures.succeeded',
  amountFen: 'figures.amount',
  successRate: 'figures.successRate',
  performanceRate: 'figures.performanceRate',
  averageDays: 'figures.averageDays',
  limitsPassed: 'figures.limitsPassed',
} as const satisfies Record<Compared, string>;

function Figures({ figures }: { readonly figures: MonthFiguresView }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const written = ({ key, values }: FigureText): string => t(`figures.${key}`, values);
  const moved = (name: Compared) => {
    const change = figures.change[name];
    if (change === null) return t('figures.noCompare');
    const { way, unit } = changeText(name, change);
    return way === 'same' ? t('figures.same') : t(`figures.${way}`, { change: written(unit) });
  };
  const shareOf: { readonly [N in Compared]?: string } = {
    successRate: t('figures.successOf', { part: figures.succeeded, whole: figures.accepted }),
    performanceRate: t('figures.performanceOf', { part: figures.performed, whole: figures.due }),
  };
  return (
    <>
      <dl className="tiles">
        {COMPARED.map((name) => {
          const value = figures[name];
          return (
            <div className="tile" key={name}>
              <dt>{t(TITLES[name])}</dt>
              <dd>
                <strong>{value === null ? t('figures.none') : written(figureText(name, value))}</strong>
                {shareOf[name] !== undefined && <span className="hint">{shareOf[name]}</span>}
                <span className="hint">{moved(name)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {figures.accepted === 0 ? (
        <p className="quiet-line">{t('figures.empty')}</p>
      ) : (
        <>
          <ShareTable
            title={t('figures.bySource')}
            rows={figures.bySource.map(({ code, ...share }) => ({ name: common(`intakeSource.${code}`), ...share }))}
          />
          <ShareTable
            title={t('figures.byCategory')}
            rows={figures.byCategory.map(({ code, ...share }) => ({ name: common(`category.${code}`), ...share }))}
          />
        </>
      )}
    </>
  );
}
