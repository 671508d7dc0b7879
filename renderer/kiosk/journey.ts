import type { NamedDialect } from '../../shared/domain/dialect.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import { ticketNumber } from '../../shared/domain/ticket.ts';
import { phoneTail } from '../../shared/domain/phone.ts';
import { codeOf, typed } from './appointment.ts';
import type { Errand, Tap, Ticket } from './taps.ts';
import {
  goHome,
  isAsking,
  isAwaited,
  isGivingNumber,
  isHandingOver,
  isUntouched,
  canScan,
  type Journey,
  numberGiven,
  send,
  startVisit,
} from './journey-state.ts';
import {
  askedPerson,
  consultBack,
  type ConsultMove,
  consultTap,
  isConsulting,
  isConsultTap,
  workedOut,
} from './consult.ts';
import {
  endorseBack,
  type EndorseMove,
  endorseTap,
  idRead,
  isEndorseTap,
  isEndorsing,
  judged,
  reminded,
} from './endorse.ts';
import { declareBack, type DeclareMove, declareTap, isDeclareTap, isDeclaring, NOTHING_DECLARED } from './declare.ts';
import { answerMove, losesDeclaration, withMove } from './declare-way.ts';
import { type Fire, fireBack, fireTap, fireTold, isFire, isFireTap } from './fire/fire.ts';
import type { FireMove } from './fire/fire-move.ts';
import { isFireEnd, keptCode } from './fire/kept-code.ts';
import { categoryToOffer, notice } from './noticed.ts';
import { isReferralNumber, verifying } from './referral.ts';
import { isPublicityTap, type PublicityMove, publicityTap } from './publicity.ts';
import { fill, isEmptyDraft, toggleDialect } from './draft.ts';
import { goesOn } from './draft-form.ts';
import { isAnswered, isIntake, type Step, stepAfter, stepBefore } from './steps.ts';

/** Where a number of a plain line can be taken. */
const GIVES_PLAIN_NUMBER: readonly Step[] = ['home', 'declare', 'fire'];
/** Beside the intake, where words are typed. */
const TYPES_BESIDE: readonly Step[] = ['declare-ask', 'hazard-place'];

/** What counts while the citizen is asked whether to leave; danger always does. */
const DANGER: readonly Tap['tap'][] = ['noticed', 'told-staff', 'call-staff', 'call-answered', 'no-danger'];
const WHILE_LEAVING: readonly Tap['tap'][] = ['leave', 'stay', 'speak', 'done', 'idle-out', ...DANGER];

/**
 * The citizen's way through the kiosk as a pure reducer: what is on the screen and what was said.
 * Never asks the station, never reads a clock: `visit.ts` carries errands, `use-idle.ts` watches time.
 *
 * `nextVisit` is the id to use if this tap ends the visit. A tap that fits nothing changes nothing.
 */
