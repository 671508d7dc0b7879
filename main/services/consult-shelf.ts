import type { ConsultEntry, ConsultSituation } from '../../shared/domain/consult.ts';
import type { Language } from '../../shared/domain/language.ts';
import { openConsultSearch, type ConsultSearch } from '../search/consult-search.ts';
import type { ConsultFiles } from '../search/consult-files.ts';
import type { ConsultWords } from '../search/consult-words.ts';

/**
 * The consultation library in one place. Files and word tables are read and indexed at the first question, or when
 * a station starts, so that no command waits for them. What ships does not change while a process runs.
 */
export interface ConsultShelf extends Omit<ConsultSearch, 'close'> {
  entry(id: string, language: Language): ConsultEntry | undefined;
  entries(language: Language): readonly ConsultEntry[];
  situations(): readonly ConsultSituation[];
  /** Files and rows that were left out, each with the reason. */
  faults(): readonly string[];
  close(): void;
}

export function openConsultShelf(
  resourcesDir: string,
  readFiles: () => ConsultFiles,
  readWords: () => ConsultWords,
): ConsultShelf {
  let opened: { files: ConsultFiles; words: ConsultWords; search: ConsultSearch } | undefined;
  const shelf = () => {
    if (opened !== undefined) return opened;
    const files = readFiles();
    const words = readWords();
    return (opened = { files, words, search: openConsultSearch(resourcesDir, files.entries, words) });
  };
  return {
    find: (asked) => shelf().search.find(asked),
    emergencies: (asked) => shelf().search.emergencies(asked),
    entry: (id, language) => shelf().files.entries[language].get(id),
    entries: (language) => [...shelf().files.entries[language].values()],
    situations: () => shelf().words.situations,
    faults: () => [...shelf().files.faults, ...shelf().words.leftOut],
    close: () => opened?.search.close(),
  };
}
