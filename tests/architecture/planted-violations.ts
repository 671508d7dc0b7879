/**
 * A small false tree: what must be refused and, beside each refusal, what must not. Paths as in the
 * real tree, because the rules speak of nothing else.
 */
export interface Planted {
  readonly file: string;
  readonly text: string;
  /** The rule that must catch it, or nothing when it is allowed. */
  readonly caughtBy?: string;
}

const SOUND = 'export const sound = 1;\nexport type Sound = typeof sound;\n';

/** What the planted files reach for. */
const TARGETS = [
  'shared/domain/ticket.ts',
  'shared/rules/queue-order.ts',
  'shared/facts/ticket.ts',
  'shared/contract/kiosk/tickets.ts',
  'renderer/kiosk/journey.ts',
  'renderer/parts/big-button.tsx',
  'renderer/rpc/connect.ts',
  'resources/locales/texts.ts',
  'resources/divisions/table.ts',
  'main/store/tickets.ts',
  'main/ledger/ledger.ts',
  'main/ledger/storage-full.ts',
  'main/search/gazetteer.ts',
  'main/reports/csv.ts',
  'main/sync/centre.ts',
  'main/services/take-ticket.ts',
  'main/rpc/surfaces.ts',
  'main/host/host.ts',
  'main/host/surface-server.ts',
  'main/host/loopback/serve-loopback.ts',
  'main/host/electron/windows.ts',
  'main/station/station.ts',
  'main/cli/serve.ts',
  'tests/make/people.ts',
];

export const GROUND: readonly Planted[] = [
  ...TARGETS.map((file) => ({ file, text: SOUND })),
  // The other half of a cycle, which is reported once.
  {
    file: 'main/services/second.ts',
    text: "import * as first from './first.ts';\nexport const heard: unknown = first;\n",
  },
];

const forbidden = (file: string, target: string, caughtBy: string): Planted => ({
  file,
  text: `import { sound } from '${target}';\nexport const heard = sound;\n`,
  caughtBy,
});
const allowed = (file: string, target: string): Planted => ({
  file,
  text: `import { sound } from '${target}';\nexport const heard = sound;\n`,
});

