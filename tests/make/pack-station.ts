import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const tool = (path: string, ...args: string[]) =>
  run(process.execPath, [join(ROOT, 'node_modules', path), ...args], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });

/** Where Electron keeps its fuses: a marker, a version, a count and a character each. These are as it ships them. */
const FUSE_MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '\u0001\u000810110101';

export interface PackedStation {
  /** The folder an installer would put on a machine. */
  readonly folder: string;
  /** Files of the archive, as `/out/main/electron.js`. */
  readonly files: readonly string[];
  /** The archive unpacked, with what lies beside it. */
  readonly unpacked: string;
  /** The fuses of the binary, in the order Electron defines them. */
  readonly fuses: string;
  remove(): void;
}

/**
 * Builds the product and packs it as `npm run dist` does, except for two things: a stand-in takes the
 * place of the Electron binary, so that nothing is fetched, and the build lies in a folder of its own,
 * so that tests beside this one keep their pages.
 */
export async function packStation(): Promise<PackedStation> {
  const work = await mkdtemp(join(tmpdir(), 'beehive-pack-'));
  await tool('electron-vite/bin/electron-vite.js', 'build', '--outDir', join(work, 'out'), '--logLevel', 'warn');

  const dist = join(work, 'electron');
  mkdirSync(join(dist, 'locales'), { recursive: true });
  writeFileSync(join(dist, 'electron'), `stand-in ${FUSE_MARKER}${FUSES_AS_SHIPPED}`, 'latin1');
  for (const language of ['zh-CN', 'en-US', 'de', 'fr']) writeFileSync(join(dist, 'locales', `${language}.pak`), '');

  const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  const elsewhere = config.replace(/( {2}- out\/\S+\n){3}/, `  - from: ${join(work, 'out')}\n    to: out\n`);
  if (elsewhere === config)
    throw new Error('packStation: electron-builder.yml no longer names the three folders of the build');
  writeFileSync(join(work, 'electron-builder.yml'), elsewhere);
  const release = join(work, 'release');
  const overrides = [`-c.electronDist=${dist}`, `-c.directories.output=${release}`];
  await tool(
    'electron-builder/cli.js',
    '--config',
    join(work, 'electron-builder.yml'),
    '--dir',
    '--linux',
    '--x64',
    ...overrides,
  );

  const folder = join(release, 'linux-unpacked');
  const archive = join(folder, 'resources', 'app.asar');
  const unpacked = join(work, 'unpacked');
  const { stdout } = await tool('@electron/asar/bin/asar.js', 'list', archive);
  await tool('@electron/asar/bin/asar.js', 'extract', archive, unpacked);
  cpSync(`${archive}.unpacked`, unpacked, { recursive: true });
  const binary = readFileSync(join(folder, 'beehive-station'), 'latin1');
  const at = binary.indexOf(FUSE_MARKER) + FUSE_MARKER.length + 2;
  return {
    folder,
    files: stdout.trim().split(/\r?\n/),
    unpacked,
    fuses: binary.slice(at, at + 8),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}
