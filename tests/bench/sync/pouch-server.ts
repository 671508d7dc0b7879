import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPouch, type PouchClass } from './pouch-packages.ts';

/** A PouchDB server in a process of its own, as a centre is. Arguments: where the packages are, where its data goes. */
interface App {
  use(handler: unknown): void;
  listen(port: number, host: string, ready: () => void): { address(): { port: number } };
}

const [home = '', data = ''] = process.argv.slice(2);
const { PouchDB, load } = loadPouch(home);
mkdirSync(join(data, 'db'), { recursive: true });
const app = (load('express') as () => App)();
const serve = load('express-pouchdb') as (pouch: PouchClass, options: object) => unknown;
app.use(
  serve(PouchDB.defaults({ prefix: join(data, 'db', 'of-') }), {
    mode: 'minimumForPouchDB',
    logPath: join(data, 'log.txt'),
    configPath: join(data, 'config.json'),
  }),
);
const server = app.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
process.on('disconnect', () => process.exit(0));
