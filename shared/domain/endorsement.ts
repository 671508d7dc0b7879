import { z } from 'zod';

/**
 * Owns the two meanings of 签注: the travel endorsement in a permit for Hong Kong, Macau or Taiwan, and the
 * yearly endorsement of a residence permit (居住证). Each has a queue and questions of its own. Codes only:
 * nothing here says who somebody is. Texts: `endorse.*` of the common locale.
 */
export const ENDORSEMENTS = ['travel', 'residence'] as const;
export const endorsement = z.enum(ENDORSEMENTS);
export type Endorsement = z.infer<typeof endorsement>;

/** The service whose line each stands in. */
export const SERVICE_OF: Record<Endorsement, string> = { travel: 'endorsement', residence: 'permit-endorsement' };

/** What is asked before a number is given, and the answers. */
export const CHOICES = {
  place: ['hong-kong-macau', 'taiwan', 'unsure'],
  purpose: ['team', 'individual', 'family', 'business', 'other'],
  permit: ['card', 'expired', 'none', 'unsure'],
  holder: ['self', 'other'],
  age: ['adult', 'minor'],
  post: ['no', 'yes', 'unsure'],
  card: ['have', 'none', 'lost'],
  moved: ['no', 'yes'],
  due: ['in-time', 'too-early', 'late', 'unsure'],
} as const;
export type CheckQuestion = keyof typeof CHOICES;

export const checkAnswers = z
  .object({
    place: z.enum(CHOICES.place),
    purpose: z.enum(CHOICES.purpose),
    permit: z.enum(CHOICES.permit),
    holder: z.enum(CHOICES.holder),
    age: z.enum(CHOICES.age),
    post: z.enum(CHOICES.post),
    card: z.enum(CHOICES.card),
    moved: z.enum(CHOICES.moved),
    due: z.enum(CHOICES.due),
    /** Not asked: an identity card says so itself, where its reader tells until when it is valid. */
    idCard: z.enum(['valid', 'expired']),
  })
  .partial();
export type CheckAnswers = z.infer<typeof checkAnswers>;

/** How the questions end: it can be done here; not here, but there; a person must say. */
export const CHECK_OUTCOMES = ['here', 'elsewhere', 'ask'] as const;
export const checkOutcome = z.enum(CHECK_OUTCOMES);
export type CheckOutcome = z.infer<typeof checkOutcome>;

/** Where somebody goes who cannot do it here and now. */
export const CHECK_PLACES = ['exit-entry', 'holder-comes', 'declarations', 'later'] as const;
export const checkPlace = z.enum(CHECK_PLACES);
export type CheckPlace = z.infer<typeof checkPlace>;

/** Decisions that have a text; a row of the table under another name is left out. */
export const CHECK_RULES = [
  'id-expired',
  'taiwan',
  'place-unsure',
  'individual',
  'family',
  'business',
  'other-purpose',
  'permit-none',
  'permit-expired',
  'permit-unsure',
  'holder-other',
  'minor',
  'state-staff',
  'post-unsure',
  'team',
  'card-none',
  'card-lost',
  'card-of-other',
  'moved',
  'too-early',
  'late',
  'due-unsure',
  'in-time',
  'unforeseen',
] as const;
export const checkRule = z.enum(CHECK_RULES);
export type CheckRule = z.infer<typeof checkRule>;

/** What a citizen may be told, each with a text. */
export const CHECK_FACTS = [
  'permit-only',
  'fees-travel',
  'fee-permit',
  'fees-taiwan',
  'team-time',
  'machine-steps',
  'cities',
  'nationwide',
  'residence-card',
  'residence-free',
  'residence-window',
  'late-effect',
  'first-permit',
  'move-update',
] as const;
export const checkFact = z.enum(CHECK_FACTS);
export type CheckFact = z.infer<typeof checkFact>;