export function journey(now: Journey, tap: Tap, nextVisit: string): Journey {
  if (now.leaving && !WHILE_LEAVING.includes(tap.tap)) return now;
  if (isEndorseTap(tap)) return now.errand === null ? moved(now, endorseTap(now.step, now.endorse, tap)) : now;
  if (isConsultTap(tap)) return now.errand === null ? moved(now, consultTap(now.step, now.consult, tap)) : now;
  if (isPublicityTap(tap))
    return now.errand === null ? read(now, publicityTap(now.step, now.publicity, tap), nextVisit) : now;
  if (isDeclareTap(tap)) {
    if (now.errand !== null) return now;
    if (tap.tap === 'declare-next' && now.composing) return { ...now, missing: true };
    return declared(now, declareTap(now.step, now.declare, tap), nextVisit);
  }
  if (isFireTap(tap)) {
    if (tap.tap === 'hazard-next' && now.composing) return { ...now, missing: true };
    return now.errand === null ? movedFire(now, fireTap(now.step, now.fire, tap, nextVisit)) : now;
  }
  switch (tap.tap) {
    case 'take':
      // What stands there to come back with stays until the number is there, and after a refusal.
      if (isFireEnd(now.step)) return now.errand === null ? send(now, { kind: 'take', serviceId: tap.serviceId }) : now;
      return GIVES_PLAIN_NUMBER.includes(now.step) && now.errand === null
        ? send({ ...now, step: 'ticket', declare: NOTHING_DECLARED }, { kind: 'take', serviceId: tap.serviceId })
        : now;
    case 'quarrel':
      return now.step === 'home' ? { ...now, step: 'category' } : now;
    case 'how-it-stands':
      return now.step === 'home' ? { ...now, step: 'ask-number' } : now;

    case 'booked':
      return now.step === 'home' ? { ...now, step: 'appointment' } : now;
    case 'type-code':
      if (now.step !== 'appointment' || now.errand !== null) return now;
      return { ...now, appointment: typed(now.appointment, tap.code), missing: false };
    case 'check-in': {
      if (now.step !== 'appointment' || now.errand !== null) return now;
      const code = codeOf(now.appointment);
      return code === undefined ? { ...now, missing: true } : send(now, { kind: 'check-in', code });
    }
    case 'checked-in': {
      if (!isAwaited(now, tap) || now.errand?.kind !== 'check-in') return now;
      const { answer } = tap;
      if (answer.kind !== 'here')
        return { ...now, errand: null, step: 'appointment-told', appointment: { code: '', told: answer } };
      return numberGiven(now, 'ticket', { ...answer.ticket, booked: { time: answer.time, kept: answer.kept } });
    }

    case 'endorse-number':
      return now.step === 'endorse-end' && now.errand === null
        ? send({ ...now, step: 'ticket' }, { kind: 'endorse' })
        : now;

    case 'ask-person':
      if (isFireEnd(now.step)) return now.errand === null ? send(now, ABOUT_NOTHING) : now;
      if (!isConsulting(now.step) || now.errand !== null) return now;
      return send({ ...now, step: 'ticket' }, askedPerson(now.step, now.consult));

    case 'speak':
      return { ...now, language: tap.language };
    case 'back':
      return back(now, nextVisit);
    case 'home':
      if (now.step === 'home' || isHandingOver(now)) return now;
      return losesDeclaration(now) || (isIntake(now.step) && !isEmptyDraft(now.draft))
        ? { ...now, leaving: true }
        : goHome(now, nextVisit);
    case 'leave':
      return now.leaving ? goHome(now, nextVisit) : now;
    case 'stay':
      return { ...now, leaving: false };
    case 'done':
      return isGivingNumber(now) ? now : startVisit(nextVisit);
    case 'idle-out':
      return startVisit(nextVisit);

    case 'fill':
      return isAnswering(now) ? { ...now, draft: fill(now.draft, tap.part), missing: false } : now;
    case 'choose':
      return isAnswering(now) ? forward({ ...now, draft: fill(now.draft, tap.part) }) : now;
    case 'compose':
      if (tap.composing === now.composing || !(isIntake(now.step) || TYPES_BESIDE.includes(now.step))) return now;
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
      if ((now.step !== 'standing' && now.step !== 'referral') || now.errand !== null) return now;
      return { ...now, ...NOTHING_FOUND, step: 'ask-number', question: { number: '', tail: '' } };
    case 'give-up':
      return now.standing?.mayCancel === true && now.errand === null ? { ...now, givingUp: true } : now;
    case 'keep':
      return { ...now, givingUp: false };
    case 'give-up-for-sure':
      return now.givingUp ? askAgain({ ...now, givingUp: false }, 'cancel') : now;
    case 'rejoin':
      return now.standing?.mayRejoin === true ? askAgain(now, 'rejoin') : now;

    case 'verify-referral': {
      const errand = now.errand === null ? verifying(now.referral, now.question, tap.satisfied) : undefined;
      return now.step === 'referral' && errand !== undefined ? send(now, errand) : now;
    }

    case 'need-care':
      if ((now.step !== 'ticket' && now.step !== 'number') || now.ticket === null || now.errand !== null) return now;
      return now.ticket.cared === true ? now : send(now, { kind: 'care', priority: tap.priority });

    case 'again':
      return now.errand !== null && now.refusal !== null ? send(now, now.errand) : now;
    case 'dismiss':
      return dismiss(now, nextVisit);

    case 'restored':
      // Whoever has begun something since is somebody else, or has begun anew.
      return isUntouched(now) && goesOn(tap.half) ? { ...startVisit(tap.half.visit), ...tap.half } : now;
    case 'issued':
      if (!isAwaited(now, tap)) return now;
      if (now.errand?.kind === 'care')
        return { ...now, errand: null, ticket: { ...now.ticket, ...tap.ticket, cared: true } };
      if (!isGivingNumber(now)) return now;
      return numberGiven(now, now.errand?.kind === 'open' ? 'number' : 'ticket', withKept(now, tap.ticket));
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
    case 'referral-told':
      if (!isAwaited(now, tap) || now.errand?.kind.endsWith('-referral') !== true) return now;
      return { ...now, errand: null, step: 'referral', referral: tap.referral };
    case 'judged':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'judge') return now;
      return moved({ ...now, errand: null }, judged(now.endorse, tap.ending));
    case 'id-read':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'check-id') return now;
      return moved({ ...now, errand: null }, idRead(now.endorse, tap.reading));
    case 'reminded':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'remind') return now;
      return moved({ ...now, errand: null }, reminded(now.endorse));
    case 'declare-checked':
    case 'declare-filed':
      return isAwaited(now, tap) ? declared(now, answerMove(now, tap), nextVisit) : now;
    case 'fire-told':
      if (!isAwaited(now, tap) || now.errand?.kind !== 'fire' || !isFire(now.step)) return now;
      return movedFire({ ...now, errand: null }, fireTold(now.step, now.fire, tap.told));
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

