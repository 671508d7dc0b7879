import { SECOND } from '../../shared/domain/millis.ts';
import type { Drafts } from '../services/drafts.ts';
import type { StationLog } from './open-log.ts';

/** Often enough that nothing lies there noticeably longer than the screen would have kept it. */
const EVERY = 10 * SECOND;

/** Drops drafts nobody came back to, at the start and while the station runs. Returns how to end it. */
export function sweepDrafts(drafts: Pick<Drafts, 'sweep'>, log: Pick<StationLog, 'surprise'>): () => void {
  const sweep = () => {
    try {
      drafts.sweep();
    } catch (error) {
      log.surprise(error);
    }
  };
  sweep();
  const timer = setInterval(sweep, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
