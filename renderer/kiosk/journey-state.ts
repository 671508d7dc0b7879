import type { Region } from '../../shared/contract/kiosk/places.ts';
import type { ReferralTold } from '../../shared/contract/kiosk/referrals.ts';
import type { Standing } from '../../shared/contract/kiosk/tickets.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { NamedDialect } from '../../shared/domain/dialect.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type Appointment, NO_APPOINTMENT } from './appointment.ts';
import { type Consult, NOTHING_ASKED } from './consult.ts';
import { type Declare, NOTHING_DECLARED } from './declare.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { type Endorse, NOTHING_CHECKED } from './endorse.ts';
import { type Fire, NO_FIRE } from './fire/fire.ts';
import { type Noticed, NOTHING_NOTICED } from './noticed.ts';
import { NOTHING_READ, type Publicity } from './publicity.ts';
import type { Step } from './steps.ts';
import type { Errand, Ticket } from './taps.ts';

/**
 * Where a visit stands: what is on the screen, what was said, and what the station was asked.
 */
export interface Journey {
  /** Made anew whenever the home screen is entered; the requestId of all this visit asks for. */
  readonly visit: string;
  readonly language: Language;
  readonly step: Step;
  readonly draft: Draft;
  /** Province, then prefecture, while a place is looked up level by level. */
  readonly regions: readonly Region[];
  /** The group that is open in the list of all dialects. */
  readonly dialectGroup: NamedDialect | null;
  readonly question: { readonly number: string; readonly tail: string };
  readonly appointment: Appointment;
  readonly errand: Errand | null;
  /** Counts the errands of a visit, so that an answer that comes too late is known as such. */
  readonly errands: number;
  readonly refusal: Refusal | null;
  readonly ticket: Ticket | null;
  readonly standing: Standing | null;
  /** A matter that was sent on, as it stands. */
  readonly referral: ReferralTold | null;
  /** "Next" was pressed before the question was answered. */
  readonly missing: boolean;
  /** Pinyin stands on the keyboard for which no word was chosen yet; "next" would lose it. */
  readonly composing: boolean;
  readonly noticed: Noticed;
  readonly endorse: Endorse;
  readonly declare: Declare;
  readonly fire: Fire;
  readonly consult: Consult;
  readonly publicity: Publicity;
  /** "Home" was pressed with a draft: asked once more before it is dropped. */
  readonly leaving: boolean;
  /** "I no longer need it" was pressed: asked once more before the number is given up. */
  readonly givingUp: boolean;
  /** How long nobody had touched the screen when a visit was taken up again after a restart, in ms. */
  readonly quietFor: number;
}

export const startVisit = (visit: string): Journey => ({
  visit,
  language: 'zh',
  step: 'home',
  draft: EMPTY_DRAFT,
  regions: [],
  dialectGroup: null,
  question: { number: '', tail: '' },
  appointment: NO_APPOINTMENT,
  errand: null,
  errands: 0,
  refusal: null,
  ticket: null,
  standing: null,
  referral: null,
  missing: false,
  composing: false,
  noticed: NOTHING_NOTICED,
  endorse: NOTHING_CHECKED,
  declare: NOTHING_DECLARED,
  fire: NO_FIRE,
  consult: NOTHING_ASKED,
  publicity: NOTHING_READ,
  leaving: false,
  givingUp: false,
  quietFor: 0,
});

/** Whether the station has been asked and has not answered yet. */
export const isAsking = (now: Journey): boolean => now.errand !== null && now.refusal === null;

/** Where a ticket held to a scanner is looked up. Elsewhere it is somebody's slip of the hand. */
export const canScan = (now: Journey): boolean =>
  ['home', 'rest', 'piece', 'ask-number', 'ask-tail', 'standing', 'referral'].includes(now.step) && now.errand === null;

/** What was typed has been handed over: nothing of it stays on this machine's screen memory. */
export const numberGiven = (
  { visit, language, errands }: Journey,
  step: 'ticket' | 'number',
  ticket: Ticket,
): Journey => ({
  ...startVisit(visit),
  language,
  errands,
  step,
  ticket,
});

const GIVES_NUMBER: readonly Errand['kind'][] = ['take', 'open', 'help', 'endorse', 'check-in', 'ask-person'];

/** Walking away in this moment would leave a number nobody saw; it lasts seconds at most. */
export const isGivingNumber = (now: Journey): boolean =>
  isAsking(now) && now.errand !== null && GIVES_NUMBER.includes(now.errand.kind);

/** A declaration on its way is waited for, too: whoever left would not know whether it arrived. */
export const isHandingOver = (now: Journey): boolean =>
  isGivingNumber(now) || (isAsking(now) && now.errand?.kind === 'declare-file');

/** Nothing on the screen is anybody's: no need to ask whether they are still there. */
export const isUntouched = (now: Journey): boolean =>
  now.step === 'rest' || (now.step === 'home' && now.language === 'zh');

export const isAwaited = (now: Journey, { visit, nth }: { visit: string; nth: number }): boolean =>
  isAsking(now) && now.visit === visit && now.errands === nth;

export const send = (now: Journey, errand: Errand): Journey => ({
  ...now,
  errand,
  errands: now.errands + 1,
  refusal: null,
  missing: false,
});

export const goHome = (now: Journey, nextVisit: string): Journey => ({
  ...startVisit(nextVisit),
  language: now.language,
});
