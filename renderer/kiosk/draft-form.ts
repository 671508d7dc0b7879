import type { DraftSnapshot } from '../../shared/contract/kiosk/drafts.ts';
import { voiceMimeOf } from '../../shared/domain/voice.ts';
import { type Declare, isDeclaring, NOTHING_DECLARED, questionsOf } from './declare.ts';
import { losesDeclaration } from './declare-way.ts';
import { type Draft, isEmptyDraft, type VoiceClip } from './draft.ts';
import type { Journey } from './journey-state.ts';
import type { HalfVisit } from './taps.ts';
import { isIntake, type Step, STEPS } from './steps.ts';

/** Owns the form in which a half-filled intake or declaration is handed to the station, and taken up again. */

/** Nothing is kept of who has answered nothing yet, nor of what was handed in. */
export const isHalfFilled = (now: Pick<Journey, 'step' | 'draft' | 'declare'>): boolean =>
  losesDeclaration(now) || (isIntake(now.step) && !isEmptyDraft(now.draft));

/** The recording goes beside it, once. */
export function snapshotOf({ visit, language, step, draft, declare }: Journey): DraftSnapshot {
  const half = { visit, language, step };
  if (isDeclaring(step)) return { ...half, declaration: declarationForm(declare) };
  const { voice: _, ...form } = draft;
  return { ...half, form: { ...form, dialects: form.dialects && [...form.dialects], claims: [...form.claims] } };
}

function declarationForm({ kind, typed, asking, child, agrees, changing }: Declare) {
  if (kind === null || asking === null) throw new Error('draft-form: a declaration of which nothing is typed');
  return { kind, typed, asking, child, agrees, changing };
}

/** Undefined when the snapshot is of a screen or a question that is none of ours, as after an update. */
export function halfVisitOf(snapshot: DraftSnapshot, voice: VoiceClip | null, quietFor: number): HalfVisit | undefined {
  const { visit, language } = snapshot;
  const step = STEPS.find((one): one is Step => one === snapshot.step);
  if (step === undefined) return undefined;
  const words =
    'form' in snapshot
      ? { draft: { ...snapshot.form, voice } satisfies Draft }
      : { declare: { ...NOTHING_DECLARED, ...snapshot.declaration } satisfies Declare };
  const half = { ...{ visit, language, step, quietFor }, ...words };
  return goesOn(half) ? half : undefined;
}

/** Only onto a screen where its own words are filled in, never onto one that shows an answer. */
export const goesOn = (half: HalfVisit): boolean =>
  'draft' in half
    ? isIntake(half.step)
    : losesDeclaration(half) && half.declare.asking !== null && questionsOf(half.declare).includes(half.declare.asking);

/** The contract takes a file under the plain name of its form. */
export function voiceToSend(voice: VoiceClip | null): { seconds: number; clip: File } | null {
  if (voice === null) return null;
  const { clip, seconds } = voice;
  return { seconds, clip: new File([clip], 'statement', { type: voiceMimeOf(clip.type) ?? clip.type }) };
}
