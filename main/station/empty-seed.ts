import { v7 as uuidv7 } from 'uuid';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { stationCode } from '../../shared/domain/station.ts';
import type { StationSeed } from './demo-seed.ts';

/** A real station's first day: the usual services and two counters, and one head who enrols the rest. */
export function emptySeed(code: string, headPin: string): StationSeed {
  const parsed = stationCode.parse(code);
  return {
    station: {
      code: parsed,
      name: { zh: '蜂巢站点', en: 'Beehive Station' },
      division: asDivisionCode(parsed.slice(0, 6)),
      demo: false,
    },
    services: [
      {
        serviceId: 'mediation',
        prefix: 'M',
        name: { zh: '矛盾调解', en: 'Mediation' },
        kind: 'mediation',
        order: 1,
        usualMinutes: 30,
      },
      {
        serviceId: 'consultation',
        prefix: 'B',
        name: { zh: '咨询', en: 'Advice' },
        kind: 'walk-in',
        order: 2,
        usualMinutes: 8,
      },
    ],
    counters: [
      { counterId: '1', name: { zh: '1号窗口', en: 'Counter 1' }, serves: ['consultation', 'mediation'] },
      { counterId: '2', name: { zh: '2号窗口', en: 'Counter 2' }, serves: ['consultation', 'mediation'] },
    ],
    staff: [{ staffId: uuidv7(), number: '9001', roles: ['head', 'mediator'], name: '站长', pin: headPin }],
    mediators: [],
    interpreters: [],
  };
}
