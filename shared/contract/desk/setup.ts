import { z } from 'zod';
import { freeText } from '../../domain/free-text.ts';
import { bilingual } from '../../domain/language.ts';
import { openingHours } from '../../domain/opening-hours.ts';
import { POLICY_NAMES, SETTING_ORIGINS } from '../../domain/policy-settings.ts';
import { counterDefinition, serviceDefinition } from '../../domain/service-definition.ts';
import { counterId, served, serviceId, serviceKind, serviceState } from '../../domain/service.ts';
import { stationDay } from '../../domain/station-day.ts';
import { done, nothing, procedure } from '../procedure.ts';

const name = z.object({
  zh: freeText(60).pipe(bilingual.shape.zh),
  en: freeText(80).pipe(bilingual.shape.en),
});
const definition = serviceDefinition.shape;

export const serviceSetup = serviceDefinition.extend({
  waiting: z.int().nonnegative(),
  /** Names of the counters that serve it. */
  counters: z.array(bilingual),
});
export type ServiceSetup = z.infer<typeof serviceSetup>;

export const counterSetup = counterDefinition.extend({ takenBy: z.string().nullable() });
export type CounterSetup = z.infer<typeof counterSetup>;

export const staffSetup = z.object({
  staffId: z.uuid(),
  name: z.string(),
  number: z.string(),
  /** Null: whatever the counter serves. */
  services: z.array(serviceId).nullable(),
});
export type StaffSetup = z.infer<typeof staffSetup>;

/** A row that does not hold together: not on the kiosk until it is filled in anew. */
export const brokenSetup = z.object({ serviceId, name: bilingual, kind: serviceKind });
export type BrokenSetup = z.infer<typeof brokenSetup>;
/** Likewise: nobody sits down there until it is filled in anew. */
export const brokenCounter = z.object({ counterId, name: bilingual });

/** A year's holidays as they count here. */
export const holidayYear = z.object({
  year: z.int(),
  /** False: nothing is known of that year, and Monday to Friday are counted. */
  known: z.boolean(),
  /** The notice the district named; null: it came with the software. */
  notice: z.string().nullable(),
  /** When the district told it. */
  toldAt: z.number().nullable(),
  closed: z.array(stationDay),
  open: z.array(stationDay),
});
export type HolidayYear = z.infer<typeof holidayYear>;

/** A number of policy as it counts here, and who says so. */
export const policyLine = z.object({
  name: z.enum(POLICY_NAMES),
  value: z.union([z.string(), z.int()]),
  origin: z.enum(SETTING_ORIGINS),
  /** What the district says of it and since when, also where another number counts. */
  district: z.object({ value: z.union([z.string(), z.int()]), at: z.number() }).nullable(),
});
export type PolicyLine = z.infer<typeof policyLine>;

export const setupView = z.object({
  today: stationDay,
  services: z.array(serviceSetup),
  broken: z.array(brokenSetup),
  counters: z.array(counterSetup),
  brokenCounters: z.array(brokenCounter),
  staff: z.array(staffSetup),
  closedDays: z.array(stationDay),
  /** Of this year and the next. */
  holidays: z.array(holidayYear),
  policy: z.array(policyLine),
});
export type SetupView = z.infer<typeof setupView>;

/** `serviceId` null: a new one. Kind, order and state are not changed by this. */
export const serviceWish = z.object({
  serviceId: serviceId.nullable(),
  name,
  prefix: definition.prefix,
  usualMinutes: definition.usualMinutes.max(480),
  hours: openingHours.nullable(),
  dailyContingent: definition.dailyContingent,
  numbers: definition.numbers,
});
export type ServiceWish = z.infer<typeof serviceWish>;

/** `counterId` null: a new one. */
export const counterWish = z.object({
  counterId: counterId.nullable(),
  name,
  serves: z.array(served).min(1).max(60),
});
export type CounterWish = z.infer<typeof counterWish>;

const by = z.union([z.literal(-1), z.literal(1)]);

/** Services, counters, skills and closed days of the station; the head alone. */
export const setupContract = {
  show: procedure(nothing, setupView, ['signed-out', 'not-allowed']),
  saveService: procedure(serviceWish, done, [
    'signed-out',
    'not-allowed',
    'unknown-service',
    'numbers-collide',
    'contingent-too-large',
    'storage-full',
  ]),
  setServiceState: procedure(z.object({ serviceId, state: serviceState }), done, [
    'signed-out',
    'not-allowed',
    'unknown-service',
    'numbers-collide',
    'people-waiting',
    'mediation-stays',
    'storage-full',
  ]),
  moveService: procedure(z.object({ serviceId, by }), done, [
    'signed-out',
    'not-allowed',
    'unknown-service',
    'storage-full',
  ]),
  saveCounter: procedure(counterWish, done, [
    'signed-out',
    'not-allowed',
    'unknown-counter',
    'unknown-service',
    'storage-full',
  ]),
  setCounterWithdrawn: procedure(z.object({ counterId, withdrawn: z.boolean() }), done, [
    'signed-out',
    'not-allowed',
    'unknown-counter',
    'counter-taken',
    'sent-on-here',
    'storage-full',
  ]),
  moveCounter: procedure(z.object({ counterId, by }), done, [
    'signed-out',
    'not-allowed',
    'unknown-counter',
    'storage-full',
  ]),
  setSkills: procedure(z.object({ staffId: z.uuid(), services: z.array(serviceId).max(60).nullable() }), done, [
    'signed-out',
    'not-allowed',
    'unknown-staff',
    'unknown-service',
    'storage-full',
  ]),
  /** Both days are closed, and all between. */
  closeDays: procedure(z.object({ from: stationDay, to: stationDay }), done, [
    'signed-out',
    'not-allowed',
    'bad-day',
    'storage-full',
  ]),
  reopenDay: procedure(z.object({ day: stationDay }), done, ['signed-out', 'not-allowed', 'storage-full']),
};
