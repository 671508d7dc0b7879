import type { Standing } from '../../shared/contract/kiosk/tickets.ts';
import type { NamedDialect } from '../../shared/domain/dialect.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import type { Language } from '../../shared/domain/language.ts';
import { ticketNumber } from '../../shared/domain/ticket.ts';
import { phoneTail } from '../../shared/domain/phone.ts';
import type { Region } from '../../shared/contract/kiosk/places.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { Errand, Tap, Ticket } from './taps.ts';
import {
  askedPerson,
  type Consult,
  consultBack,
  type ConsultMove,
  consultTap,
  isConsulting,
  isConsultTap,
  NOTHING_ASKED,
  workedOut,
} from './consult.ts';
import {
  type Endorse,
  endorseBack,
  type EndorseMove,
  endorseTap,
  idRead,
  isEndorseTap,
  isEndorsing,
  judged,
  NOTHING_CHECKED,
  reminded,
} from './endorse.ts';
import { categoryToOffer, notice, type Noticed, NOTHING_NOTICED } from './noticed.ts';
import { type Draft, EMPTY_DRAFT, fill, isEmptyDraft, toggleDialect } from './draft.ts';
import { isAnswered, isIntake, type Step, stepAfter, stepBefore } from './steps.ts';

/**
 * The citizen's way through the kiosk as a pure reducer: what is on the screen and what was said.
 * Never asks the station, never reads a clock: `visit.ts` carries errands, `use-idle.ts` watches time.
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
  readonly errand: Errand | null;
  /** Counts the errands of a visit, so that an answer that comes too late is known as such. */
  readonly errands: number;
  readonly refusal: Refusal | null;
  readonly ticket: Ticket | null;
  readonly standing: Standing | null;
  /** "Next" was pressed before the question was answered. */
  readonly missing: boolean;
  /** Pinyin stands on the keyboard for which no word was chosen yet; "next" would lose it. */
  readonly composing: boolean;
  readonly noticed: Noticed;
  readonly endorse: Endorse;
  readonly consult: Consult;
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
  errand: null,
  errands: 0,
  refusal: null,
  ticket: null,
  standing: null,
  missing: false,
  composing: false,
  noticed: NOTHING_NOTICED,
  endorse: NOTHING_CHECKED,
  consult: NOTHING_ASKED,
  leaving: false,
  givingUp: false,
  quietFor: 0,
});

/** What counts while the citizen is asked whether to leave; danger always does. */
const DANGER: readonly Tap['tap'][] = ['noticed', 'told-staff', 'call-staff', 'call-answered', 'no-danger'];
const WHILE_LEAVING: readonly Tap['tap'][] = ['leave', 'stay', 'speak', 'done', 'idle-out', ...DANGER];

