import { useMutation } from '@tanstack/react-query';
import { CalendarOff, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupView } from '../../../shared/contract/desk/setup.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { dayWords } from '../../parts/day-words.ts';
import { DayField } from '../fields/day-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { SetupCard } from './setup-card.tsx';

/** Days on which the whole station is shut. */
export function ClosedDaysCard() {
  const { t } = useTranslation('desk');
  return (
    <SetupCard title={t('setup.closedDays')} hint={t('setup.closedDaysHint')}>
      {(view) => <Days view={view} />}
    </SetupCard>
  );
}

interface Chosen {
  readonly from: StationDay | null;
  readonly to: StationDay | null;
}
const NONE: Chosen = { from: null, to: null };

function Days({ view: { today, closedDays } }: { readonly view: SetupView }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const [{ from, to }, setChosen] = useState(NONE);
  const close = useMutation(ask.setup.closeDays.mutationOptions({ onSuccess: () => setChosen(NONE) }));
  const reopen = useMutation(ask.setup.reopenDay.mutationOptions());
  return (
    <>
      {closedDays.length === 0 && <p>{t('setup.noClosedDays')}</p>}
      <ul className="setup-list days">
        {closedDays.map((day) => (
          <li key={day} className="setup-row">
            <span className="who">{dayWords(day, language)}</span>
            <DeskButton
              look="quiet"
              icon={Undo2}
              label={t('setup.reopenOf', { day: dayWords(day, language) })}
              onPress={() => reopen.mutate({ day })}
            >
              {t('setup.reopen')}
            </DeskButton>
          </li>
        ))}
      </ul>
      <div className="side-by-side">
        <DayField
          label={t('setup.firstDay')}
          openCalendar={t('day.open')}
          value={from}
          earliest={today}
          // The second follows until it is chosen itself: a day that is being typed is another one for a moment.
          onChange={(day) => setChosen({ from: day, to: to === from ? day : to })}
        />
        <DayField
          label={t('setup.lastDay')}
          openCalendar={t('day.open')}
          value={to}
          earliest={from ?? today}
          onChange={(day) => setChosen({ from, to: day })}
        />
      </div>
      <p className="hint">{t('setup.daysProblem')}</p>
      <RefusalLine error={close.error ?? reopen.error} />
      <DeskButton
        icon={CalendarOff}
        disabled={from === null || to === null}
        pending={close.isPending}
        onPress={() => from !== null && to !== null && close.mutate({ from, to })}
      >
        {t('setup.closeThem')}
      </DeskButton>
    </>
  );
}
