/**
 * Owns what may follow in a quarrel that 110 handed over (110 移交): somebody accepts it before it can be ended, and
 * goes there where it needs that. It can be given back at any time until it ended.
 */
export const HANDED_STAGES = ['told', 'accepted', 'there'] as const;
export type HandedStage = (typeof HANDED_STAGES)[number];
export type HandedStep = 'accept' | 'arrive' | 'return' | 'end';

const NEXT: Readonly<Record<HandedStage, readonly HandedStep[]>> = {
  told: ['accept', 'return'],
  accepted: ['arrive', 'return', 'end'],
  there: ['return', 'end'],
};

interface Passed {
  readonly acceptedAt: number | null;
  readonly arrivedAt: number | null;
}

export const handedStage = ({ acceptedAt, arrivedAt }: Passed): HandedStage =>
  arrivedAt !== null ? 'there' : acceptedAt !== null ? 'accepted' : 'told';

/** A lead that was written down here knows no such steps: it can be ended at once. */
export const mayStep = (lead: { readonly state: string; readonly handed: Passed | null }, step: HandedStep): boolean =>
  lead.state === 'open' && (lead.handed === null ? step === 'end' : NEXT[handedStage(lead.handed)].includes(step));
