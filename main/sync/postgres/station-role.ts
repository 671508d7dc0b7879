import { stationCode } from '../../../shared/domain/station.ts';

/** The login of a station at the centre (resources/centre, `beehive.enrol`). Safe to put in SQL: the code's form allows no quotes. */
export const roleOf = (code: string): string => `station_${stationCode.parse(code).replace('-', '_')}`;
