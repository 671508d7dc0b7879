import { z } from 'zod';
import { bilingual } from '../../domain/language.ts';
import { counterId, serviceId } from '../../domain/service.ts';
import { choiceReason, parkReason, priority, transferReason, undoable } from '../../domain/ticket.ts';
import { nothing, procedure } from '../procedure.ts';
import { after } from './tickets.ts';

export const transferTargets = z.object({
  services: z.array(z.object({ serviceId, name: bilingual })),
  /** Counters and people: only where somebody sits. */
  counters: z.array(z.object({ counterId, name: bilingual })),
  people: z.array(z.object({ staffId: z.uuid(), name: z.string() })),
});
export type TransferTargets = z.infer<typeof transferTargets>;

const transferTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service'), serviceId }),
  z.object({ kind: z.literal('counter'), counterId }),
  z.object({ kind: z.literal('person'), staffId: z.uuid() }),
]);

const ticketId = z.uuid();
const carry = z.object({ carry: z.boolean() });

/** What a ticket lives through besides being called in its turn and finished. */
export const ticketLifeContract = {
  callChosen: procedure(z.object({ ticketId, reason: choiceReason }), after, [
    'signed-out',
    'no-counter',
    'on-break',
    'finish-first',
    'wrong-state',
    'not-yours',
    'storage-full',
  ]),
  park: procedure(z.object({ ticketId, reason: parkReason }), after, [
    'signed-out',
    'not-yours',
    'wrong-state',
    'storage-full',
  ]),
  fetch: procedure(z.object({ ticketId }), after, [
    'signed-out',
    'no-counter',
    'on-break',
    'finish-first',
    'not-yours',
    'wrong-state',
    'storage-full',
  ]),
  transferTargets: procedure(nothing, transferTargets, ['signed-out']),
  transfer: procedure(z.object({ ticketId, to: transferTo, reason: transferReason }), after, [
    'signed-out',
    'not-yours',
    'wrong-state',
    'unknown-target',
    'hand-on-instead',
    'storage-full',
  ]),
  /** Names what it takes back: the screen may be a moment behind. */
  undo: procedure(z.object({ ticketId, step: undoable }), after, ['signed-out', 'nothing-to-undo', 'storage-full']),
  rejoin: procedure(z.object({ ticketId }), after, ['signed-out', 'not-allowed', 'wrong-state', 'storage-full']),
  givePriority: procedure(z.object({ ticketId, priority: priority.nullable() }), after, [
    'signed-out',
    'not-allowed',
    'wrong-state',
    'storage-full',
  ]),
  carryOver: procedure(nothing, carry, ['signed-out', 'not-allowed']),
  chooseCarryOver: procedure(carry, carry, ['signed-out', 'not-allowed', 'storage-full']),
};
