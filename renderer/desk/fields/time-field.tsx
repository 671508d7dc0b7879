import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, Label, TimeField as Field } from 'react-aria-components';
import { timeOfDay, type TimeOfDay } from '../../../shared/domain/board-sound.ts';

interface TimeFieldProps {
  readonly label: string;
  readonly value: TimeOfDay;
  readonly onChange: (time: TimeOfDay) => void;
}

/** A time of the day at the station, to the minute, from 00:00 to 23:59. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <Field
      className="field time-field"
      value={parseTime(value)}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
      onChange={(time) => time !== null && onChange(timeOfDay.parse(time.toString().slice(0, 5)))}
    >
      <Label>{label}</Label>
      <DateInput className="day-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
    </Field>
  );
}
