const { Visitor } = require('@swc/core/Visitor.js');

/**
 * Owns who may import whom. Each folder has one row: what it may use of our own code, and where the
 * thing belongs that somebody wanted to reach from there. `npm run imports` prints that sentence.
 */
const ROWS = [
  {
    name: 'domain-stands-alone',
    from: 'shared/domain/',
    may: ['shared/domain/'],
    instead:
      'A noun knows only other nouns. A decision belongs in shared/rules, a thing recorded in shared/facts; both import the noun.',
  },
  {
    name: 'rules-know-nouns-only',
    from: 'shared/rules/',
    may: ['shared/domain/', 'shared/rules/'],
    instead:
      'A rule is pure: let the service read what it needs (clock, tables, texts) and pass it in as an argument of a shared/domain type.',
  },
  {
    name: 'facts-know-nouns-only',
    from: 'shared/facts/',
    may: ['shared/domain/', 'shared/facts/'],
    instead: 'A fact is a wire format: build it from the parsers of shared/domain.',
  },
  {
    name: 'contract-knows-nouns-and-rules',
    from: 'shared/contract/',
    may: ['shared/domain/', 'shared/rules/', 'shared/contract/'],
    instead:
      'A contract names input, output and refusals with the parsers of shared/domain. What happens then is for main/rpc and main/services.',
  },
  {
    name: 'shared-is-true-on-both-sides',
    from: 'shared/',
    may: ['shared/'],
    instead:
      'shared/ runs in the page and in the station. Move what needs the station to main/ and what needs the page to renderer/, and let them import shared/.',
  },
  {
    name: 'screens-ask-never-decide',
    from: 'renderer/',
    may: ['renderer/', 'shared/', 'resources/locales/', 'resources/ime/'],
    instead:
      'A page asks over the contract: add a procedure to shared/contract, handle it in main/rpc, and call it through renderer/rpc.',
  },
  {
    name: 'parts-know-no-surface',
    from: 'renderer/(parts|rpc|style)/',
    may: ['renderer/(parts|rpc|style)/', 'shared/', 'resources/locales/', 'resources/ime/'],
    instead: 'A part takes props and sends events. Pass in what it needs from kiosk, board or desk.',
  },
  {
    name: 'surfaces-stay-apart',
    from: 'renderer/(kiosk|board|desk)/',
    may: ['renderer/$1/', 'renderer/(parts|rpc|style)/', 'shared/', 'resources/locales/', 'resources/ime/'],
    instead: 'kiosk, board and desk are three pages. What two of them show belongs in renderer/parts.',
  },
  {
    name: 'store-is-the-floor',
    from: 'main/store/',
    may: ['main/store/', 'shared/'],
    instead:
      'A projection applies a fact it is given and answers queries. Give it the value as an argument; who decides or records sits above it in main/services and main/ledger.',
  },
  {
    name: 'ledger-stands-on-store',
    from: 'main/ledger/',
    may: ['main/ledger/', 'main/store/', 'main/host/[^/]+$', 'shared/'],
    instead:
      'The ledger appends and replays. A service reads, asks a rule and calls the ledger, never the other way round.',
  },
  {
    name: 'services-use-what-is-below',
    from: 'main/services/',
    may: [
      'main/services/',
      'main/ledger/',
      'main/store/',
      'main/search/',
      'main/reports/',
      'main/host/[^/]+$',
      'shared/',
    ],
    instead:
      'A service does not know who called it. Name the shape it needs in main/services and let main/station pass the real thing in.',
  },
  {
    name: 'handlers-call-one-service',
    from: 'main/rpc/',
    may: ['main/rpc/', 'main/services/', 'main/host/surface-server.ts$', 'main/ledger/storage-full.ts$', 'shared/'],
    instead:
      'A handler calls one service and names the refusal. Put the reading and deciding into a file of main/services.',
  },
  {
    name: 'search-reads-tables',
    from: 'main/search/',
    may: ['main/search/', 'shared/'],
    instead: 'An index is built from rows it is handed. Let the service or main/station hand them over.',
  },
  {
    name: 'reports-write-what-they-are-given',
    from: 'main/reports/',
    may: ['main/reports/', 'shared/'],
    instead: 'A report turns rows into a file. The service reads the rows and passes them in.',
  },
  {
    name: 'devices-know-no-service',
    from: 'main/devices/',
    may: ['main/devices/', 'main/host/[^/]+$', 'shared/'],
    instead: 'A device prints, reads or speaks what it is given. The service decides what that is.',
  },
  {
    name: 'sync-carries-the-ledger',
    from: 'main/sync/',
    may: ['main/sync/', 'main/ledger/', 'main/store/', 'main/host/[^/]+$', 'shared/'],
    instead:
      'Sync carries facts and knows no service. Name the shape a service needs there, and let main/station join the two.',
  },
  {
    name: 'backup-copies-the-ledger',
    from: 'main/backup/',
    may: ['main/backup/', 'main/ledger/', 'main/store/', 'main/host/[^/]+$', 'shared/'],
    instead:
      'A backup copies and proves a database and knows no service. Name the shape it needs there, and let main/station join the two.',
  },
  {
    name: 'hosts-start-a-station',
    from: 'main/host/(electron|loopback)/(?!main\\.ts$)',
    may: ['main/host/$1/', 'main/host/[^/]+$', 'main/station/', 'shared/'],
    instead:
      'A host offers windows, keys and doors, and starts main/station. What both hosts need is a file of main/host.',
  },
  {
    // The product's entry is where its parts meet, as main/cli/plain-program.ts is for the command line.
    name: 'product-runs-its-own-commands',
    from: 'main/host/electron/main\\.ts$',
    may: ['main/host/electron/', 'main/host/[^/]+$', 'main/station/', 'main/cli/product-program\\.ts$', 'shared/'],
    instead:
      'The product runs the commands of main/cli/product-program.ts and no others. Register a command there; a host is started by main/station.',
  },
  {
    name: 'host-shapes-stand-alone',
    from: 'main/host/[^/]+$',
    may: ['main/host/[^/]+$', 'shared/'],
    instead:
      'A file directly in main/host is a shape both hosts keep. It may use shared/ and other shapes, nothing else.',
  },
  {
    name: 'station-never-knows-its-host',
    from: 'main/station/',
    may: [
      'main/(station|rpc|services|ledger|store|search|sync|backup|devices|reports)/',
      'main/host/[^/]+$',
      'shared/',
      'resources/',
    ],
    instead:
      'The station is given a host: use the interface in main/host/host.ts. Only main/cli picks an implementation.',
  },
  {
    name: 'tests-are-not-shipped',
    from: '(main|shared|renderer|resources)/',
    may: ['(main|shared|renderer|resources)/'],
    instead: 'The product never imports tests. Move what both need into the product.',
  },
];

