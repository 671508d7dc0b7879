import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Owns the files that exist while a page is printed: in a folder of the station that only its own user
 * may enter, under names that say nothing, and gone when the printing ends, well or badly.
 */
export interface PrivateFiles {
  readonly folder: string;
  readonly page: string;
  readonly pdf: string;
}

const pressFolder = (dataDir: string): string => join(dataDir, 'press');

export async function withPrivatePage<T>(
  dataDir: string,
  html: string,
  work: (files: PrivateFiles) => Promise<T>,
): Promise<T> {
  mkdirSync(pressFolder(dataDir), { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(pressFolder(dataDir), 'job-'));
  try {
    const files = { folder, page: join(folder, 'page.html'), pdf: join(folder, 'page.pdf') };
    writeFileSync(files.page, html, { mode: 0o600 });
    // Made beforehand, so that whoever writes into it cannot make it readable to others.
    writeFileSync(files.pdf, '', { mode: 0o600 });
    return await work(files);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

export const tidyPrivatePages = (dataDir: string): void =>
  rmSync(pressFolder(dataDir), { recursive: true, force: true });