/** `nextVisit` is the id to use if this tap ends the visit. A tap that fits nothing changes nothing. */
export function journey(now: Journey, tap: Tap, nextVisit: string): Journey {
  if (now.leaving && !WHILE_LEAVING.includes(tap.tap)) return now;
  if (isEndorseTap(tap)) return now.errand === null ? moved(now, endorseTap(now.step, now.endorse, tap)) : now;
  if (isConsultTap(tap)) return now.errand === null ? moved(now, consultTap(now.step, now.consult, tap)) : now;
  switch (tap.tap) {
    case 'take':
      return now.step === 'home' ? send({ ...now, step: 'ticket' }, { kind: 'take', serviceId: tap.serviceId }) : now;
    case 'quarrel':
      return now.step === 'home' ? { ...now, step: 'category' } : now;
    case 'how-it-stands':
      return now.step === 'home' ? { ...now, step: 'ask-number' } : now;

    case 'endorse-number':
      return now.step === 'endorse-end' && now.errand === null
        ? send({ ...now, step: 'ticket' }, { kind: 'endorse' })
        : now;

    case 'ask-person':
      if (!isConsulting(now.step) || now.errand !== null) return now;
      return send({ ...now, step: 'ticket' }, askedPerson(now.step, now.consult));

    case 'speak':
      return { ...now, language: tap.language };
    case 'back':
      return back(now, nextVisit);
    case 'home':
      if (now.step === 'home' || isGivingNumber(now)) return now;
      return isIntake(now.step) && !isEmptyDraft(now.draft) ? { ...now, leaving: true } : goHome(now, nextVisit);
    case 'leave':
      return now.leaving ? goHome(now, nextVisit) : now;
    case 'stay':
      return { ...now, leaving: false };
    case 'done':
    case 'idle-out':
      return startVisit(nextVisit);

    case 'fill':
      return isAnswering(now) ? { ...now, draft: fill(now.draft, tap.part), missing: false } : now;
    case 'choose':
      return isAnswering(now) ? forward({ ...now, draft: fill(now.draft, tap.part) }) : now;
    case 'compose':
      if (tap.composing === now.composing || !isIntake(now.step)) return now;
      return { ...now, composing: tap.composing, missing: false };
    case 'next':
      return now.composing ? { ...now, missing: true } : forward(now);
    case 'aside':
      return stepBefore(tap.to, now.draft) === now.step
        ? { ...now, step: tap.to, missing: false, composing: false }
        : now;
    case 'open-region':
      return now.step === 'place-list' && now.regions.length < 2
        ? { ...now, regions: [...now.regions, tap.region] }
        : now;
    case 'open-group':
      return now.step === 'dialect-list' ? { ...now, dialectGroup: tap.group } : now;
    case 'add-dialect':
      return now.step === 'dialect-list' ? addDialect(now, tap.dialect) : now;
    case 'pick-mediator':
      if (now.step !== 'mediators' || now.errand !== null || !isAnswered(now.draft)) return now;
      return send(now, { kind: 'open', mediatorId: tap.mediatorId });
    case 'pick-way':
      if (now.step !== 'mediators' || now.errand !== null || !isAnswered(now.draft)) return now;
      return send(now, { kind: 'open', mediatorId: null, gapWay: tap.way });

    case 'noticed':
      return tap.visit === now.visit && isIntake(now.step)
        ? offering({ ...now, noticed: notice(now.noticed, tap) }, 'claims')
        : now;
    case 'told-staff':
    case 'call-answered':
      return tap.visit === now.visit ? { ...now, noticed: notice(now.noticed, tap) } : now;
    case 'call-staff':
    case 'no-danger':
      return { ...now, noticed: notice(now.noticed, tap) };
    case 'settle-category':
      return settleCategory(now, tap.category);

    case 'number-for-help':
      return now.step === 'ask-staff' && now.errand === null ? send(now, { kind: 'help' }) : now;

    case 'type-number':
      return now.step === 'ask-number'
        ? { ...now, question: { ...now.question, number: tap.number }, missing: false }
        : now;
    case 'type-tail':
      return now.step === 'ask-tail' ? { ...now, question: { ...now.question, tail: tap.tail }, missing: false } : now;
    case 'look-up':
      return lookUp(now, tap.withTail);
    case 'scan':
      return canScan(now) ? send({ ...now, step: 'ask-number' }, { kind: 'scan', code: tap.code }) : now;
    case 'another':
      if (now.step !== 'standing') return now;
      return { ...now, step: 'ask-number', question: { number: '', tail: '' }, standing: null, givingUp: false };
    case 'give-up':
      return now.standing?.mayCancel === true && now.errand === null ? { ...now, givingUp: true } : now;
    case 'keep':
      return { ...now, givingUp: false };
    case 'give-up-for-sure':
      return now.givingUp ? askAgain({ ...now, givingUp: false }, 'cancel') : now;
    case 'rejoin':
      return now.standing?.mayRejoin === true ? askAgain(now, 'rejoin') : now;

    case 'need-care':
      if ((now.step !== 'ticket' && now.step !== 'number') || now.ticket === null || now.errand !== null) return now;
      return now.ticket.cared === true ? now : send(now, { kind: 'care', priority: tap.priority });

    case 'again':
      return now.errand !== null && now.refusal !== null ? send(now, now.errand) : now;
    case 'dismiss':
      return dismiss(now, nextVisit);

    case 'restored':
      // Whoever has begun something since is somebody else, or has begun anew.
      return isUntouched(now) && isIntake(tap.half.step) ? { ...startVisit(tap.half.visit), ...tap.half } : now;
    case 'issued':
      if (!isAwaited(now, tap)) return now;
      if (now.errand?.kind === 'care')
        return { ...now, errand: null, ticket: { ...now.ticket, ...tap.ticket, cared: true } };
      if (!isGivingNumber(now)) return now;
      // What was typed has been handed over: nothing of it stays on this machine's screen memory.
      return {
        ...startVisit(now.visit),
        language: now.language,
        errands: now.errands,
        step: now.errand?.kind === 'open' ? 'number' : 'ticket',
        ticket: tap.ticket,
      };
    case 'found':
      if (!isAwaited(now, tap) || !isAboutStanding(now.errand)) return now;
      // "Back" from here leads to the digits of this number, however it was asked for.
      return {
        ...now,
        errand: null,
        step: 'standing',
        standing: tap.standing,
        question: { ...now.question, number: tap.standing.number },
      };
    case 'judged':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'judge') return now;
      return moved({ ...now, errand: null }, judged(now.endorse, tap.ending));
    case 'id-read':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'check-id') return now;
      return moved({ ...now, errand: null }, idRead(now.endorse, tap.reading));
    case 'reminded':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'remind') return now;
      return moved({ ...now, errand: null }, reminded(now.endorse));
    case 'worked-out':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'work-out') return now;
      return moved({ ...now, errand: null }, workedOut(now.consult, tap.worked));
    case 'answer-printed':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'print-answer') return now;
      return { ...now, errand: null, consult: { ...now.consult, printed: tap.id } };
    case 'consult-call-answered':
      if (tap.visit !== now.visit || now.consult.call !== 'sending') return now;
      return { ...now, consult: { ...now.consult, call: tap.heard ? 'heard' : 'unheard' } };
    case 'refused':
      return isAwaited(now, tap) ? { ...now, refusal: tap.refusal } : now;
  }
}