/** Every folder of our own; what is outside is a package or part of Node. */
const OURS = '^(shared|main|renderer|resources|tests|out)/';

const folderRule = ({ name, from, may, instead }) => ({
  name,
  comment: instead,
  severity: 'error',
  from: { path: `^${from}` },
  to: { path: OURS, pathNot: may.map((folder) => `^${folder}`) },
});

/** A package, whether it is installed or not. */
const packages = (...names) => `^(node_modules/)?(${names.join('|')})(/|$)`;
const VAGUE = '(^|/)(index|utils?|common|helpers?|misc|[^/]*manager[^/]*|[^/]*-utils?)\\.[cm]?[jt]sx?$';
const NODE_BUILT_IN = ['core'];

// The walker that finds the imports stops at the first `using` declaration. Show it the way: it is a
// list of declarations like `const`.
const walkStatement = Visitor.prototype.visitStatement;
Visitor.prototype.visitStatement = function visitStatement(statement) {
  if (statement.type !== 'UsingDeclaration') return walkStatement.call(this, statement);
  statement.decls = this.visitVariableDeclarators(statement.decls);
  return statement;
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ROWS.map(folderRule),
    {
      name: 'no-node-outside-the-station',
      comment:
        'shared/ and renderer/ run in a page, which has no Node. Read in main/ and pass the value over the contract.',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { dependencyTypes: NODE_BUILT_IN },
    },
    {
      name: 'no-host-outside-the-command-line',
      comment:
        'Only main/cli picks a host. Ask for the interface in main/host/host.ts; what both hosts need is a file directly in main/host.',
      severity: 'error',
      from: { path: '^(main|shared|renderer)/', pathNot: ['^main/cli/', '^main/host/(electron|loopback)/'] },
      to: { path: '^main/host/(electron|loopback)/' },
    },
    {
      name: 'electron-in-its-host-only',
      comment:
        'In plain Node this import starts a download and then throws. Add what is needed to the interface in main/host/host.ts and implement it in main/host/electron and main/host/loopback.',
      severity: 'error',
      from: { pathNot: '^main/host/electron/' },
      to: { path: packages('electron', 'electron-store') },
    },
    {
      name: 'pg-in-its-folder-only',
      comment: 'The rest of the station asks for the shape in main/sync/centre.ts; main/sync/postgres implements it.',
      severity: 'error',
      // The tests look at the real centre themselves.
      from: { pathNot: ['^main/sync/postgres/', '^tests/'] },
      to: { path: packages('pg', '@types/pg') },
    },
    {
      name: 'station-runs-on-its-dependencies',
      comment:
        'A packaged station has only `dependencies`. Move the package there with `npm i --save-prod`, or import a type only.',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/host/electron/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other hide a third concept: give it a file of its own and let both import it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-vague-names-imported',
      comment: 'Name a file after the one thing it does (assign-mediator.ts), and import that file itself. No barrels.',
      severity: 'error',
      from: {},
      to: { path: VAGUE, pathNot: 'node_modules' },
    },
    {
      name: 'no-vague-names',
      comment:
        'Name a file after the one thing it does (assign-mediator.ts). A name that fits everything says nothing.',
      severity: 'error',
      from: { path: VAGUE, pathNot: 'node_modules' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'Nothing is there. Import the file itself with its ending, or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API, and without a parser zero modules are cruised and all is "well".
    // This one sees types too: a page that imports a type of main/ already knows too much.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css'],
    },
  },
};
