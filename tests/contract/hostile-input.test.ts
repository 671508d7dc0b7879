import { ORPCError } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { surfaceServer } from '../../main/rpc/surfaces.ts';
import { boardContract } from '../../shared/contract/board/contract.ts';
import { deskContract } from '../../shared/contract/desk/contract.ts';
import { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { REFUSALS } from '../../shared/contract/refusals.ts';
import { demoStaff } from '../make/demo.ts';
import { portClient } from '../make/port-client.ts';
import { makeSurfaces } from '../make/surfaces.ts';
import { sensible } from './sensible-input.ts';

const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  1e308,
  Number.NaN,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '𠮷'.repeat(50),
  'x'.repeat(1_000_000),
  "'; DROP TABLE ledger; --",
  '<img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  [],
  [[]],
  {},
  { __proto__: { admin: true } },
  { requestId: 'not-a-uuid' },
  { number: 'M001', tail: "1' OR '1'='1" },
  { serviceId: '../../etc/passwd' },
  { number: { $gt: '' }, pin: { $gt: '' } },
  { ticketId: '00000000-0000-4000-8000-000000000000' },
  { disputeId: '00000000-0000-4000-8000-000000000000', outcome: 'BRIBED', note: 1 },
  { division: '330304; --' },
  { day: '2026-02-30', format: 'exe', personal: 'yes' },
  { text: 'x'.repeat(31) },
  { province: 'zzzzzz' },
  { mediatorId: '00000000-0000-4000-8000-000000000000', onDuty: true },
  { counterId: 'nowhere' },
];

/** Every procedure of a contract, as a path of names. Streams are tried elsewhere. */
function paths(contract: object, at: readonly string[] = []): string[][] {
  return Object.entries(contract).flatMap(([name, part]) => {
    if (name === 'changes') return [];
    return isContractProcedure(part) ? [[...at, name]] : paths(part as object, [...at, name]);
  });
}

const call = (client: unknown, path: readonly string[], input: unknown): Promise<unknown> =>
  (path.reduce((at, name) => (at as Record<string, unknown>)[name], client) as (input: unknown) => Promise<unknown>)(
    input,
  );

/** The refusal of a call; `answered` when it was not refused. */
async function refusalOf(client: unknown, path: readonly string[], input: unknown): Promise<string> {
  try {
    await call(client, path, input);
    return 'answered';
  } catch (error) {
    return error instanceof ORPCError ? error.code : `threw ${String(error)}`;
  }
}

const CASES = [
  ...paths(kioskContract).map((path) => ({ surface: 'kiosk' as const, path, name: path.join('.') })),
  ...paths(boardContract).map((path) => ({ surface: 'board' as const, path, name: path.join('.') })),
  ...paths(deskContract).map((path) => ({ surface: 'desk' as const, path, name: path.join('.') })),
];

test('the contracts were found', () => expect(CASES.length).toBeGreaterThan(30));

/** Procedures that stand together in a contract share a station under test. */
const GROUPS = [...Map.groupBy(CASES, ({ surface, path: [group = ''] }) => `${surface} ${group}`)].map(
  ([group, procedures]) => ({ group, procedures }),
);

test.each(GROUPS)(
  '$group: every procedure answers hostile input with a named refusal, and never with a surprise',
  { timeout: 60_000 },
  async ({ procedures }) => {
    const surfaces = await makeSurfaces();
    for (const { surface, path, name } of procedures) {
      const client = surfaces[surface]();
      const head = demoStaff('9001');
      if (surface === 'desk') await call(client, ['session', 'signIn'], { number: head.number, pin: head.pin });
      for (const input of HOSTILE) {
        // Signing out is what it is for, with any input.
        const refusal = await refusalOf(client, path, input);
        const asked = `${name} ${JSON.stringify(input)?.slice(0, 60)}`;
        if (refusal !== 'answered') expect(REFUSALS, asked).toContain(refusal);
        expect(refusal, asked).not.toBe('internal');
      }
      expect(surfaces.surprises, name).toEqual([]);
    }
    expect(surfaces.core.db.pragma('quick_check', { simple: true })).toBe('ok');
  },
);

