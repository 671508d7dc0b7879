import { z } from 'zod';
import { ageBand } from '../../domain/age.ts';
import { homeWish, sexWish } from '../../domain/mediator-wish.ts';
import { mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { declarationField, declarationKind, typedDeclaration } from '../../domain/declaration.ts';
import { category, claim, counterpart } from '../../domain/dispute.ts';
import { language } from '../../domain/language.ts';
import { interpreterWish } from '../../domain/party.ts';
import { MOST_VOICE_BYTES, voiceSeconds } from '../../domain/voice.ts';
import { done, nothing, procedure } from '../procedure.ts';
import { place } from './places.ts';

/** Half-typed: a little more than any answer may be in the end. */
const typed = z.string().max(4_000);

/** What a citizen has answered so far, as the page hands it over. The station keeps it sealed and never looks into it. */
export const draftForm = z.object({
  category: category.nullable(),
  counterpart: counterpart.nullable(),
  ageBand: ageBand.nullable(),
  guardianHere: z.boolean(),
  guardianName: typed,
  respondentName: typed,
  placeText: typed,
  place: place.nullable(),
  dialects: z.array(namedDialect).max(4).nullable(),
  interpreter: interpreterWish.nullable(),
  mandarin: mandarinLevel.nullable(),
  statement: typed,
  inPerson: z.boolean(),
  claims: z.array(claim).max(9),
  wish: typed,
  name: typed,
  phone: typed,
  agreesToData: z.boolean(),
  agreesToMediation: z.boolean(),
  sexWish,
  homeWish,
});
export type DraftForm = z.infer<typeof draftForm>;

/** A declaration (信息申报) as far as it is typed; never one that was handed in. */
const declarationForm = z.object({
  kind: declarationKind,
  typed: typedDeclaration,
  asking: declarationField,
  child: z.boolean(),
  agrees: z.boolean(),
  changing: z.boolean(),
});

/** Half a visit: enough to go on where it stood. */
const halfVisit = z.object({
  visit: z.uuid(),
  language,
  /** Name of the screen; the page knows which there are. */
  step: z.string().max(20),
});
export const draftSnapshot = z.union([
  halfVisit.extend({ form: draftForm }),
  halfVisit.extend({ declaration: declarationForm }),
]);
export type DraftSnapshot = z.infer<typeof draftSnapshot>;

const voice = z.object({ seconds: voiceSeconds, clip: z.file().min(1).max(MOST_VOICE_BYTES) });

/**
 * Half-filled intakes and declarations, so that a restart of the kiosk costs nobody their words. Kept for the idle time
 * only; told to nobody yet, so no fact.
 */
export const draftsContract = {
  keep: procedure(draftSnapshot, done, ['storage-full']),
  /** The recording is sent once; null when it was thrown away. */
  keepVoice: procedure(z.object({ visit: z.uuid(), voice: voice.nullable() }), done, [
    'not-found',
    'voice-unusable',
    'storage-full',
  ]),
  /** What this kiosk was in the middle of, and how much of its time is left; null when there is nothing. */
  restore: procedure(
    nothing,
    z.object({ snapshot: draftSnapshot, leftMs: z.int().positive(), voice: voice.nullable() }).nullable(),
  ),
  drop: procedure(nothing, done),
};
