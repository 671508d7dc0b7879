import type { SignedIn } from '../../../shared/contract/desk/session.ts';
import { refusalOf } from '../../rpc/refusal-of.ts';

/**
 * Owns who is signed in on this page. The token lives in this page's memory only: never in storage,
 * cookie or address. A reload means signing in again.
 */
export interface SessionState {
  readonly who: SignedIn | null;
  /** The station ended it (idle, restart), not the person: what was being typed is kept for them. */
  readonly endedByStation: boolean;
}

/** All that resuming needs of the station. */
export interface Resumes {
  readonly session: { resume(input: { token: string }): Promise<SignedIn> };
}

export interface Session {
  now(): SessionState;
  listen(changed: () => void): () => void;
  begin(who: SignedIn): void;
  /** The person left. */
  end(): void;
  /** Asks whether the station still knows this session; ends it when not. A broken line decides nothing and throws. */
  resume(api: Resumes): Promise<boolean>;
}

export function openSession(): Session {
  let state: SessionState = { who: null, endedByStation: false };
  const listeners = new Set<() => void>();
  const become = (next: SessionState) => {
    state = next;
    for (const changed of listeners) changed();
  };
  return {
    now: () => state,
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    begin: (who) => become({ who, endedByStation: false }),
    end: () => become({ who: null, endedByStation: false }),
    async resume(api) {
      const asked = state.who;
      if (asked === null) return false;
      try {
        const who = await api.session.resume({ token: asked.token });
        if (state.who === asked) become({ who, endedByStation: false });
        return true;
      } catch (error) {
        if (refusalOf(error) !== 'signed-out') throw error;
        // Somebody may have signed in anew while the answer was on its way.
        if (state.who === asked) become({ who: null, endedByStation: true });
        return false;
      }
    },
  };
}
