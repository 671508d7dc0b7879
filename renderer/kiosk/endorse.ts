import type { CheckEnding, IdReading } from '../../shared/contract/kiosk/endorsement.ts';
import type { CheckAnswers, CheckQuestion, Endorsement } from '../../shared/domain/endorsement.ts';
import type { IdProblem } from '../../shared/domain/id-number.ts';
import { mobilePhone } from '../../shared/domain/phone.ts';
import { stationDay, type StationDay } from '../../shared/domain/station-day.ts';
import { questionsFor } from '../../shared/rules/endorsement-questions.ts';

/**
 * The questions before a number for an endorsement (签注), as a pure reducer: which of the two, one question a screen,
 * what they come to. Decides nothing: the station judges the answers.
 */
export const ENDORSE_STEPS = ['endorse', 'endorse-check', 'endorse-id', 'endorse-end', 'endorse-remind'] as const;
export type EndorseStep = (typeof ENDORSE_STEPS)[number];

export interface Endorse {
  readonly kind: Endorsement | null;
  readonly answers: CheckAnswers;
  /** The question on the screen. */
  readonly asking: CheckQuestion | null;
  /** The day off a residence permit, eight digits. */
  readonly due: string;
  readonly id: IdEntry;
  /** What the identity number is read for; for the age it is forgotten at once. */
  readonly idFor: 'age' | 'reminder';
  readonly idProblem: IdProblem | null;
  /** Kept only for a reminder. */
  readonly idNumber: string | null;
  readonly ending: CheckEnding | null;
  readonly phone: string;
  readonly agrees: boolean;
  readonly reminded: boolean;
}

/** What was typed or read so far; a reader may also tell until when the card is valid. */
export interface IdEntry {
  readonly number: string;
  readonly validUntil: StationDay | null;
}
const NO_ID: IdEntry = { number: '', validUntil: null };

export const NOTHING_CHECKED: Endorse = {
  kind: null,
  answers: {},
  asking: null,
  due: '',
  id: NO_ID,
  idFor: 'age',
  idProblem: null,
  idNumber: null,
  ending: null,
  phone: '',
  agrees: false,
  reminded: false,
};

export type EndorseErrand = { readonly kind: 'judge' } | { readonly kind: 'check-id' } | { readonly kind: 'remind' };

export type EndorseTap =
  | { tap: 'endorse' }
  | { tap: 'endorse-kind'; kind: Endorsement }
  | { tap: 'endorse-answer'; answers: CheckAnswers }
  | { tap: 'endorse-due'; due: string }
  | { tap: 'endorse-use-id'; for: Endorse['idFor'] }
  | { tap: 'endorse-id'; id: IdEntry }
  | { tap: 'endorse-next' }
  | { tap: 'endorse-remind' }
  | { tap: 'endorse-fill'; part: Partial<Pick<Endorse, 'phone' | 'agrees' | 'idNumber'>> };
const TAPS: Record<EndorseTap['tap'], true> = {
  endorse: true,
  'endorse-kind': true,
  'endorse-answer': true,
  'endorse-due': true,
  'endorse-use-id': true,
  'endorse-id': true,
  'endorse-next': true,
  'endorse-remind': true,
  'endorse-fill': true,
};
export const isEndorseTap = <T extends { tap: string }>(tap: T | EndorseTap): tap is EndorseTap => tap.tap in TAPS;

/** Where a tap leads. `missing`: the question is not answered yet. */
export interface EndorseMove {
  readonly step: EndorseStep;
  readonly endorse: Endorse;
  readonly missing?: boolean;
  readonly errand?: EndorseErrand;
}

export const isEndorsing = (step: string): step is EndorseStep => (ENDORSE_STEPS as readonly string[]).includes(step);

/** The day that was typed, if there is such a day. */
export const dueDayOf = ({ due }: Pick<Endorse, 'due'>): StationDay | null =>
  stationDay.safeParse(`${due.slice(0, 4)}-${due.slice(4, 6)}-${due.slice(6)}`).data ?? null;

