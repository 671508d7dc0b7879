import { useTranslation } from 'react-i18next';
import { NumberPad } from '../parts/number-pad.tsx';
import { TypedLine } from '../parts/typed-line.tsx';

const DIGITS = 8;

/** A day as eight digits on large keys: year, month, day. Holds nothing itself. */
export function DayPad({ day, onType }: { readonly day: string; readonly onType: (day: string) => void }) {
  const { t } = useTranslation('kiosk');
  const shown = day.padEnd(DIGITS, '·');
  return (
    <div className="look-up">
      <TypedLine
        label={t('endorse.dueShown')}
        typed={day}
        shown={t('endorse.dueLine', { year: shown.slice(0, 4), month: shown.slice(4, 6), day: shown.slice(6) })}
        empty={t('askNumber.empty')}
      />
      <NumberPad
        name={t('askNumber.pad')}
        deleteName={t('askNumber.delete')}
        letters={[]}
        onDigit={(digit) => onType((day + digit).slice(0, DIGITS))}
        onDelete={() => onType(day.slice(0, -1))}
      />
    </div>
  );
}
