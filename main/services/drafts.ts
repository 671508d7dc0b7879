import type { DraftSnapshot } from '../../shared/contract/kiosk/drafts.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { DRAFT_LIFETIME_MS } from '../../shared/domain/idle-time.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { VoiceStatement } from '../../shared/domain/voice.ts';
import { box, unbox } from '../ledger/box.ts';
import { meansFull, StorageFull } from '../ledger/storage-full.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import {
  allDrafts,
  draftAt,
  type DraftRow,
  dropDraft,
  dropDraftsOver,
  moveDraft,
  putDraft,
  putDraftVoice,
} from '../store/drafts.ts';
import type { Core } from './core.ts';

/**
 * Keeps half-filled intakes and declarations over a restart, for the idle time and no longer. They are told to nobody
 * yet, so they stand outside the ledger: sealed under a key of the station, one a kiosk, overwritten and cut out of the
 * file when dropped.
 */
export interface Drafts {
  keep(terminal: string, snapshot: DraftSnapshot): void;
  /** Refused when the words it belongs to are gone. */
  keepVoice(terminal: string, visit: string, voice: VoiceStatement | null): Answer<{ done: true }, 'not-found'>;
  restore(terminal: string): KeptDraft | null;
  drop(terminal: string): void;
  /** Drops what nobody came back to. */
  sweep(): void;
}

export interface KeptDraft {
  readonly snapshot: DraftSnapshot;
  readonly leftMs: number;
  readonly voice: VoiceStatement | null;
}

export function openDrafts(core: Core): Drafts {
  const { db, keys, clock } = core;
  // A browser that was opened anew has a new name: the kiosks that spoke since the start are known not to be it.
  const seen = new Set<string>();
  const seal = (what: 'words' | 'voice', visit: string, plain: Uint8Array) =>
    box(keys.draftKey, `draft/${visit}/${what}`, plain);
  const open = (what: 'words' | 'voice', visit: string, boxed: Uint8Array) =>
    unbox(keys.draftKey, `draft/${visit}/${what}`, boxed);
  const write = <T>(work: (tx: Tx) => T): T => {
    try {
      return inTransaction(db, work);
    } catch (error) {
      throw meansFull(error) ? new StorageFull() : error;
    }
  };
  const forget = (work: (tx: Tx) => number) => {
    // Deleted pages are zeroed; their copies in the write-ahead log go when it is written back and cut off.
    if (write(work) > 0) db.pragma('wal_checkpoint(TRUNCATE)');
  };
  /** The draft of this kiosk, or the only one of a kiosk that was lost in the restart. */
  const ownOrOrphan = (terminal: string): DraftRow | undefined => {
    const own = draftAt(db, terminal);
    if (own !== undefined || seen.has(terminal)) return own;
    const orphans = allDrafts(db).filter((draft) => !seen.has(draft.terminal));
    // With two, nobody could say whose words are whose.
    return orphans.length === 1 ? orphans[0] : undefined;
  };
  const sweep = () => forget((tx) => dropDraftsOver(tx, clock(), DRAFT_LIFETIME_MS));

  return {
    keep(terminal, snapshot) {
      seen.add(terminal);
      const words = seal('words', snapshot.visit, Buffer.from(JSON.stringify(snapshot), 'utf8'));
      write((tx) => putDraft(tx, terminal, snapshot.visit, words, asMillis(clock() + DRAFT_LIFETIME_MS)));
    },
    keepVoice(terminal, visit, voice) {
      const kept = voice && {
        boxed: seal('voice', visit, voice.bytes),
        seconds: voice.seconds,
        mime: voice.mime,
      };
      return write((tx) => putDraftVoice(tx, terminal, visit, kept)) ? granted({ done: true }) : refused('not-found');
    },
    restore(terminal) {
      sweep();
      const draft = ownOrOrphan(terminal);
      seen.add(terminal);
      if (draft === undefined) return null;
      if (draft.terminal !== terminal) write((tx) => moveDraft(tx, draft.terminal, terminal));
      const { visit, words, voice, voiceSeconds, voiceMime, expiresAt } = draft;
      return {
        snapshot: JSON.parse(open('words', visit, words).toString('utf8')) as DraftSnapshot,
        leftMs: expiresAt - clock(),
        voice:
          voice === null || voiceSeconds === null || voiceMime === null
            ? null
            : { seconds: voiceSeconds, mime: voiceMime, bytes: new Uint8Array(open('voice', visit, voice)) },
      };
    },
    drop: (terminal) => forget((tx) => dropDraft(tx, terminal)),
    sweep,
  };
}
