import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConsultFiles, readConsultFiles } from '../../main/search/consult-files.ts';
import { openConsultWords } from '../../main/search/consult-words.ts';
import { type ConsultShelf, openConsultShelf } from '../../main/services/consult-shelf.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { Language } from '../../shared/domain/language.ts';
import { makeFolder } from './core.ts';

/** Fifteen short answers in both languages, for tests that must not change with the library. */
const TEST_FILES = join(import.meta.dirname, 'consult');

let words: ReturnType<typeof openConsultWords> | undefined;
const shippedWords = () => (words ??= openConsultWords(RESOURCES_DIR));

/** A shelf of these files with the word tables as shipped. */
export const shelfOf = (files: ConsultFiles): ConsultShelf =>
  openConsultShelf(RESOURCES_DIR, () => files, shippedWords);

let shelf: ConsultShelf | undefined;
/** The shelf of the test answers, one for all who ask. */
export const testShelf = (): ConsultShelf => (shelf ??= shelfOf(readConsultFiles(import.meta.dirname)));

/** A folder of resources with the test answers, and one file more. */
export function withFile(language: Language, name: string, text: string): ConsultFiles {
  const folder = makeFolder();
  cpSync(TEST_FILES, join(folder, 'consult'), { recursive: true });
  mkdirSync(join(folder, 'consult', language), { recursive: true });
  writeFileSync(join(folder, 'consult', language, name), text);
  return readConsultFiles(folder);
}
