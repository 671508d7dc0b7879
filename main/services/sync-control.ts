import type { SyncStatus } from '../../shared/contract/desk/head.ts';
import type { Answer } from '../../shared/domain/answer.ts';

/** All that the desk knows of the sync; main/station gives the real one. */
export interface SyncControl {
  status(): SyncStatus;
  now(): Promise<
    Answer<
      { sent: number; received: number },
      'centre-not-set' | 'centre-unreachable' | 'centre-refused' | 'sync-running'
    >
  >;
}
