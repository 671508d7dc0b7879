import { z } from 'zod';
import { freeText } from './free-text.ts';
import { ownNoticeText } from './own-notice.ts';
import { stationDay } from './station-day.ts';

/** What a piece is (宣传内容). Texts: `publicityKind.<code>`. */
export const PUBLICITY_KINDS = ['fraud-warning', 'model-case', 'law', 'safety', 'culture', 'results'] as const;
export const publicityKind = z.enum(PUBLICITY_KINDS);
export type PublicityKind = z.infer<typeof publicityKind>;

/** For whom a piece is (受众). Texts: `publicityAudience.<code>`. */
export const AUDIENCES = [
  'everyone',
  'workers',
  'tenants',
  'landlords',
  'shopkeepers',
  'parents',
  'elderly',
  'riders',
] as const;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

/** Where a piece is shown: on the kiosk while nobody uses it, on the strip of the board. */
export const PUBLICITY_PLACES = ['kiosk', 'board'] as const;
export const publicityPlace = z.enum(PUBLICITY_PLACES);
export type PublicityPlace = z.infer<typeof publicityPlace>;

/** Figures of the month before, which a station may show of itself. Texts: `stationFigure.<code>`. */
export const STATION_FIGURES = ['served', 'answered', 'accepted', 'agreed', 'settled-before-police'] as const;
export const stationFigure = z.enum(STATION_FIGURES);
export type StationFigure = z.infer<typeof stationFigure>;

/** Longest texts, in characters: what fits a screen that is read standing up. */
export const PUBLICITY_LENGTH = {
  title: { zh: 20, en: 60 },
  text: { zh: 400, en: 1_000 },
  source: { zh: 40, en: 100 },
} as const;

/** A text in both languages, so long at most. */
export const inBoth = ({ zh, en }: { readonly zh: number; readonly en: number }, atLeast: number) =>
  z.object({
    zh: freeText(zh).pipe(z.string().min(atLeast)),
    en: freeText(en).pipe(z.string().min(atLeast)),
  });

const shared = {
  audience: z.array(audience).min(1).max(AUDIENCES.length),
  places: z.array(publicityPlace).min(1).max(PUBLICITY_PLACES.length),
  title: inBoth(PUBLICITY_LENGTH.title, 1),
  firstDay: stationDay,
  lastDay: stationDay,
};

/** A piece that somebody wrote: the one sentence to remember, more for who taps, and who says so. */
export const writtenPiece = z.object({
  ...shared,
  kind: publicityKind.exclude(['results']),
  /** One line, on the board and large on the kiosk. */
  line: ownNoticeText,
  /** The rest, read after a tap; empty where the line says all. */
  text: inBoth(PUBLICITY_LENGTH.text, 0),
  /** Who says so: an authority, a law with its article, the station itself. */
  source: inBoth(PUBLICITY_LENGTH.source, 1),
});
export type WrittenPiece = z.infer<typeof writtenPiece>;

/** What the station did in the month before: the figures are counted when it is shown, never typed. */
export const resultsPiece = z.object({
  ...shared,
  kind: z.literal('results'),
  figures: z.array(stationFigure).min(1).max(STATION_FIGURES.length),
});
export type ResultsPiece = z.infer<typeof resultsPiece>;

export const publicityPiece = z.discriminatedUnion('kind', [writtenPiece, resultsPiece]);
export type PublicityPiece = z.infer<typeof publicityPiece>;

/** Pieces the software brings along are named by a word, those of a station or a pack by a UUID. */
export const pieceId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** Where a piece comes from. Texts: `publicityOrigin.<code>`. */
export const PUBLICITY_ORIGINS = ['shipped', 'station', 'pack'] as const;
export const publicityOrigin = z.enum(PUBLICITY_ORIGINS);
export type PublicityOrigin = z.infer<typeof publicityOrigin>;

/** With fifteen seconds each, whoever looks up for a few minutes has seen most of them. */
export const MOST_PIECES = 24;
