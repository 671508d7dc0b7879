import { describe, expect, test } from 'vitest';
import { similarityCommand } from '../../main/cli/similarity.ts';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { readTable } from '../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { runStation } from '../make/served-station.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const IDS = readTable(`${RESOURCES_DIR}/dialects/taxonomy.tsv`, ['id']).map(({ id }) => id);
const NOBODY_KNOWS = { closeness: null, score: null };

describe('the command similarity', () => {
  test('prints one entry for each line, in order, whatever ends the lines', async () => {
    const { code, out, err } = await runStation(
      ['similarity', '--json'],
      'gan\tgan.yiliu\r\n\r\n  \nwu.oujiang\twu.oujiang\nno.such\tgan\rnonsense\n',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      { speaker: 'gan', listener: 'gan.yiliu', closeness: expect.any(Number), score: expect.any(Number) },
      { speaker: 'wu.oujiang', listener: 'wu.oujiang', closeness: 1, score: 0.95 },
      { speaker: 'no.such', listener: 'gan', ...NOBODY_KNOWS },
      { speaker: 'nonsense', listener: '', ...NOBODY_KNOWS },
    ]);
  });

  test('without --json prints a table with the names of the dialects', async () => {
    const { code, out } = await runStation(
      ['similarity'],
      'wu.oujiang\twu.oujiang\nminority.kra-dai.sui\twu.oujiang\n',
    );
    expect(code).toBe(0);
    expect(out).toBe('相近  听懂  说的人 → 听的人\n1.00  0.95  温州话 → 温州话\n要问   要问   水语 → 温州话\n');
  });

  test('nothing in, nothing out', async () =>
    expect(await runStation(['similarity', '--json'], '')).toMatchObject({ code: 0, out: '[]\n' }));

  test.each([
    { line: 'minority.kra-dai.sui\tminority.kra-dai.sui', is: { closeness: 1, score: 1 } },
    { line: 'minority.kra-dai.sui\tminority.kra-dai', is: NOBODY_KNOWS },
    { line: 'wu.oujiang\tminority.kra-dai.sui', is: NOBODY_KNOWS },
    { line: '__proto__\tconstructor', is: NOBODY_KNOWS },
    { line: '温州话\t普通话', is: NOBODY_KNOWS },
  ])('$line', ({ line, is }) => expect(similarityCommand(line, tree)[0]).toMatchObject(is));

  test('ten thousand pairs of every level take seconds at most', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, at) => `${IDS[at % IDS.length]}\t${IDS[(at * 7 + 3) % IDS.length]}`,
    );
    const before = performance.now();
    const pairs = similarityCommand(lines.join('\n'), openDialectAtlas(RESOURCES_DIR).tree);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(pairs).toHaveLength(10_000);
    for (const { closeness, score } of pairs) {
      for (const value of [closeness, score]) {
        if (value === null) continue;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});
