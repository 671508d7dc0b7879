import type { BundleStatus } from '../../shared/contract/desk/bundles.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import type { BundleFaultCode } from '../../shared/domain/bundle-faults.ts';

type Unready = 'bundle-not-set' | 'sync-running' | 'stick-missing' | 'stick-failed';

/** All that the desk knows of the stick between station and district; main/station gives the real one. */
export interface BundleControl {
  status(): BundleStatus;
  write(): Promise<Answer<{ records: number; ownDisk: boolean }, Unready | 'stick-full' | 'centre-refused'>>;
  read(): Promise<
    Answer<{ received: number; waiting: number; isNew: boolean; refused: BundleFaultCode[] }, Unready | 'no-bundle'>
  >;
}
