import type { DraftSnapshot } from '../../shared/contract/kiosk/drafts.ts';
import { voiceMimeOf } from '../../shared/domain/voice.ts';
import { type Draft, isEmptyDraft, type VoiceClip } from './draft.ts';
import type { Journey } from './journey-state.ts';
import type { HalfVisit } from './taps.ts';
import { isIntake, type Step, STEPS } from './steps.ts';

/** Owns the form in which a half-filled intake is handed to the station, and taken up again. */

/** Nothing is kept of who has answered nothing yet. */
export const isHalfFilled = ({ step, draft }: Pick<Journey, 'step' | 'draft'>): boolean =>
  isIntake(step) && !isEmptyDraft(draft);

/** The recording goes beside it, once. */
export function snapshotOf({ visit, language, step, draft }: Journey): DraftSnapshot {
  const { voice: _, ...form } = draft;
  return {
    visit,
    language,
    step,
    form: { ...form, dialects: form.dialects && [...form.dialects], claims: [...form.claims] },
  };
}

/** Undefined when the snapshot is of a screen that is none of ours, as after an update. */
export function halfVisitOf(
  { visit, language, step, form }: DraftSnapshot,
  voice: VoiceClip | null,
  quietFor: number,
): HalfVisit | undefined {
  const known = STEPS.find((one): one is Step => one === step);
  if (known === undefined || !isIntake(known)) return undefined;
  const draft: Draft = { ...form, voice };
  return { visit, language, step: known, draft, quietFor };
}

/** The contract takes a file under the plain name of its form. */
export function voiceToSend(voice: VoiceClip | null): { seconds: number; clip: File } | null {
  if (voice === null) return null;
  const { clip, seconds } = voice;
  return { seconds, clip: new File([clip], 'statement', { type: voiceMimeOf(clip.type) ?? clip.type }) };
}
