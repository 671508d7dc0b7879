import { expect, test } from 'vitest';
import { MOST_SCAN_BYTES, paperScan, SCAN_MIMES } from '../../shared/domain/scan.ts';
import { makeScan } from '../make/scans.ts';

test.each(SCAN_MIMES)('%s is known by its first bytes, up to the largest there may be', (mime) => {
  for (const bytes of [60, MOST_SCAN_BYTES]) {
    expect(paperScan(makeScan(mime, bytes).bytes)).toMatchObject({ ok: true, value: { mime } });
  }
});

const text = (words: string) => new TextEncoder().encode(words);

test.each([
  { what: 'nothing', bytes: new Uint8Array(), refusal: 'scan-unusable' },
  { what: 'a page', bytes: text('<!doctype html><script>'), refusal: 'scan-unusable' },
  { what: 'a drawing that can run', bytes: text('<svg xmlns="http://www.w3.org/2000/svg">'), refusal: 'scan-unusable' },
  { what: 'a page with a PDF behind it', bytes: text('<html>%PDF-1.7'), refusal: 'scan-unusable' },
  { what: 'another kind of picture', bytes: text('GIF89a'), refusal: 'scan-unusable' },
  { what: 'half a signature of PNG', bytes: makeScan('image/png').bytes.subarray(0, 5), refusal: 'scan-unusable' },
  { what: 'one byte too many', bytes: makeScan('image/jpeg', MOST_SCAN_BYTES + 1).bytes, refusal: 'scan-too-large' },
])('$what is refused: $refusal', ({ bytes, refusal }) => expect(paperScan(bytes)).toEqual({ ok: false, refusal }));
