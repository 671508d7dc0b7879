import { z } from 'zod';

/**
 * A signature (签名) as it is drawn with a finger: strokes on a pad of fixed size, each as SVG path data of
 * straight lines only, so that what is printed can be nothing but lines. Bounded: a signature is small.
 */
export const PAD = { width: 1000, height: 360 } as const;
export const MOST_STROKES = 80;
const MOST_OF_ONE = 6_000;
const MOST_TOGETHER = 30_000;

const STROKE = /^M\d{1,4} \d{1,3}(?: L\d{1,4} \d{1,3})+$/;

export const strokes = z
  .array(z.string().max(MOST_OF_ONE).regex(STROKE))
  .min(1)
  .max(MOST_STROKES)
  .refine((all) => all.reduce((sum, one) => sum + one.length, 0) <= MOST_TOGETHER, { error: 'too-long' });
export type Strokes = z.infer<typeof strokes>;

/** Who signs. Texts: `papers.signer.<code>` of the desk. */
export const SIGNERS = ['applicant', 'respondent', 'mediator', 'recorder'] as const;
export const signer = z.enum(SIGNERS);
export type Signer = z.infer<typeof signer>;

/** How: drawn on the screen, by pen, or with a fingerprint on the paper. Texts: `papers.means.<code>` of the desk. */
export const SIGN_MEANS = ['touch', 'paper', 'fingerprint'] as const;
export const signMeans = z.enum(SIGN_MEANS);
export type SignMeans = z.infer<typeof signMeans>;

/** A point of the pad, held inside it. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));
const at = ({ x, y }: PadPoint): string => `${within(x, PAD.width)} ${within(y, PAD.height)}`;

/** A drawn line as path data; a single tap becomes a short line, so that a dot is not lost. */
export function strokeOf(points: readonly PadPoint[]): string | undefined {
  const [first, ...rest] = points;
  if (first === undefined) return undefined;
  const last = { x: first.x < PAD.width ? first.x + 1 : first.x - 1, y: first.y };
  return `M${at(first)}${(rest.length === 0 ? [last] : rest).map((point) => ` L${at(point)}`).join('')}`;
}
