import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { category } from '../../../shared/domain/dispute.ts';
import { alarmNumber, urgency } from '../../../shared/domain/lead.ts';
import { leadHandedOver } from '../../../shared/facts/lead.ts';
import { box } from '../../ledger/box.ts';
import { sealKeyLetter } from '../../ledger/key-letter.ts';
import type { HandOverEvent } from './alarm-events.ts';
import { eventTime } from './cloud-event.ts';

/** What 110 knows of a quarrel: codes, and the words that only the station may read. */
export const quarrel = z.strictObject({
  alarmNumber,
  /** When the alarm was raised. */
  at: eventTime,
  category,
  urgency,
  people: z.int().min(1).max(1_000),
  /** Where: a county, town or community in digits. */
  division: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
  about: leadHandedOver.personal.about,
});
export type Quarrel = z.infer<typeof quarrel>;

export interface Receiver {
  readonly station: string;
  /** Its key in Base64, as `channel.where_to` gives it. */
  readonly sealKey: string;
}

/** Seals a quarrel to one station. The key is made here, goes into the letter and is kept nowhere. */
export function sealQuarrel(
  { alarmNumber: number, at, about, ...codes }: Quarrel,
  { station, sealKey }: Receiver,
  { source, newId }: { readonly source: string; readonly newId: () => string },
): HandOverEvent {
  const id = newId();
  const person = newId();
  const key = randomBytes(32);
  const plain = Buffer.from(JSON.stringify(about), 'utf8');
  return {
    ...{ specversion: '1.0', id, source, subject: `alarm/${number}`, time: at },
    type: 'quarrel.handed-over.v1',
    data: {
      ...{ station, ...codes },
      sealed: [{ part: 'about', person, box: box(key, `${id}/about`, plain).toString('base64') }],
      letter: sealKeyLetter(Buffer.from(sealKey, 'base64'), person, key),
    },
  };
}
