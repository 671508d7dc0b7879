import { toldCalendar } from '../domain/told-calendar.ts';
import { factType } from './fact-type.ts';

/** The holidays of a year, as the district states them; told again they are changed. */
export const calendarTold = factType('calendar.told.v1', { data: toldCalendar, statedBy: 'centre' });