/** Undefined when the tap fits nothing on this screen. */
export function endorseTap(step: string, at: Endorse, tap: EndorseTap): EndorseMove | undefined {
  switch (tap.tap) {
    case 'endorse':
      return step === 'home' ? { step: 'endorse', endorse: NOTHING_CHECKED } : undefined;
    case 'endorse-kind':
      if (step !== 'endorse') return undefined;
      // The other one's answers are no answers to this one.
      return ask({ ...(tap.kind === at.kind ? at : NOTHING_CHECKED), kind: tap.kind }, 0);
    case 'endorse-answer':
      return step === 'endorse-check' ? answer(at, tap.answers) : undefined;
    case 'endorse-due':
      if (step !== 'endorse-check' || at.asking !== 'due') return undefined;
      return { step, endorse: { ...at, due: tap.due.replace(/\D/g, '').slice(0, 8) } };
    case 'endorse-use-id':
      if (step !== 'endorse-check' && step !== 'endorse-remind') return undefined;
      return { step: 'endorse-id', endorse: { ...at, idFor: tap.for, id: NO_ID, idProblem: null } };
    case 'endorse-id':
      return step === 'endorse-id' ? { step, endorse: { ...at, id: tap.id, idProblem: null } } : undefined;
    case 'endorse-remind':
      if (step !== 'endorse-end' || (at.ending?.remindFor ?? null) === null || at.reminded) return undefined;
      return { step: 'endorse-remind', endorse: at };
    case 'endorse-fill':
      return step === 'endorse-remind' ? { step, endorse: { ...at, ...tap.part } } : undefined;
    case 'endorse-next':
      return next(step, at);
  }
}

function next(step: string, at: Endorse): EndorseMove | undefined {
  if (step === 'endorse-check' && at.asking === 'due')
    return dueDayOf(at) === null ? { step, endorse: at, missing: true } : answer(at, { due: 'in-time' });
  if (step === 'endorse-id')
    return at.id.number === ''
      ? { step, endorse: at, missing: true }
      : { step, endorse: at, errand: { kind: 'check-id' } };
  if (step !== 'endorse-remind') return undefined;
  if (!mobilePhone.safeParse(at.phone).success || !at.agrees) return { step, endorse: at, missing: true };
  return { step, endorse: at, errand: { kind: 'remind' } };
}

function ask(at: Endorse, place: number): EndorseMove {
  const asking = at.kind === null ? undefined : questionsFor(at.kind, at.answers)[place];
  if (asking === undefined) return { step: 'endorse-check', endorse: at, errand: { kind: 'judge' } };
  return { step: 'endorse-check', endorse: { ...at, asking } };
}

function answer(at: Endorse, answers: CheckAnswers): EndorseMove | undefined {
  if (at.kind === null || at.asking === null || answers[at.asking] === undefined) return undefined;
  const told = { ...at, answers: { ...at.answers, ...answers } };
  return ask(told, questionsFor(at.kind, told.answers).indexOf(at.asking) + 1);
}

/** What the station read off an identity number. */
export function idRead(at: Endorse, { problem, age, idCard }: IdReading): EndorseMove {
  if (problem !== null) return { step: 'endorse-id', endorse: { ...at, idProblem: problem } };
  if (at.idFor === 'reminder') return { step: 'endorse-remind', endorse: { ...at, id: NO_ID, idNumber: at.id.number } };
  const known = { ...at, id: NO_ID };
  return (
    (age !== null && answer(known, { age, ...(idCard !== null && { idCard }) })) || {
      step: 'endorse-check',
      endorse: known,
    }
  );
}

export const judged = (at: Endorse, ending: CheckEnding): EndorseMove => ({
  step: 'endorse-end',
  endorse: { ...at, ending },
});

/** Phone and number were handed over: nothing of them stays on this machine's screen memory. */
export const reminded = (at: Endorse): EndorseMove => ({
  step: 'endorse-end',
  endorse: { ...at, phone: '', agrees: false, idNumber: null, reminded: true },
});

/** The screen before; undefined leads home. */
export function endorseBack(step: EndorseStep, at: Endorse): EndorseMove | undefined {
  const forgotten = { ...at, id: NO_ID, idProblem: null };
  if (step === 'endorse-id') {
    return { step: at.idFor === 'age' ? 'endorse-check' : 'endorse-remind', endorse: forgotten };
  }
  if (step === 'endorse-remind') return { step: 'endorse-end', endorse: at };
  if (step === 'endorse-end') return { step: 'endorse-check', endorse: { ...at, ending: null } };
  if (step === 'endorse' || at.kind === null || at.asking === null) return undefined;
  const questions = questionsFor(at.kind, at.answers);
  const before = questions[questions.indexOf(at.asking) - 1];
  if (before === undefined) return { step: 'endorse', endorse: at };
  return { step: 'endorse-check', endorse: { ...at, asking: before } };
}
