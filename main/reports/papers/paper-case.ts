import type { AgreementForm, Openness } from '../../../shared/domain/dispute-course.ts';
import type { PaperKind } from '../../../shared/domain/paper.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import type { Signer, SignMeans } from '../../../shared/domain/signature.ts';
import type { CasePaper } from '../../../shared/rules/dossier.ts';

/**
 * Everything the papers of a case can say, opened and in words: what a template is given and all it knows.
 * Null is what the station does not know; a template leaves a line for it.
 */
export interface PaperParty {
  readonly name: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly age: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly occupation: string | null;
  readonly address: string | null;
}

export interface PaperTalk {
  readonly day: StationDay;
  /** `HH:MM` at which it was written down. */
  readonly time: string;
  readonly form: string;
  readonly minutes: number;
  readonly mediator: string | null;
  readonly notes: string | null;
}

export interface PaperInstalment {
  readonly number: number;
  readonly dueOn: StationDay;
  readonly amountFen: number | null;
  readonly paidOn: StationDay | null;
  /** What was seen of it. */
  readonly means: string | null;
}

export interface PaperAgreement {
  readonly form: AgreementForm;
  readonly partial: boolean;
  readonly performedNow: boolean;
  readonly facts: string;
  readonly responsibility: string;
  readonly terms: string;
  readonly manner: string;
  readonly breach: string;
  readonly place: string;
  readonly amountFen: number | null;
  readonly performBy: StationDay | null;
  readonly copies: number;
  readonly recorder: string | null;
  readonly effectiveOn: StationDay | null;
}

export interface PaperVisit {
  readonly day: StationDay;
  readonly form: string;
  readonly result: string;
  readonly satisfied: boolean | null;
  readonly by: string | null;
  readonly notes: string | null;
}

export interface PaperSignature {
  readonly paper: PaperKind;
  readonly signer: Signer;
  readonly means: SignMeans;
  readonly day: StationDay;
  /** What was drawn; null: by pen, or its signer was erased. */
  readonly strokes: readonly string[] | null;
}

export interface PaperCase {
  readonly station: string;
  readonly number: string;
  readonly category: string;
  readonly natureNames: readonly string[];
  readonly source: string;
  readonly evidence: readonly string[];
  readonly openness: Openness | null;
  readonly openedOn: StationDay;
  readonly acceptedOn: StationDay | null;
  readonly closedOn: StationDay | null;
  readonly outcome: string | null;
  readonly applicant: PaperParty;
  readonly respondent: PaperParty;
  /** The responsible one. */
  readonly mediator: string | null;
  /** Who mediates beside them. */
  readonly coMediators: readonly string[];
  readonly statement: string | null;
  readonly wish: string | null;
  readonly claims: readonly string[];
  readonly talks: readonly PaperTalk[];
  readonly agreement: PaperAgreement | null;
  readonly instalments: readonly PaperInstalment[];
  readonly visits: readonly PaperVisit[];
  /** Last day on which both may ask the court; null: not in force. */
  readonly confirmBy: StationDay | null;
  readonly askedCourtOn: StationDay | null;
  readonly signatures: readonly PaperSignature[];
  readonly papers: readonly CasePaper[];
}
