import { useTranslation } from 'react-i18next';
import type { BookableSlot } from '../../../shared/contract/desk/appointments.ts';
import { HOUR, type Millis } from '../../../shared/domain/millis.ts';
import { clockTime, type StationDay, timeOfDay } from '../../../shared/domain/station-day.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useSlots } from './use-appointments.ts';

interface SlotChoiceProps {
  readonly serviceId: string;
  readonly day: StationDay;
  readonly at: Millis | null;
  readonly onChoose: (at: Millis) => void;
}

const NOON = 12 * HOUR;

/** The times of a day, full ones too: whoever asks for ten o'clock is told that it is taken. */
export function SlotChoice({ serviceId, day, at, onChoose }: SlotChoiceProps) {
  const { t } = useTranslation('desk');
  const slots = useSlots(serviceId, day);
  return (
    <Shown query={slots}>
      {(all) => {
        if (all.length === 0) return <p className="quiet-line">{t('appointments.noSlots')}</p>;
        const [morning, afternoon] = [
          all.filter((slot) => timeOfDay(slot.at) < NOON),
          all.filter((slot) => timeOfDay(slot.at) >= NOON),
        ];
        return (
          <div className="slot-choice">
            {all.every(({ free }) => free === 0) && <p className="quiet-line">{t('appointments.allFull')}</p>}
            <Times name={t('appointments.morning')} slots={morning} at={at} onChoose={onChoose} />
            <Times name={t('appointments.afternoon')} slots={afternoon} at={at} onChoose={onChoose} />
            <p className="hint">{t('appointments.halfHint')}</p>
          </div>
        );
      }}
    </Shown>
  );
}

function Times({
  name,
  slots,
  at,
  onChoose,
}: { readonly name: string; readonly slots: readonly BookableSlot[] } & Pick<SlotChoiceProps, 'at' | 'onChoose'>) {
  const { t } = useTranslation('desk');
  if (slots.length === 0) return null;
  return (
    <div role="group" aria-label={name} className="slot-times">
      <h3>{name}</h3>
      <div className="times">
        {slots.map((slot) => (
          <DeskButton
            key={slot.at}
            className="slot-time"
            disabled={slot.free === 0}
            pressed={slot.at === at}
            onPress={() => onChoose(slot.at)}
          >
            <span className="time">{clockTime(slot.at).slice(0, 5)}</span>
            <span className="detail">
              {slot.free === 0 ? t('appointments.full') : t('appointments.free', { count: slot.free })}
            </span>
          </DeskButton>
        ))}
      </div>
    </div>
  );
}
