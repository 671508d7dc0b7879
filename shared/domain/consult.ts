import { z } from 'zod';

/** What the consultation library (咨询) speaks about: the topics of its domain file. Texts: `consultTopic.<id>`. */
export const CONSULT_TOPICS = [
  'residence-permit.conditions',
  'residence-permit.issue-time',
  'residence-permit.yearly-endorsement',
  'residence-permit.fees',
  'school.migrant-children',
  'household.birth',
  'household.move-in',
  'id-card.first-and-validity',
  'id-card.lost',
  'id-card.fees',
  'passport.apply',
  'hk-macau.permit-and-fees',
  'hk-macau.endorsement-kinds',
  'wages.payment-rules',
  'wages.employer-proof',
  'wages.arrears-remedy',
  'labour.inspection',
  'labour.arbitration-limit',
  'labour.arbitration-process',
  'wages.iou',
  'labour.no-contract',
  'labour.resign',
  'labour.severance',
  'labour.overtime',
  'injury.apply',
  'injury.recognition',
  'injury.commute',
  'wages.minimum',
  'legal-aid',
  'civil.limitation',
  'tenancy.contract',
  'tenancy.repair',
  'tenancy.sale',
  'tenancy.unsafe',
  'tenancy.illegal-building',
  'traffic.accident',
  'ebike.rules',
  'ebike.standard',
  'fraud.help',
  'fraud.selling-cards',
  'family.violence-order',
  'noise',
  'dogs',
  'fireworks',
  'falling-objects',
  'consumer',
  'hotlines',
  'fire.safety',
  'mediation.people',
] as const;
export const consultTopic = z.enum(CONSULT_TOPICS);
export type ConsultTopic = z.infer<typeof consultTopic>;

/** An entry is named by its file, the same in every language. */
export const consultId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Sections of an entry in the order they are read; the first answers, the last says by what. */
export const CONSULT_SECTIONS = ['short', 'steps', 'bring', 'limits', 'costs', 'phone', 'where'] as const;
export const consultSection = z.enum(CONSULT_SECTIONS);
export type ConsultSection = z.infer<typeof consultSection>;

/** A run of text in one weight. Plain text: nothing in it is markup. */
export const textRun = z.object({ text: z.string().min(1).max(2_000), strong: z.boolean() });
export type TextRun = z.infer<typeof textRun>;
const line = z.array(textRun).min(1).max(60);

/** What a section is made of, ready to be shown without reading any markup. */
export const textBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: line }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(line).min(1).max(40) }),
]);
export type TextBlock = z.infer<typeof textBlock>;

/** How sure a source is: A, the statute itself was read; B, a public page was. Nothing weaker is ever shown. */
export const consultGrade = z.enum(['A', 'B']);
export type ConsultGrade = z.infer<typeof consultGrade>;

export const consultBasis = z.object({
  grade: consultGrade,
  /** Law and article, or what the page is. */
  text: z.string().min(1).max(300),
  /** Number in the domain file and address of a page; shown as text, never opened. Null for a statute. */
  source: z
    .object({ number: z.string().regex(/^[A-Z][A-Z-]{0,11}\d{0,3}(?: \([a-z]\))?$/), address: z.url().max(300) })
    .nullable(),
});
export type ConsultBasis = z.infer<typeof consultBasis>;

/** One answer of the library in one language. */
export const consultEntry = z.object({
  id: consultId,
  topic: consultTopic,
  title: z.string().min(2).max(120),
  /** As people ask it. */
  questions: z.array(z.string().min(2).max(200)).min(2).max(12),
  grade: consultGrade,
  /** The day its facts were checked, `YYYY-MM-DD`. */
  checked: z.iso.date(),
  related: z.array(consultId).max(8),
  sections: z.array(z.object({ section: consultSection, blocks: z.array(textBlock).min(1).max(40) })).min(2),
  basis: z.array(consultBasis).min(1).max(12),
});
export type ConsultEntry = z.infer<typeof consultEntry>;

/** The line in which people are asked in person; where a station has none, mediation's. */
export const CONSULT_SERVICE = 'consultation';

/** A situation of life (办事场景) and its topics, for those who would rather look than ask. */
export const consultSituation = z.object({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  name: z.object({ zh: z.string().min(1).max(20), en: z.string().min(1).max(40) }),
  topics: z.array(consultTopic).min(1).max(20),
});
export type ConsultSituation = z.infer<typeof consultSituation>;

/** Numbers to call at once, each of a public source (MEDIATION 6, 10 no. 40, 11). */
export const EMERGENCY_NUMBERS = ['110', '119', '96110'] as const;
export const emergencyNumber = z.enum(EMERGENCY_NUMBERS);
export type EmergencyNumber = z.infer<typeof emergencyNumber>;

/** What words may tell of that cannot wait. Texts: `emergency.<code>`. */
export const EMERGENCIES = ['fire', 'gas', 'blood', 'fraud-now', 'violence', 'suicide'] as const;
export const emergency = z.enum(EMERGENCIES);
export type Emergency = z.infer<typeof emergency>;

/** Why a question is kept. Texts: `askedReason.<code>`. */
export const ASKED_REASONS = ['no-answer', 'not-helpful'] as const;
export const askedReason = z.enum(ASKED_REASONS);
export type AskedReason = z.infer<typeof askedReason>;
