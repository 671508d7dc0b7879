import type { CheckEnding, IdReading } from '../../shared/contract/kiosk/endorsement.ts';
import type { DeclarationReceipt, FieldAnswer } from '../../shared/contract/kiosk/declarations.ts';
import type { FieldProblem } from '../../shared/rules/check-declaration.ts';
import type { ReferralTold } from '../../shared/contract/kiosk/referrals.ts';
import type { IssuedTicket, Standing } from '../../shared/contract/kiosk/tickets.ts';
import type { Region } from '../../shared/contract/kiosk/places.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { NamedDialect } from '../../shared/domain/dialect.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import type { CheckFact } from '../../shared/domain/endorsement.ts';
import type { GapWay } from '../../shared/domain/language-gap.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { CarePriority, TicketNumber } from '../../shared/domain/ticket.ts';
import type { TicketCode } from '../../shared/domain/ticket-code.ts';
import type { AppointmentCode } from '../../shared/domain/appointment.ts';
import type { AppointmentTap } from './appointment.ts';
import type { WorkedOut } from '../../shared/contract/kiosk/calculators.ts';
import type { ConsultErrand, ConsultTap } from './consult.ts';
import type { Draft } from './draft.ts';
import type { EndorseErrand, EndorseTap } from './endorse.ts';
import type { Declare, DeclareErrand, DeclareTap } from './declare.ts';
import type { FireTap, FireTold } from './fire/fire.ts';
import type { FireAsk } from './fire/fire-move.ts';
import type { KeptCode } from './fire/kept-code.ts';
import type { NoticedTap } from './noticed.ts';
import type { PublicityTap } from './publicity.ts';
import type { ReferralErrand, ReferralTap } from './referral.ts';
import type { SideStep, Step } from './steps.ts';

/** Owns what can be tapped at the kiosk, what is asked of the station meanwhile, and what it answers. */

export type Ticket = IssuedTicket & {
  readonly mediatorName?: string | null;
  readonly cared?: boolean;
  readonly papers?: readonly CheckFact[];
  /** It was given for an appointment; `kept`: they came in time for it. */
  readonly booked?: { readonly time: string; readonly kept: boolean };
  /** What was shown before this number and is wanted again. */
  readonly kept?: KeptCode;
};

/** A declaration was taken in, or this is still wrong with it. */
type FilingAnswer =
  | { readonly outcome: 'filed'; readonly receipt: DeclarationReceipt }
  | { readonly outcome: 'problems'; readonly problems: readonly FieldProblem[] };

/** A visit that a restart cut short, in an intake or in a declaration. */
export type HalfVisit = {
  readonly visit: string;
  readonly language: Language;
  readonly step: Step;
  /** How long nobody had touched the screen by then, in ms. */
  readonly quietFor: number;
} & ({ readonly draft: Draft } | { readonly declare: Declare });

/** What is asked of the station while the citizen waits. */
export type Errand =
  | { readonly kind: 'take'; readonly serviceId: string }
  | { readonly kind: 'open'; readonly mediatorId: string | null; readonly gapWay?: GapWay }
  | { readonly kind: 'help' }
  | { readonly kind: 'endorse' }
  | EndorseErrand
  | { readonly kind: 'check-in'; readonly code: AppointmentCode }
  | DeclareErrand
  | { readonly kind: 'fire'; readonly ask: FireAsk }
  | ConsultErrand
  | { readonly kind: 'care'; readonly priority: CarePriority }
  | { readonly kind: 'ask' | 'cancel' | 'rejoin'; readonly number: TicketNumber; readonly tail: string | null }
  | ReferralErrand
  | { readonly kind: 'scan'; readonly code: TicketCode };

export type Tap =
  // home
  | { tap: 'take'; serviceId: string }
  | { tap: 'quarrel' }
  | { tap: 'how-it-stands' }
  // endorsement
  | EndorseTap
  | { tap: 'endorse-number' }
  // appointment
  | AppointmentTap
  // declaration
  | DeclareTap
  // fire safety
  | FireTap
  // consultation
  | ConsultTap
  | { tap: 'ask-person' }
  // at rest, and what is read
  | PublicityTap
  // on every screen
  | { tap: 'speak'; language: Language }
  | { tap: 'back' }
  | { tap: 'home' }
  | { tap: 'leave' }
  | { tap: 'stay' }
  | { tap: 'done' }
  | { tap: 'idle-out' }
  // intake
  | { tap: 'fill'; part: Partial<Draft> }
  | { tap: 'choose'; part: Partial<Draft> }
  | { tap: 'compose'; composing: boolean }
  | { tap: 'next' }
  | { tap: 'aside'; to: SideStep }
  | { tap: 'open-region'; region: Region }
  | { tap: 'open-group'; group: NamedDialect }
  | { tap: 'add-dialect'; dialect: NamedDialect }
  | { tap: 'pick-mediator'; mediatorId: string | null }
  | NoticedTap
  | { tap: 'settle-category'; category: Category | null }
  | { tap: 'pick-way'; way: GapWay }
  | { tap: 'number-for-help' }
  // how it stands
  | { tap: 'type-number'; number: string }
  | { tap: 'type-tail'; tail: string }
  | { tap: 'look-up'; withTail: boolean }
  | { tap: 'another' }
  | { tap: 'scan'; code: TicketCode }
  | { tap: 'give-up' }
  | { tap: 'keep' }
  | { tap: 'give-up-for-sure' }
  | { tap: 'rejoin' }
  | ReferralTap
  // a number was given
  | { tap: 'need-care'; priority: CarePriority }
  // a refusal is on the screen
  | { tap: 'again' }
  | { tap: 'dismiss' }
  // the station answers
  | { tap: 'restored'; half: HalfVisit }
  | { tap: 'issued'; visit: string; nth: number; ticket: Ticket }
  | { tap: 'referral-told'; visit: string; nth: number; referral: ReferralTold }
  | { tap: 'judged'; visit: string; nth: number; ending: CheckEnding }
  | { tap: 'id-read'; visit: string; nth: number; reading: IdReading }
  | { tap: 'reminded'; visit: string; nth: number }
  | { tap: 'declare-checked'; visit: string; nth: number; answer: FieldAnswer }
  | { tap: 'declare-filed'; visit: string; nth: number; answer: FilingAnswer }
  | { tap: 'fire-told'; visit: string; nth: number; told: FireTold }
  | { tap: 'worked-out'; visit: string; nth: number; worked: WorkedOut }
  | { tap: 'answer-printed'; visit: string; nth: number; id: string }
  | { tap: 'consult-call-answered'; visit: string; heard: boolean }
  | { tap: 'found'; visit: string; nth: number; standing: Standing }
  | { tap: 'refused'; visit: string; nth: number; refusal: Refusal };
