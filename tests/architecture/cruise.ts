import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}
export interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: { readonly violations: readonly Violation[] };
}

/** Walks the imports of a tree as `npm run imports` does, with the same rules. */
export function cruise(folder: string, roots: readonly string[]): Cruise {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      `${ROOT}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`,
      ...roots,
      '--config',
      `${ROOT}.dependency-cruiser.cjs`,
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`the imports could not be walked: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Cruise;
}

export const REPOSITORY = ROOT;
