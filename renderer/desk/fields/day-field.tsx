import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { stationDay, type StationDay } from '../../../shared/domain/station-day.ts';

/** A day of the station, typed or chosen from a calendar. Null: none is set. */
export interface DayFieldProps {
  readonly label: string;
  readonly value: StationDay | null;
  readonly onChange: (day: StationDay | null) => void;
  readonly latest?: StationDay;
  readonly earliest?: StationDay;
  readonly openCalendar: string;
  readonly problem?: string | undefined;
}

export function DayField({ label, value, onChange, latest, earliest, openCalendar, problem }: DayFieldProps) {
  return (
    <DatePicker
      className="field day-field"
      value={value === null ? null : parseDate(value)}
      onChange={(day: CalendarDate | null) => onChange(day === null ? null : stationDay.parse(day.toString()))}
      shouldForceLeadingZeros
      {...(problem === undefined ? {} : { isInvalid: true, validationBehavior: 'aria' as const })}
      {...(latest === undefined ? {} : { maxValue: parseDate(latest) })}
      {...(earliest === undefined ? {} : { minValue: parseDate(earliest) })}
    >
      <Label>{label}</Label>
      <Group className="day-input">
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button aria-label={openCalendar} className="desk-button quiet">
          <CalendarDays aria-hidden className="icon" />
        </Button>
      </Group>
      {problem !== undefined && <FieldError className="problem">{problem}</FieldError>}
      <Popover className="popover">
        <Dialog className="calendar">
          <Calendar>
            <header>
              <Button slot="previous" className="desk-button quiet">
                <ChevronLeft aria-hidden className="icon" />
              </Button>
              <Heading />
              <Button slot="next" className="desk-button quiet">
                <ChevronRight aria-hidden className="icon" />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