/** Whether the station has been asked and has not answered yet. */
export const isAsking = (now: Journey): boolean => now.errand !== null && now.refusal === null;

/** Where a ticket held to a scanner is looked up. Elsewhere it is somebody's slip of the hand. */
export const canScan = (now: Journey): boolean =>
  ['home', 'ask-number', 'ask-tail', 'standing'].includes(now.step) && now.errand === null;

const GIVES_NUMBER: readonly Errand['kind'][] = ['take', 'open', 'help', 'endorse', 'ask-person'];

/** Walking away in this moment would leave a number nobody saw; it lasts seconds at most. */
const isGivingNumber = (now: Journey): boolean =>
  isAsking(now) && now.errand !== null && GIVES_NUMBER.includes(now.errand.kind);

const isAboutStanding = (errand: Errand | null): boolean =>
  errand?.kind === 'ask' || errand?.kind === 'scan' || errand?.kind === 'cancel' || errand?.kind === 'rejoin';

/** What was handed over is not changed any more. */
const isAnswering = (now: Journey): boolean => isIntake(now.step) && now.errand === null;

/** Nothing on the screen is anybody's: no need to ask whether they are still there. */
export const isUntouched = (now: Journey): boolean => now.step === 'home' && now.language === 'zh';

const isAwaited = (now: Journey, { visit, nth }: { visit: string; nth: number }): boolean =>
  isAsking(now) && now.visit === visit && now.errands === nth;

const send = (now: Journey, errand: Errand): Journey => ({
  ...now,
  errand,
  errands: now.errands + 1,
  refusal: null,
  missing: false,
});

/** Where a tap on the screens of an endorsement or a consultation leads; nowhere when it fits nothing. */
function moved(now: Journey, move: EndorseMove | ConsultMove | undefined): Journey {
  if (move === undefined) return now;
  const { missing = false, errand } = move;
  const there = { ...now, ...move, missing };
  return errand === undefined ? there : send(there, errand);
}

