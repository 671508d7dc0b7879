import { printBundleFigures } from './bundle/print-bundle-figures.ts';
import { printSearchFigures } from './search/print-search-figures.ts';
import { printSyncFigures } from './sync/print-sync-figures.ts';
import { printWaitFigures } from './wait/print-wait-figures.ts';

/** `npm run bench -- NAME`: measures something that a test only guards. Each name is one row. */
const BENCHES: Readonly<Record<string, () => string | Promise<string>>> = {
  wait: printWaitFigures,
  search: printSearchFigures,
  bundle: printBundleFigures,
  sync: printSyncFigures,
};

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`there is no bench "${name}"; there are: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
} else process.stdout.write(await bench());