/** A field that is left out is among the whole inputs above. */
const FIELD_VALUES = HOSTILE.filter((value) => value !== undefined);

test.each(CASES.filter(({ surface, name }) => Object.keys(sensible(surface, name)).length > 0))(
  '$surface $name, sensible but for one hostile field, never ends in a surprise',
  { timeout: 60_000 },
  async ({ surface, path, name }) => {
    const surfaces = await makeSurfaces();
    const client = surfaces[surface]();
    const head = demoStaff('9001');
    if (surface === 'desk') await call(client, ['session', 'signIn'], { number: head.number, pin: head.pin });
    const ground = sensible(surface, name);
    expect(await refusalOf(client, path, ground), 'the ground itself is well formed').not.toBe('BAD_REQUEST');
    for (const field of Object.keys(ground)) {
      for (const value of FIELD_VALUES) {
        // A request of its own each time: one that was granted would be granted again unread.
        const fresh = 'requestId' in ground ? { requestId: crypto.randomUUID() } : {};
        const refusal = await refusalOf(client, path, { ...ground, ...fresh, [field]: value });
        if (refusal !== 'answered')
          expect(REFUSALS, `${field} ${JSON.stringify(value).slice(0, 60)}`).toContain(refusal);
      }
    }
    expect(surfaces.surprises).toEqual([]);
    expect(checkReplay(surfaces.core.db)).toBe('equal');
  },
);

test.each(GROUPS.filter(({ group }) => group.startsWith('desk ')))(
  '$group: every procedure is refused to whoever is not signed in',
  async ({ procedures }) => {
    const { desk, core } = await makeSurfaces();
    const before = core.mark.read();
    for (const { path, name } of procedures)
      if (!['session.signIn', 'session.resume'].includes(name))
        expect(await refusalOf(desk(), path, sensible('desk', name)), name).toBe('signed-out');
    expect(core.mark.read()).toBe(before);
  },
);

test.each([
  'head.exportDay',
  'head.syncNow',
  'head.syncStatus',
  'bundles.status',
  'bundles.write',
  'bundles.read',
  'matching.weights',
  'matching.missing',
  'hall.sound',
  'hall.notices',
  'setup.show',
  'consult.unanswered',
])('%s is refused to a clerk', async (name) => {
  const { desk } = await makeSurfaces();
  const client = desk();
  const clerk = demoStaff('8001');
  await call(client, ['session', 'signIn'], { number: clerk.number, pin: clerk.pin });
  expect(await refusalOf(client, name.split('.'), { day: '2026-11-23', format: 'csv', personal: true })).toBe(
    'not-allowed',
  );
});

test.each(['kiosk', 'board'] as const)(
  'the line of the %s has no way to name a procedure of the desk',
  async (surface) => {
    const { core, parts } = await makeSurfaces();
    const surfaces = surfaceServer(parts);
    const own = new Set(CASES.filter((one) => one.surface === surface).map(({ name }) => name));
    const foreign = CASES.filter((one) => one.surface === 'desk' && !own.has(one.name));
    expect(foreign.length).toBeGreaterThan(20);
    const before = core.mark.read();
    const client = portClient(surfaces, surface);
    for (const { path, name } of foreign)
      expect(await refusalOf(client, path, sensible('desk', name)), name).toBe('NOT_FOUND');
    expect(core.mark.read()).toBe(before);
    // The very same calls over the desk's line are heard: it is the surface that decides.
    const desk = portClient(surfaces, 'desk');
    expect(await refusalOf(desk, ['head', 'exportDay'], sensible('desk', 'head.exportDay'))).toBe('signed-out');
  },
);
