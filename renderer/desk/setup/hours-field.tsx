import { CopyCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../../shared/domain/opening-hours.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import type { Faults, ServiceDraft } from './service-draft.ts';

const HOURS_MAX = 60;
const FRIDAY = WEEKDAYS.indexOf('fri');

interface HoursFieldProps {
  readonly draft: ServiceDraft;
  readonly faults: Faults;
  readonly onChange: (part: Partial<ServiceDraft>) => void;
}

/** The opening hours: always, or a line for each weekday. */
export function HoursField({ draft, faults, onChange }: HoursFieldProps) {
  const { t } = useTranslation('desk');
  const { week } = draft;
  return (
    <div className="hours-field">
      <ChoiceField
        label={t('setup.hours')}
        value={draft.timed ? 'timed' : 'always'}
        choices={[
          { value: 'always', text: t('setup.allDay') },
          { value: 'timed', text: t('setup.byHours') },
        ]}
        onChange={(chosen) => onChange({ timed: chosen === 'timed' })}
      />
      {draft.timed && (
        <>
          <p className="hint">{t('setup.hoursHint')}</p>
          <div className="week">
            {WEEKDAYS.map((day, at) => (
              <TextInput
                key={day}
                label={t(`setup.weekday.${day}`)}
                value={week[at] ?? ''}
                max={HOURS_MAX}
                problem={faults.days[at] === true ? t('setup.hoursProblem') : undefined}
                onChange={(typed) => onChange({ week: week.map((old, nth) => (nth === at ? typed : old)) })}
              />
            ))}
          </div>
          {faults.neverOpen && (
            <p className="note-line" role="status">
              {t('setup.noHours')}
            </p>
          )}
          <DeskButton
            icon={CopyCheck}
            onPress={() => onChange({ week: week.map((old, at) => (at <= FRIDAY ? (week[0] ?? '') : old)) })}
          >
            {t('setup.sameAsMonday')}
          </DeskButton>
          <TickField
            text={t('setup.keepsHolidays')}
            ticked={draft.keepsHolidays}
            onTick={(keepsHolidays) => onChange({ keepsHolidays })}
          />
        </>
      )}
    </div>
  );
}
