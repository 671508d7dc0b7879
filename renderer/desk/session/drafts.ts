/**
 * Keeps what is being typed in a form, in memory, so that a session the station ended costs nobody
 * their words. Belongs to one person: another one's sign-in, leaving and half an hour all empty it.
 */
export interface Drafts {
  read<T>(form: string): T | undefined;
  keep(form: string, draft: unknown): void;
  drop(form: string): void;
  /** Whose drafts these are from now on; those of anybody else are gone. */
  belongTo(staffId: string): void;
  clear(): void;
  isEmpty(): boolean;
}

export function openDrafts(): Drafts {
  const kept = new Map<string, unknown>();
  let owner: string | undefined;
  return {
    read: <T>(form: string) => kept.get(form) as T | undefined,
    keep: (form, draft) => void kept.set(form, draft),
    drop: (form) => void kept.delete(form),
    belongTo(staffId) {
      if (owner !== staffId) kept.clear();
      owner = staffId;
    },
    clear: () => kept.clear(),
    isEmpty: () => kept.size === 0,
  };
}
