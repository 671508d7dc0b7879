import { describe, expect, test } from 'vitest';
import {
  draftFromCase,
  draftOf,
  emptyPiece,
  faultsOf,
  type PieceDraft,
  pieceOf,
} from '../../renderer/desk/publicity/piece-draft.ts';
import enCommon from '../../resources/locales/en/common.json' with { type: 'json' };
import zhCommon from '../../resources/locales/zh/common.json' with { type: 'json' };
import { CASE_ORIGINS } from '../../shared/domain/library-case.ts';
import { PUBLICITY_LENGTH, publicityPiece } from '../../shared/domain/publicity.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makePiece, makeResults } from '../make/publicity.ts';

const TODAY = stationDay.parse('2026-11-24');
const written = (changes: Partial<PieceDraft> = {}): PieceDraft => ({ ...draftOf(makePiece()), ...changes });

test('a new piece names everything that is missing, and nothing else', () =>
  expect(faultsOf(emptyPiece(TODAY), TODAY)).toEqual({
    'title.zh': 'missing',
    'title.en': 'missing-english',
    'line.zh': 'missing',
    'line.en': 'missing-english',
    'source.zh': 'missing',
    'source.en': 'missing-english',
    lastDay: 'no-day',
  }));

test.each([
  { what: 'too long a title', change: { title: { zh: '长'.repeat(21), en: 'x' } }, faults: { 'title.zh': 'too-long' } },
  {
    what: 'a mobile number',
    change: { line: { zh: '打 138 0000 0009', en: 'Call' } },
    faults: { 'line.zh': 'personal' },
  },
  {
    what: 'unseen signs in the line',
    change: { line: { zh: '一\u202e二', en: 'x' } },
    faults: { 'line.zh': 'not-plain' },
  },
  {
    what: 'more to read in Chinese only',
    change: { text: { zh: '先挂断。', en: ' ' } },
    faults: { 'text.en': 'missing-english' },
  },
  { what: 'nothing more to read', change: { text: { zh: '', en: '' } }, faults: {} },
  { what: 'nobody it is for', change: { audience: [] }, faults: { audience: 'nobody' } },
  { what: 'no place', change: { places: [] }, faults: { places: 'nowhere' } },
  { what: 'no first day', change: { firstDay: null }, faults: { firstDay: 'no-day' } },
  { what: 'a last day that is over', change: { lastDay: stationDay.parse('2026-11-23') }, faults: { lastDay: 'over' } },
  {
    what: 'an end before its beginning',
    change: { firstDay: stationDay.parse('2026-12-02'), lastDay: stationDay.parse('2026-12-01') },
    faults: { lastDay: 'before-first' },
  },
] satisfies { what: string; change: Partial<PieceDraft>; faults: object }[])(
  'a piece with $what has $faults',
  ({ change, faults }) => {
    expect(faultsOf(written(change), TODAY)).toEqual(faults);
    expect(pieceOf(written(change), TODAY) === undefined).toBe(Object.keys(faults).length > 0);
  },
);

describe('a draft', () => {
  test.each([makePiece(), makeResults()])('of a $kind becomes the same piece again', (piece) =>
    expect(pieceOf(draftOf(piece), TODAY)).toEqual(piece),
  );

  test('of figures needs no words, but a figure', () => {
    expect(faultsOf(draftOf(makeResults({ figures: [] })), TODAY)).toEqual({ figures: 'no-figures' });
    expect(faultsOf(written({ kind: 'results', figures: ['served'], line: { zh: '', en: '' } }), TODAY)).toEqual({});
  });

  test('of a case begins today, for everyone, at both places', () => {
    const { kind, title, line, text, source } = makePiece();
    expect(draftFromCase({ kind, title, line, text, source }, TODAY)).toMatchObject({
      title,
      firstDay: TODAY,
      audience: ['everyone'],
      places: ['kiosk', 'board'],
    });
  });
});

test.each(CASE_ORIGINS)('what is said of the origin of a %s case fits', (origin) => {
  const source = { zh: zhCommon.caseSource[origin], en: enCommon.caseSource[origin] };
  expect(source.zh.length).toBeLessThanOrEqual(PUBLICITY_LENGTH.source.zh);
  expect(publicityPiece.safeParse(makePiece({ source })).success).toBe(true);
});
