import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStation } from './served-station.ts';

/** Founding hashes the PINs of everybody: done by the command once a process, then copied. */
let founded: Promise<string> | undefined;

/** What `init --demo` makes, in that folder. */
export async function initDemo(folder: string): Promise<void> {
  founded ??= (async () => {
    const first = mkdtempSync(join(tmpdir(), 'beehive-demo-'));
    process.once('exit', () => rmSync(first, { recursive: true, force: true }));
    const { code, err } = await runStation(['init', '--data', first, '--demo']);
    if (code !== 0) throw new Error(`init: ${err}`);
    return first;
  })();
  cpSync(await founded, folder, { recursive: true });
}
