import { expect, test } from 'vitest';
import { MOST_REPRESENTATIVES, partiesComplete, type PartyKnown } from '../../shared/rules/parties-complete.ts';

const party = (partyId: string, changes: Partial<PartyKnown> = {}): PartyKnown => ({
  partyId,
  role: 'applicant',
  onBehalfOf: null,
  ageBand: 'adult',
  idType: null,
  named: true,
  reachable: true,
  ...changes,
});
const ANNA = party('a');
const BOSS = party('b', { role: 'respondent' });
const codes = (parties: readonly PartyKnown[]) =>
  partiesComplete(parties).map(({ code, partyId, blocks }) => `${code}/${partyId ?? '-'}${blocks ? '!' : ''}`);

test('an adult applicant and a named respondent are complete', () => expect(partiesComplete([ANNA, BOSS])).toEqual([]));

test.each([
  { what: 'nobody yet', parties: [], gaps: ['no-applicant/-!', 'no-respondent/-!'] },
  { what: 'no other side', parties: [ANNA], gaps: ['no-respondent/-!'] },
  { what: 'a side without a name', parties: [ANNA, { ...BOSS, named: false }], gaps: ['unnamed/b!'] },
  { what: 'an age nobody asked', parties: [ANNA, { ...BOSS, ageBand: null }], gaps: ['age-unknown/b'] },
  { what: 'a firm', parties: [ANNA, { ...BOSS, ageBand: null, idType: 'business-licence' as const }], gaps: [] },
  { what: 'no phone', parties: [{ ...ANNA, reachable: false }, BOSS], gaps: ['no-phone/a'] },
])('$what', ({ parties, gaps }) => expect(codes(parties)).toEqual(gaps));

test.each(['under-14', '14-15', '16-17'] as const)('%s needs a guardian, on either side', (ageBand) => {
  expect(
    codes([
      { ...ANNA, ageBand },
      { ...BOSS, ageBand },
    ]),
  ).toEqual(['guardian-needed/a!', 'guardian-needed/b!']);
});

test('a guardian stands for one minor, and the guardian’s phone reaches both', () => {
  const child = { ...ANNA, ageBand: 'under-14' as const, reachable: false };
  const other = party('c', { role: 'co-applicant', ageBand: '14-15' });
  const guardian = party('g', { role: 'guardian', onBehalfOf: 'a' });
  expect(codes([child, other, BOSS, guardian])).toEqual(['guardian-needed/c!']);
});

test('a minor who is only a witness needs nobody for this', () =>
  expect(codes([ANNA, BOSS, party('w', { role: 'witness', ageBand: '14-15' })])).toEqual([]));

test(`a side has at most ${MOST_REPRESENTATIVES} representatives, whoever of it they speak for`, () => {
  const side = [ANNA, party('c', { role: 'co-applicant' }), BOSS];
  const speakers = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      party(`r${at}`, { role: 'representative', onBehalfOf: at % 2 === 0 ? 'a' : 'c' }),
    );
  expect(codes([...side, ...speakers(MOST_REPRESENTATIVES)])).toEqual([]);
  expect(codes([...side, ...speakers(MOST_REPRESENTATIVES + 1)])).toEqual(['too-many-representatives/-!']);
  const forBoss = party('rb', { role: 'representative', onBehalfOf: 'b' });
  expect(codes([...side, ...speakers(MOST_REPRESENTATIVES), forBoss])).toEqual([]);
});
