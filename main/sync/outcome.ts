import type { ProblemAbout } from './centre.ts';

/** How a run of the sync ended. Refusals are expected; the reason says which, for logs and for `explain`. */
export interface Synced {
  /** Facts the centre answered for in this run. */
  readonly sent: number;
  /** Facts of the centre that were new here. */
  readonly received: number;
  /** Number of the last fact the centre answered for. */
  readonly through: number;
  /** Facts of this station the centre has set aside, ever. */
  readonly parked: number;
  /** Facts of the centre this version does not understand yet; asked for again each time. */
  readonly notUnderstood: number;
  /** The centre offers another key than the one this station trusts; it was not taken over. */
  readonly otherCentreKey: boolean;
  /** The centre no longer has, or has elsewhere, what it stated to this station before: one of the two was restored. Nothing was removed here. */
  readonly centreForgot: boolean;
  /** Keys of persons that came back to a reborn station in this run. */
  readonly keysReturned: number;
}

export type SyncRefusal = 'centre-not-set' | 'centre-unreachable' | 'centre-refused' | 'sync-running';

export type SyncOutcome =
  | { readonly ok: true; readonly value: Synced }
  | {
      readonly ok: false;
      readonly refusal: SyncRefusal;
      readonly reason: string;
      /** Kept in place of the reason, where that is a text. */
      readonly about?: ProblemAbout | undefined;
    };

/** What an operator reads, by refusal and then by reason; a reason without a line here is a plain text already. */
const TEXTS: Readonly<Record<string, string>> = {
  'centre-not-set': 'no centre is set; give its address with --url or in the settings',
  'sync-running': 'another sync of this station is running',
  stopped: 'the sync was stopped; it goes on where it was',
  fork: 'the centre holds another fact under a number of this station: its disk was restored or copied. Nothing was overwritten. If it was put back from a backup, "catch-up" says what to do; if another machine goes on with this station, write out the days since the last sync ("export --personal") and switch this one off',
  ahead:
    'the centre holds facts that this station has lost: its disk was restored or damaged. Stop working on it; the district\'s administrator runs "centre-rebirth", then "catch-up" here brings them back',
  broken: 'the centre found the hash chain of this station broken; run "verify"',
  epoch:
    'this station was given a new epoch and this machine is still in the old one; it must not go on under this code. Nothing was overwritten: write out the days since the last sync with "export --day … --personal", have the new machine\'s head enter them again, and switch this machine off',
  'not-opened':
    'the district has not opened this; its administrator runs "centre-rebirth" for this station, then try again',
  'other-machine':
    'another machine is taking this station up already; if it is not yours, tell the district at once, whose administrator can open it anew with "centre-rebirth"',
  'not-enrolled': 'the centre does not know this station',
  disabled: 'the district has switched this station off',
  format: 'the centre does not know this version of the sync; it has to be migrated with "centre-init"',
  malformed: 'the centre could not read the batch',
  'too-large': 'the centre refuses a batch of this size',
  'no-progress': 'the centre asks for the same facts again and again',
};

/** What somebody at the district should look at, although the run went well. */
export const FORGOT =
  'the district no longer has what it told this station before: its database, or this disk, was put back from a backup. Nothing was removed here';

export const explain = ({ refusal, reason }: { refusal: SyncRefusal; reason: string }): string =>
  TEXTS[reason] ?? TEXTS[refusal] ?? reason;
