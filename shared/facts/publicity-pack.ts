import { packEnvelope } from '../domain/content-pack.ts';
import { factType } from './fact-type.ts';

/** A content pack (内容包) of the district, as it was signed. Whether it is used is decided when it is read. */
export const publicityPackPublished = factType('publicity.pack-published.v1', {
  data: packEnvelope,
  statedBy: 'centre',
});

/** A content pack that was read from a file at this station. */
export const publicityPackReceived = factType('publicity.pack-received.v1', { data: packEnvelope });
