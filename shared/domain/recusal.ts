import { z } from 'zod';
import { divisionCode } from './division.ts';

/** Why a mediator stands aside (回避). Texts: `recusalGround.<code>`. */
export const RECUSAL_GROUNDS = ['kin', 'employer', 'home-village', 'earlier-complaint', 'declared-interest'] as const;
export const recusalGround = z.enum(RECUSAL_GROUNDS);
export type RecusalGround = z.infer<typeof recusalGround>;

/** Keyed hash of the name of a person or a firm, hex: says whether two names are the same and nothing else. */
export const partyCode = z.string().regex(/^[0-9a-f]{64}$/);

/** What the mediator stands aside from: one dispute, everybody from a place, or one party under any dispute. */
export const recusalAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dispute'), disputeId: z.uuid() }),
  z.object({ kind: z.literal('place'), place: divisionCode }),
  z.object({ kind: z.literal('party'), code: partyCode }),
]);
export type RecusalAbout = z.infer<typeof recusalAbout>;