/** A question for a person that no answer of the library goes with. */
const ABOUT_NOTHING: Errand = { kind: 'ask-person', entryId: null, calculator: null, words: '' };

function withKept({ step, fire }: Journey, ticket: Ticket): Ticket {
  const kept = keptCode(step, fire);
  return kept === undefined ? ticket : { ...ticket, kept };
}

/** Nothing that was looked up is on the screen. */
const NOTHING_FOUND = { standing: null, referral: null, givingUp: false } as const;

const isAboutStanding = (errand: Errand | null): boolean =>
  errand?.kind === 'ask' || errand?.kind === 'scan' || errand?.kind === 'cancel' || errand?.kind === 'rejoin';

/** What was handed over is not changed any more. */
const isAnswering = (now: Journey): boolean => isIntake(now.step) && now.errand === null;

/** Where a tap on the screens of an endorsement or a consultation leads; nowhere when it fits nothing. */
function moved(now: Journey, move: EndorseMove | ConsultMove | undefined): Journey {
  if (move === undefined) return now;
  const { missing = false, errand } = move;
  const there = { ...now, ...move, missing };
  return errand === undefined ? there : send(there, errand);
}

/** The same for a declaration. */
function declared(now: Journey, move: DeclareMove | undefined, nextVisit: string): Journey {
  if (move === undefined) return now;
  const there = { ...withMove(now, move, nextVisit), errand: null } as Journey;
  return move.errand === undefined ? there : send(there, move.errand);
}

/** The same for what is shown at rest and read; nothing of anybody rests on the screen, nor the language they spoke. */
function read(now: Journey, move: PublicityMove | undefined, nextVisit: string): Journey {
  if (move === undefined) return now;
  const { about, ...there } = move;
  if (about === undefined) return { ...(move.step === 'rest' ? startVisit(nextVisit) : now), ...there };
  return send({ ...now, step: 'ticket' }, { kind: 'ask-person', entryId: null, calculator: null, words: about });
}

/** The same for fire safety. */
function movedFire(now: Journey, move: FireMove<Fire> | undefined): Journey {
  if (move === undefined) return now;
  const { step, part: fire, missing = false, ask } = move;
  const there = { ...now, step, fire, missing, composing: step === now.step && now.composing };
  return ask === undefined ? there : send(there, { kind: 'fire', ask });
}

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
  if (now.step === 'home' || isHandingOver(now)) return now;
  const here = { ...now, errand: null, refusal: null, missing: false, composing: false };
  if (now.step === 'place-list' && now.regions.length > 0) return { ...here, regions: now.regions.slice(0, -1) };
  if (now.step === 'dialect-list' && now.dialectGroup !== null) return { ...here, dialectGroup: null };
  if (isEndorsing(now.step)) {
    const move = endorseBack(now.step, now.endorse);
    return move === undefined ? goHome(now, nextVisit) : moved(here, move);
  }
  if (isDeclaring(now.step)) {
    const move = declareBack(now.step, now.declare);
    return move === undefined ? journey(here, { tap: 'home' }, nextVisit) : declared(here, move, nextVisit);
  }
  if (isFire(now.step)) {
    const move = fireBack(now.step, now.fire);
    return move === undefined ? goHome(now, nextVisit) : movedFire(here, move);
  }
  if (isConsulting(now.step)) {
    const move = consultBack(now.step, now.consult);
    return move === undefined ? goHome(now, nextVisit) : moved(here, move);
  }
  const before = stepBefore(now.step, now.draft);
  if (before === 'home') return journey(here, { tap: 'home' }, nextVisit);
  return { ...here, ...NOTHING_FOUND, step: before };
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
  if (tail.success && withTail && isReferralNumber(number.data))
    return send(now, { kind: 'ask-referral', number: number.data, tail: tail.data });
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
