import { z } from 'zod';
import { stationDay, type StationDay } from './station-day.ts';

/**
 * Citizen identity number of GB 11643 (公民身份号码): region, birth, order, check character by MOD 11-2.
 * What was typed is normalised by one rule: full-width characters become half-width, spaces are taken
 * out, and a small x becomes X. Owns what can be read off a number; never says whose it is.
 */
export const ID_LENGTH = 18;

/** First two digits of the region: provinces, autonomous regions, municipalities, Taiwan, Hong Kong, Macao, abroad. */
const PROVINCES: ReadonlySet<string> = new Set([
  ...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43'],
  ...['44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83', '91'],
]);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

export const normalisedIdNumber = (raw: string): string => raw.normalize('NFKC').replace(/\s/g, '').replace(/x$/, 'X');

/** The check character that belongs behind the first seventeen digits. */
export const checkCharacter = (first17: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11);

/** Texts: kiosk `endorseIdProblem.<code>`, desk `idProblem.<code>`. */
export const ID_PROBLEMS = ['length', 'characters', 'region', 'birth', 'checksum'] as const;
export type IdProblem = (typeof ID_PROBLEMS)[number];

/** What is wrong with a number, the first thing a person would see first; undefined when it holds. */
export function idProblem(raw: string, today: StationDay): IdProblem | undefined {
  const number = normalisedIdNumber(raw);
  if (number.length !== ID_LENGTH) return 'length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters';
  if (!PROVINCES.has(number.slice(0, 2))) return 'region';
  const birth = stationDay.safeParse(birthText(number));
  if (!birth.success || birth.data > today || birth.data < '1850-01-01') return 'birth';
  return checkCharacter(number) === number.charAt(17) ? undefined : 'checksum';
}

/** Parses what was typed, as of a day: nobody is born later than today. */
export const idNumberAsOf = (today: StationDay) =>
  z
    .string()
    .max(60)
    .refine((raw) => idProblem(raw, today) === undefined, { error: 'not-an-id-number' })
    .transform(normalisedIdNumber)
    .brand<'IdNumber'>();
export type IdNumber = z.output<ReturnType<typeof idNumberAsOf>>;

const birthText = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

export const birthOf = (number: IdNumber): StationDay => stationDay.parse(birthText(number));
/** The seventeenth digit: odd for men, even for women. */
export const sexOf = (number: IdNumber): 'male' | 'female' => (Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female');
