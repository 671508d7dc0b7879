import type { DeclarationKind } from '../domain/declaration.ts';
import type { Bilingual } from '../domain/language.ts';
import type { StationDay } from '../domain/station-day.ts';
import { addDays, addWorkingDays, type WorkCalendar } from './working-days.ts';

/**
 * Owns what the law says about declarations, and what follows for a day. Grades: A a statute's text, B a public page.
 * Only these two stand here at all, each with its source. Texts: `declare.fact.<code>` of the common locale.
 */
interface FactRow<V> {
  readonly grade: 'A' | 'B';
  readonly source: Bilingual;
  /** As of when the source speaks. */
  readonly date: string;
  readonly values: V;
}

const register = <const V extends Readonly<Record<string, number>>>(
  articleZh: string,
  articleEn: string,
  values: V,
): FactRow<V> => ({
  grade: 'A',
  source: {
    zh: `《浙江省流动人口居住登记条例》第${articleZh}条`,
    en: `Zhejiang Residence Registration Regulation, art. ${articleEn}`,
  },
  date: '2025-04',
  values,
});

export const DECLARATION_FACTS = {
  'on-residing': register('七至十三', '7–13', {}),
  'child-by-guardian': register('七至十三', '7–13', { age: 16 }),
  'landlord-start': register('七至十三', '7–13', { days: 3 }),
  'landlord-end': register('七至十三', '7–13', { days: 3 }),
  'employer-start': register('七至十三', '7–13', { days: 3 }),
  'on-moving': register('七至十三', '7–13', { days: 10 }),
  'kin-exempt': register('七至十三', '7–13', { days: 30 }),
  'hotel-exempt': register('七至十三', '7–13', {}),
  'free-of-charge': register('二十三', '23', {}),
  foreigner: {
    ...{ grade: 'A', date: '2025-04', values: { hours: 24 } },
    source: { zh: '《中华人民共和国出境入境管理法》第三十九条', en: 'Exit and Entry Administration Law, art. 39' },
  },
} as const satisfies Record<string, FactRow<Readonly<Record<string, number>>>>;
export type DeclarationFact = keyof typeof DECLARATION_FACTS;

/** Told before one begins. */
export const TOLD_FIRST: readonly DeclarationFact[] = ['kin-exempt', 'hotel-exempt', 'foreigner', 'free-of-charge'];

/** Told on the receipt of each kind. */
export const TOLD_AFTER: Readonly<Record<DeclarationKind, readonly DeclarationFact[]>> = {
  resident: ['on-residing', 'on-moving'],
  tenant: ['landlord-start', 'landlord-end'],
  'tenancy-end': ['landlord-end'],
  worker: ['employer-start'],
};

/** Within how long each kind must be told, from its day on; null: the law counts no days. */
const LIMITS: Readonly<Record<DeclarationKind, { readonly workingDays: number } | null>> = {
  resident: null,
  tenant: { workingDays: DECLARATION_FACTS['landlord-start'].values.days },
  'tenancy-end': { workingDays: DECLARATION_FACTS['landlord-end'].values.days },
  worker: { workingDays: DECLARATION_FACTS['employer-start'].values.days },
};

/** The last day on which it is in time; null where the law counts none. */
export function declareBy(kind: DeclarationKind, day: StationDay, calendar: WorkCalendar): StationDay | null {
  const limit = LIMITS[kind];
  return limit === null ? null : addWorkingDays(day, limit.workingDays, calendar);
}

/** How a limit stands to today. Texts: `declare.standing.<code>`. */
export const DUE_STANDINGS = ['overdue', 'today', 'soon', 'later'] as const;
export type DueStanding = (typeof DUE_STANDINGS)[number];

/** Days ahead that count as soon: a design default, one week. */
const SOON_DAYS = 7;

export function dueStanding(by: StationDay, today: StationDay): DueStanding {
  if (by < today) return 'overdue';
  if (by === today) return 'today';
  return by <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}
