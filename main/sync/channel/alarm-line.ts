import { z } from 'zod';
import { publicKeyText } from '../../../shared/domain/station-keys.ts';
import { stationCode } from '../../../shared/domain/station.ts';
import { type HandOverEvent, stepEvent } from './alarm-events.ts';

/** The line between 110 and the district as an adapter needs it; PostgreSQL fits (postgres/). A line that fails throws `CentreProblem`. */
export interface AlarmLine {
  /** The station a place belongs to, or the named one; null: there is none. */
  whereTo(division: string, station?: string): Promise<WhereTo | null>;
  /** Saying the same again is harmless. */
  handOver(event: HandOverEvent): Promise<HandedOver>;
  /** What the stations did, the oldest first. It comes again in two minutes unless `stepDone` is said of it. */
  takeSteps(atMost: number): Promise<StepTaken[]>;
  /** 110 has it. False: nobody was handed such a step. */
  stepDone(eventId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Without a key nothing can be sealed to it yet. */
export const whereTo = z.object({ station: stationCode, sealKey: publicKeyText.nullable() });
export type WhereTo = z.infer<typeof whereTo>;

export const handedOver = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['ok', 'repeat']), station: stationCode }),
  z.object({
    status: z.literal('refused'),
    reason: z.string(),
    member: z.string().optional(),
    station: stationCode.optional(),
  }),
]);
export type HandedOver = z.infer<typeof handedOver>;

export const stepTaken = z.object({ event: stepEvent, handedTimes: z.int().positive() });
export type StepTaken = z.infer<typeof stepTaken>;
