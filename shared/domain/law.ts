import { z } from 'zod';

/**
 * The articles a case may cite: those whose text was read (grade A). An article that is not in this
 * table is never shown as law. Names of the laws: `law.<code>`.
 */
export const CITABLE = {
  mediation: [4, 15, 17, 19, 20, 23, 25, 26, 29, 30, 31, 32, 33],
  civil: [188, 195, 705, 706, 707, 712, 713, 725, 726, 731, 1254],
  'civil-procedure': [187, 205, 206],
  'civil-procedure-interpretation': [354, 355, 358],
  'judicial-confirmation': [3, 4, 5, 11],
  wages: [11, 12, 13, 14, 15, 50],
  labour: [44],
  'labour-contract': [37, 38, 47, 82, 85],
  'labour-arbitration': [14, 16, 27, 29, 43, 53],
  'labour-interpretation': [15],
  'labour-inspection': [17, 20],
  injury: [14, 17, 19, 20],
  'legal-aid': [42, 43],
  'lease-interpretation': [2, 4],
  'market-complaint': [14, 21],
  'traffic-procedure': [13, 62, 71, 85, 86, 88, 90],
  'zhejiang-ebike': [11, 15, 23, 25],
  'police-procedure': [178, 179, 181, 183, 184, 185, 186],
  'family-violence': [28, 30],
  minors: [11],
  petition: [22, 34],
  fraud: [44],
  fire: [19, 60],
  'wenzhou-dogs': [15, 16],
} as const satisfies Record<string, readonly number[]>;

export type LawCode = keyof typeof CITABLE;
export const LAW_CODES = Object.keys(CITABLE) as readonly LawCode[];

/** Wider than the table on purpose: what was once recorded stays readable when the table changes. */
export const lawArticle = z.object({ law: z.string().regex(/^[a-z-]{2,40}$/), article: z.int().min(1).max(2000) });
export type LawArticle = z.infer<typeof lawArticle>;

export const isLaw = (law: string): law is LawCode => Object.hasOwn(CITABLE, law);

export const isCitable = ({ law, article }: LawArticle): boolean =>
  isLaw(law) && (CITABLE[law] as readonly number[]).includes(article);