export const PLANTED: readonly Planted[] = [
  forbidden('shared/domain/a-rule.ts', '../rules/queue-order.ts', 'domain-stands-alone'),
  forbidden('shared/domain/a-clock.ts', 'node:fs', 'no-node-outside-the-station'),
  allowed('shared/domain/a-noun.ts', './ticket.ts'),
  forbidden('shared/rules/a-fact.ts', '../facts/ticket.ts', 'rules-know-nouns-only'),
  allowed('shared/rules/a-noun.ts', '../domain/ticket.ts'),
  forbidden('shared/facts/a-rule.ts', '../rules/queue-order.ts', 'facts-know-nouns-only'),
  forbidden('shared/contract/desk/a-fact.ts', '../../facts/ticket.ts', 'contract-knows-nouns-and-rules'),
  forbidden('shared/locale/a-service.ts', '../../main/services/take-ticket.ts', 'shared-is-true-on-both-sides'),
  forbidden('shared/locale/a-screen.ts', '../../renderer/rpc/connect.ts', 'shared-is-true-on-both-sides'),

  forbidden('renderer/desk/a-service.ts', '../../main/services/take-ticket.ts', 'screens-ask-never-decide'),
  forbidden('renderer/desk/a-table.ts', '../../resources/divisions/table.ts', 'screens-ask-never-decide'),
  forbidden('renderer/desk/a-file.ts', 'node:fs', 'no-node-outside-the-station'),
  forbidden('renderer/desk/a-bare-file.ts', 'fs', 'no-node-outside-the-station'),
  forbidden('renderer/desk/a-neighbour.ts', '../kiosk/journey.ts', 'surfaces-stay-apart'),
  forbidden('renderer/parts/a-surface.tsx', '../kiosk/journey.ts', 'parts-know-no-surface'),
  allowed('renderer/desk/a-part.tsx', '../parts/big-button.tsx'),
  allowed('renderer/desk/a-text.ts', '../../resources/locales/texts.ts'),
  allowed('renderer/desk/a-contract.ts', '../../shared/contract/kiosk/tickets.ts'),

  forbidden('main/store/a-service.ts', '../services/take-ticket.ts', 'store-is-the-floor'),
  forbidden('main/store/a-ledger.ts', '../ledger/ledger.ts', 'store-is-the-floor'),
  allowed('main/store/a-noun.ts', '../../shared/domain/ticket.ts'),
  forbidden('main/ledger/a-service.ts', '../services/take-ticket.ts', 'ledger-stands-on-store'),
  allowed('main/ledger/a-store.ts', '../store/tickets.ts'),
  forbidden('main/services/a-handler.ts', '../rpc/surfaces.ts', 'services-use-what-is-below'),
  forbidden('main/services/a-centre.ts', '../sync/centre.ts', 'services-use-what-is-below'),
  allowed('main/services/a-ledger.ts', '../ledger/ledger.ts'),
  allowed('main/services/a-report.ts', '../reports/csv.ts'),
  allowed('main/services/a-shape.ts', '../host/host.ts'),
  forbidden('main/rpc/a-table.ts', '../store/tickets.ts', 'handlers-call-one-service'),
  forbidden('main/rpc/a-ledger.ts', '../ledger/ledger.ts', 'handlers-call-one-service'),
  allowed('main/rpc/a-service.ts', '../services/take-ticket.ts'),
  allowed('main/rpc/a-surface.ts', '../host/surface-server.ts'),
  allowed('main/rpc/a-full-disk.ts', '../ledger/storage-full.ts'),
  forbidden('main/search/a-store.ts', '../store/tickets.ts', 'search-reads-tables'),
  forbidden('main/reports/a-store.ts', '../store/tickets.ts', 'reports-write-what-they-are-given'),
  forbidden('main/devices/a-service.ts', '../services/take-ticket.ts', 'devices-know-no-service'),
  forbidden('main/sync/a-service.ts', '../services/take-ticket.ts', 'sync-carries-the-ledger'),
  allowed('main/sync/a-ledger.ts', '../ledger/ledger.ts'),
  forbidden('main/backup/a-service.ts', '../services/take-ticket.ts', 'backup-copies-the-ledger'),
  allowed('main/backup/a-ledger.ts', '../ledger/ledger.ts'),

  forbidden('main/station/a-host.ts', '../host/loopback/serve-loopback.ts', 'no-host-outside-the-command-line'),
  forbidden('main/services/a-host.ts', '../host/electron/windows.ts', 'no-host-outside-the-command-line'),
  allowed('main/cli/a-host.ts', '../host/loopback/serve-loopback.ts'),
  allowed('main/station/a-shape.ts', '../host/host.ts'),
  forbidden('main/host/electron/the-other-host.ts', '../loopback/serve-loopback.ts', 'hosts-start-a-station'),
  forbidden('main/host/loopback/a-service.ts', '../../services/take-ticket.ts', 'hosts-start-a-station'),
  forbidden('main/host/electron/a-command.ts', '../../cli/serve.ts', 'hosts-start-a-station'),
  forbidden('main/host/electron/main.ts', '../../cli/serve.ts', 'product-runs-its-own-commands'),
  allowed('main/host/loopback/a-station.ts', '../../station/station.ts'),
  forbidden('main/host/a-service.ts', '../services/take-ticket.ts', 'host-shapes-stand-alone'),
  forbidden('main/station/a-command.ts', '../cli/serve.ts', 'station-never-knows-its-host'),
  forbidden('main/cli/a-test.ts', '../../tests/make/people.ts', 'tests-are-not-shipped'),

  forbidden('main/station/a-window.ts', 'electron', 'electron-in-its-host-only'),
  forbidden('main/host/loopback/a-store.ts', 'electron-store', 'electron-in-its-host-only'),
  allowed('main/host/electron/a-window.ts', 'electron'),
  forbidden('main/sync/a-client.ts', 'pg', 'pg-in-its-folder-only'),
  allowed('main/sync/postgres/a-client.ts', 'pg'),
  forbidden('main/services/a-tool.ts', 'only-for-development', 'station-runs-on-its-dependencies'),
  forbidden('main/services/nowhere.ts', './is-not-there.ts', 'no-unresolvable'),

  // Every other way to write an import.
  {
    file: 'renderer/board/by-type.ts',
    text: "import type { Sound } from '../../main/store/tickets.ts';\nexport type Heard = Sound;\n",
    caughtBy: 'screens-ask-never-decide',
  },
  {
    file: 'renderer/board/at-run-time.ts',
    text: "export const later = () => import('../../main/store/tickets.ts');\n",
    caughtBy: 'screens-ask-never-decide',
  },
  {
    file: 'renderer/board/handed-on.ts',
    text: "export { sound } from '../../main/store/tickets.ts';\n",
    caughtBy: 'screens-ask-never-decide',
  },
  {
    file: 'renderer/board/handed-on-whole.ts',
    text: "export * from '../../main/store/tickets.ts';\n",
    caughtBy: 'screens-ask-never-decide',
  },
  {
    file: 'renderer/board/for-its-effect.ts',
    text: "import '../../main/store/tickets.ts';\n",
    caughtBy: 'screens-ask-never-decide',
  },
  {
    file: 'main/rpc/beside-using.ts',
    text: "export async function run() {\n  using held = (await import('../store/tickets.ts')) as never;\n  return held;\n}\n",
    caughtBy: 'handlers-call-one-service',
  },

  { file: 'main/services/first.ts', text: "export { heard } from './second.ts';\n", caughtBy: 'no-cycles' },
  forbidden('main/services/ticket-manager.ts', './take-ticket.ts', 'no-vague-names'),
  forbidden('main/services/utils.ts', './take-ticket.ts', 'no-vague-names'),
  forbidden('shared/domain/index.ts', './ticket.ts', 'no-vague-names'),
  { file: 'renderer/parts/common.ts', text: SOUND },
  forbidden('renderer/parts/of-the-vague.ts', './common.ts', 'no-vague-names-imported'),
];

const packed = (name: string): readonly Planted[] => [
  {
    file: `node_modules/${name}/package.json`,
    text: JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './sound.js' }),
  },
  { file: `node_modules/${name}/sound.js`, text: 'export const sound = 1;\n' },
];

/** The packages of the false tree. */
export const PACKAGES: readonly Planted[] = [
  ...['pg', 'electron', 'electron-store', 'only-for-development'].flatMap(packed),
  {
    file: 'package.json',
    text: JSON.stringify({
      name: 'planted',
      version: '1.0.0',
      type: 'module',
      dependencies: { pg: '1.0.0', 'electron-store': '1.0.0' },
      devDependencies: { electron: '1.0.0', 'only-for-development': '1.0.0' },
    }),
  },
];
