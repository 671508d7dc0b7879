import type { Core } from '../../main/services/core.ts';
import type { CounterWish, ServiceWish } from '../../shared/contract/desk/setup.ts';
import { sourceOf } from '../../shared/domain/station.ts';
import { forgeFact } from './forge.ts';

/** A new service of the head's, open day and night, with the letter T. */
export const makeService = (part: Partial<ServiceWish> = {}): ServiceWish => ({
  serviceId: null,
  name: { zh: '测试业务', en: 'Test service' },
  prefix: 'T',
  usualMinutes: 5,
  hours: null,
  dailyContingent: null,
  numbers: { from: 1, to: 999 },
  ...part,
});

export const makeCounter = (serves: CounterWish['serves'], part: Partial<CounterWish> = {}): CounterWish => ({
  counterId: null,
  name: { zh: '测试窗口', en: 'Test counter' },
  serves,
  ...part,
});

/** Writes what says how the station is set up into the ledger past every check. */
export const forgeSetup = (core: Core, type: string, data: unknown): void =>
  forgeFact(
    core.db,
    { id: core.newId(), source: sourceOf(core.stationCode), type, time: core.clock() },
    { data: JSON.stringify(data) },
  );
