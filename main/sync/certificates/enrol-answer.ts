import { z } from 'zod';
import { stationCode } from '../../../shared/domain/station.ts';

/** Owns the file with which the district answers a request: the station's certificate, and whose word it is. Nothing in it is secret. */
const pem = z.string().max(8_000).startsWith('-----BEGIN CERTIFICATE-----');

const enrolAnswer = z.strictObject({
  format: z.literal('beehive-certificate/1'),
  station: stationCode,
  certificate: pem,
  authority: pem,
});
export type EnrolAnswer = z.output<typeof enrolAnswer>;

export const answerText = (answer: Omit<EnrolAnswer, 'format'>): string =>
  `${JSON.stringify({ format: 'beehive-certificate/1', ...answer }, null, 2)}\n`;

/** Undefined when the file is none. */
export function readAnswer(text: string): EnrolAnswer | undefined {
  try {
    return enrolAnswer.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
