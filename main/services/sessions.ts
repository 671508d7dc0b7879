import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/domain/staff.ts';
import { staffSignedOut } from '../../shared/facts/staff.ts';
import { staffMember } from '../store/staff.ts';
import type { Core } from './core.ts';

/**
 * Owns who is signed in, in memory only: after a restart everybody signs in again, and finds their
 * counter and their current ticket as they were.
 */
export interface Session {
  readonly token: string;
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly terminal: string;
}

export interface Sessions {
  start(staffId: string, roles: readonly Role[], terminal: string): Session;
  /**
   * The live session of a token; undefined when it ended, idled out, or the account was closed. Only a
   * person's touch (`alive`) keeps it: a busy station refreshes an empty desk all day.
   */
  use(token: string, alive?: boolean): Session | undefined;
  end(token: string): void;
  isSignedIn(staffId: string): boolean;
}

export function openSessions(core: Core, idleMs: () => number): Sessions {
  const live = new Map<string, { session: Session; lastSeen: number }>();
  const finish = ({ session }: { session: Session }, reason: 'left' | 'idle' | 'dismissed') => {
    live.delete(session.token);
    const { staffId, terminal } = session;
    core.ledger.write(`staff/${staffId}`, ({ append }) =>
      append(staffSignedOut.of(staffId, { staffId, terminal, reason })),
    );
  };
  return {
    start(staffId, roles, terminal) {
      const session = { token: randomBytes(32).toString('base64url'), staffId, roles, terminal };
      live.set(session.token, { session, lastSeen: core.clock() });
      return session;
    },
    use(token, alive = false) {
      const found = live.get(token);
      if (found === undefined) return undefined;
      const now = core.clock();
      if (staffMember(core.db, found.session.staffId)?.dismissed !== false) return void finish(found, 'dismissed');
      if (now - found.lastSeen > idleMs()) return void finish(found, 'idle');
      if (alive) found.lastSeen = now;
      return found.session;
    },
    end(token) {
      const found = live.get(token);
      if (found !== undefined) finish(found, 'left');
    },
    isSignedIn: (staffId) =>
      [...live.values()].some(
        ({ session, lastSeen }) => session.staffId === staffId && core.clock() - lastSeen <= idleMs(),
      ),
  };
}
