import { z } from 'zod';
import { dialectId, mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { choice } from '../../domain/dispute.ts';
import { divisionCode, placeName } from '../../domain/division.ts';
import { gapWay } from '../../domain/language-gap.ts';
import { CO_MEDIATOR_REFUSALS, releaseReason } from '../../domain/co-mediator.ts';
import { exclusion } from '../../domain/match-exclusion.ts';
import { differs, matchWeights } from '../../domain/match-weights.ts';
import { homeWish, sexWish } from '../../domain/mediator-wish.ts';
import { millis } from '../../domain/millis.ts';
import { PARTIES } from '../../rules/match-interpreters.ts';
import { matchReason } from '../kiosk/disputes.ts';
import { done, nothing, procedure } from '../procedure.ts';

const person = z.object({ mediatorId: z.uuid(), name: z.string() });

/** Why this mediator and none of the others, as things stand now. */
export const matchExplanation = z.object({
  /** Null: nobody fits. `choice` null: nobody has it yet, this is whom the station would give it to. */
  chosen: person
    .extend({
      choice: choice.nullable(),
      score: z.number().min(0).max(1).nullable(),
      reasons: z.array(matchReason),
      /** They would not be offered any more. */
      excluded: exclusion.nullable(),
    })
    .nullable(),
  others: z.array(
    person.extend({
      /** Points of a hundred it would be worse by; negative: better. Null: nothing to compare with. */
      worse: z.number().nullable(),
      because: differs.nullable(),
    }),
  ),
  excluded: z.array(person.extend({ reason: exclusion })),
  /** Who mediates beside the one who has it, and who could be asked to, with whom of the parties they talk. */
  beside: z.array(person),
  besideOffers: z.array(person.extend({ party: z.enum(PARTIES), reason: matchReason })),
  /** Only when nobody can take it alone: two who can together. */
  pairs: z.array(z.object({ names: z.tuple([z.string(), z.string()]), reasons: z.tuple([matchReason, matchReason]) })),
  /** Only when two cannot either. */
  interpreters: z.array(
    z.object({
      name: z.string(),
      phone: z.string(),
      reason: matchReason,
      between: z.array(z.enum(PARTIES)),
      mediatorName: z.string(),
    }),
  ),
  wish: z.object({ sex: sexWish, home: homeWish }),
  gapWay: gapWay.nullable(),
  respondent: z
    .object({ home: placeName.nullable(), dialects: z.array(namedDialect), mandarin: mandarinLevel })
    .nullable(),
});
export type MatchExplanation = z.infer<typeof matchExplanation>;

/** Why its mediator got it, as it was then. */
export const whenChosen = z.object({
  at: millis,
  name: z.string(),
  choice,
  score: z.number().min(0).max(1).nullable(),
  /** Null: it was given before the ranking was kept. */
  ranking: z
    .object({
      reasons: z.array(matchReason),
      /** Why they could not have taken it alone. */
      excluded: exclusion.nullable(),
      others: z.array(person.extend({ worse: z.number().nullable(), because: differs.nullable() })),
      barred: z.array(person.extend({ reason: exclusion })),
      /** Further mediators who were not kept. */
      unlisted: z.int().nonnegative(),
    })
    .nullable(),
});
export type WhenChosen = z.infer<typeof whenChosen>;

export const weightsView = z.object({
  weights: matchWeights,
  /** Whether the head set them; else they are the program's own. */
  own: z.boolean(),
  usual: matchWeights,
});
export type WeightsView = z.infer<typeof weightsView>;

export const missingDialect = z.object({
  /** Null: they only said where they come from. */
  dialect: namedDialect.nullable(),
  count: z.int().positive(),
  lastAt: millis,
  lastHome: placeName,
});
export type MissingDialect = z.infer<typeof missingDialect>;

const one = z.object({ disputeId: z.uuid() });

export const matchingContract = {
  explain: procedure(one, matchExplanation, ['signed-out', 'not-found', 'not-yours', 'wrong-state']),
  /** Null: nobody has it. */
  whenChosen: procedure(one, whenChosen.nullable(), ['signed-out', 'not-found', 'not-yours']),
  appointBeside: procedure(one.extend({ mediatorId: z.uuid() }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    ...CO_MEDIATOR_REFUSALS,
    'storage-full',
  ]),
  releaseBeside: procedure(one.extend({ mediatorId: z.uuid(), reason: releaseReason }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'not-co-mediator',
    'storage-full',
  ]),
  noteRespondentSpeech: procedure(
    one.extend({ home: divisionCode.nullable(), dialects: z.array(dialectId).max(4), mandarin: mandarinLevel }),
    done,
    ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'unknown-division', 'storage-full'],
  ),
  weights: procedure(nothing, weightsView, ['signed-out', 'not-allowed']),
  /** Null: back to the program's own. */
  setWeights: procedure(z.object({ weights: matchWeights.nullable() }), done, [
    'signed-out',
    'not-allowed',
    'storage-full',
  ]),
  missing: procedure(nothing, z.array(missingDialect), ['signed-out', 'not-allowed']),
};