const goHome = (now: Journey, nextVisit: string): Journey => ({ ...startVisit(nextVisit), language: now.language });

function forward(now: Journey): Journey {
  if (now.step === 'ask-number') {
    const fits = ticketNumber.safeParse(now.question.number).success;
    return fits ? { ...now, step: 'ask-tail', missing: false } : { ...now, missing: true };
  }
  const asked = offering(now, 'statement');
  if (asked.noticed.offer !== null) return asked;
  const next = stepAfter(now.step, now.draft);
  if (next === undefined) return isIntake(now.step) && now.step !== 'mediators' ? { ...now, missing: true } : now;
  return { ...now, step: next, regions: [], dialectGroup: null, missing: false, composing: false };
}

/** Asks about the category when it is time to: on leaving the statement, or right after it when the answer comes late. */
function offering(now: Journey, at: Step): Journey {
  const offer = now.step === at && !now.leaving ? categoryToOffer(now.noticed, now.draft) : null;
  return offer === null ? now : { ...now, noticed: { ...now.noticed, offer, offered: true } };
}

/** The citizen took the offered category, or kept their own (null). */
function settleCategory(now: Journey, category: Category | null): Journey {
  if (now.noticed.offer === null) return now;
  const settled = { ...now, noticed: { ...now.noticed, offer: null } };
  const draft = category === null ? now.draft : fill(now.draft, { category });
  return now.step === 'statement' ? forward({ ...settled, draft }) : { ...settled, draft };
}

function back(now: Journey, nextVisit: string): Journey {
  if (now.step === 'home' || isGivingNumber(now)) return now;
  const here = { ...now, errand: null, refusal: null, missing: false, composing: false };
  if (now.step === 'place-list' && now.regions.length > 0) return { ...here, regions: now.regions.slice(0, -1) };
  if (now.step === 'dialect-list' && now.dialectGroup !== null) return { ...here, dialectGroup: null };
  if (isEndorsing(now.step)) {
    const move = endorseBack(now.step, now.endorse);
    return move === undefined ? goHome(now, nextVisit) : moved(here, move);
  }
  if (isConsulting(now.step)) {
    const move = consultBack(now.step, now.consult);
    return move === undefined ? goHome(now, nextVisit) : moved(here, move);
  }
  const before = stepBefore(now.step, now.draft);
  if (before === 'home') return journey(here, { tap: 'home' }, nextVisit);
  return { ...here, step: before, standing: null, givingUp: false };
}

function addDialect(now: Journey, dialect: NamedDialect): Journey {
  const chosen = now.draft.dialects ?? [];
  const dialects = chosen.some(({ id }) => id === dialect.id) ? chosen : toggleDialect(chosen, dialect);
  return { ...now, draft: fill(now.draft, { dialects }), step: 'dialect', dialectGroup: null, composing: false };
}

function lookUp(now: Journey, withTail: boolean): Journey {
  if (now.step !== 'ask-tail' || isAsking(now)) return now;
  const number = ticketNumber.safeParse(now.question.number);
  const tail = phoneTail.safeParse(now.question.tail);
  if (!number.success || (withTail && !tail.success)) return { ...now, missing: true };
  return send(now, { kind: 'ask', number: number.data, tail: withTail && tail.success ? tail.data : null });
}

/** Does something with the number that was looked up, named as it was asked for. */
function askAgain(now: Journey, kind: 'cancel' | 'rejoin'): Journey {
  if (now.standing === null || now.errand !== null) return now;
  const number = ticketNumber.parse(now.standing.number);
  const tail = now.standing.dispute === null ? null : now.question.tail;
  return send(now, { kind, number, tail });
}

/** "All right" under a refusal: back to where another choice can be made. */
function dismiss(now: Journey, nextVisit: string): Journey {
  if (now.refusal === null) return now;
  if (now.step === 'ticket' && now.ticket === null) return goHome(now, nextVisit);
  const step = now.step === 'ask-tail' ? 'ask-number' : now.step;
  return { ...now, step, errand: null, refusal: null };
}
