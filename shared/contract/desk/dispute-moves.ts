import { z } from 'zod';
import {
  declineReason,
  nature,
  openness,
  policeGround,
  referralTarget,
  remedy,
  termination,
  tick,
} from '../../domain/dispute-course.ts';
import { category } from '../../domain/dispute.ts';
import { freeText } from '../../domain/free-text.ts';
import { panelMember } from '../../domain/panel.ts';
import { stationDay } from '../../domain/station-day.ts';
import { GUARD_REFUSALS } from '../../rules/move-guards.ts';
import type { MoveName } from '../../rules/dispute-moves.ts';

/** The moves a person makes; `perform` and `breach` are the station's own. */
const move = <M extends MoveName, S extends z.ZodRawShape>(name: M, shape: S) =>
  z.object({ disputeId: z.uuid(), move: z.literal(name), ticks: z.array(tick).max(10), ...shape });

const remedies = z.array(remedy).min(1).max(9);
const note = freeText(2000).default('');
const satisfied = z.boolean().nullable();

export const moveInput = z.discriminatedUnion('move', [
  move('triage', { category, natures: z.array(nature).min(1).max(3), repeats: z.uuid().nullable() }),
  move('soothe', {}),
  move('decline', { reason: declineReason, remedies }),
  move('to-police', { ground: policeGround }),
  move('police-advises', {}),
  move('accept', {}),
  move('start', { openness }),
  move('convene', {
    members: z.array(panelMember).min(1).max(8),
  }),
  move('dissolve', {}),
  move('refer', { target: referralTarget }),
  move('referral-settled', { satisfied }),
  move('referral-back', { satisfied }),
  move('agree', { effectiveOn: stationDay, partial: z.boolean() }),
  move('extend', { until: stationDay }),
  move('performed', {}),
  move('cure', {}),
  move('give-up', { remedies, note }),
  move('ask-court', { askedOn: stationDay }),
  move('court-confirmed', {}),
  move('court-confirmed-running', {}),
  move('court-refused', {}),
  move('terminate', { outcome: termination, remedies, note }),
]);

export const MOVE_REFUSALS = [
  'signed-out',
  'not-found',
  'not-yours',
  'not-earlier',
  'bad-day',
  'unknown-staff',
  'not-their-post',
  'storage-full',
  ...GUARD_REFUSALS,
] as const;
