import { useTranslation } from 'react-i18next';
import { AUDIENCES, PUBLICITY_PLACES, STATION_FIGURES } from '../../../shared/domain/publicity.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { LEAST_SHOWN } from '../../../shared/rules/station-results.ts';
import { DayField } from '../fields/day-field.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import type { Fault, Faults, PieceDraft } from './piece-draft.ts';

interface ShownFieldsProps {
  readonly draft: PieceDraft;
  readonly faults: Faults;
  readonly today: StationDay;
  readonly onChange: (part: Partial<PieceDraft>) => void;
}

/** Which figures, for whom, where and from when to when. */
export function ShownFields({ draft, faults, today, onChange }: ShownFieldsProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const said = (fault: Fault | undefined) => (fault === undefined ? undefined : t(`publicity.fault.${fault}`));
  return (
    <>
      {draft.kind === 'results' && (
        <TickGroup
          label={t('publicity.figures')}
          hint={t('publicity.figuresHint', { least: LEAST_SHOWN })}
          choices={STATION_FIGURES.map((figure) => ({ value: figure, text: common(`stationFigure.${figure}`) }))}
          values={draft.figures}
          problem={said(faults.figures)}
          onChange={(figures) => onChange({ figures })}
        />
      )}
      <TickGroup
        label={t('publicity.audience')}
        hint={t('publicity.audienceHint')}
        choices={AUDIENCES.map((group) => ({ value: group, text: common(`publicityAudience.${group}`) }))}
        values={draft.audience}
        problem={said(faults.audience)}
        onChange={(audience) => onChange({ audience })}
      />
      <TickGroup
        label={t('publicity.places')}
        choices={PUBLICITY_PLACES.map((place) => ({ value: place, text: t(`publicity.placeWhen.${place}`) }))}
        values={draft.places}
        problem={said(faults.places)}
        onChange={(places) => onChange({ places })}
      />
      <div className="side-by-side">
        <DayField
          label={t('publicity.firstDay')}
          openCalendar={t('day.open')}
          value={draft.firstDay}
          problem={said(faults.firstDay)}
          onChange={(firstDay) => onChange({ firstDay })}
        />
        <DayField
          label={t('publicity.lastDay')}
          openCalendar={t('day.open')}
          value={draft.lastDay}
          earliest={today}
          problem={said(faults.lastDay)}
          onChange={(lastDay) => onChange({ lastDay })}
        />
      </div>
    </>
  );
}
