import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file that only takes up room. On a full disk SQLite can neither delete nor write back its log;
 * letting the reserve go makes room for that, so that reading goes on and the refusal is clear.
 */
export interface Reserve {
  /** Lets the room go; true when there was any. */
  free(): boolean;
  /** Takes the room again once a tenth of the disk is free. */
  refill(): void;
  /** Part of the disk that is free, 0 … 1. */
  freeShare(): number;
}

const SIZE = 8 * 1024 * 1024;
const ENOUGH = 0.1;

export function openReserve(dataDir: string): Reserve {
  const file = join(dataDir, 'reserve');
  const freeShare = () => {
    const { bavail, blocks } = statfsSync(dataDir);
    return bavail / Math.max(1, blocks);
  };
  const reserve: Reserve = {
    free() {
      if (!existsSync(file)) return false;
      rmSync(file);
      return true;
    },
    refill() {
      if (existsSync(file) || freeShare() < ENOUGH) return;
      const fd = openSync(file, 'w', 0o600);
      try {
        // Real bytes: a sparse file would reserve nothing.
        const block = Buffer.alloc(1024 * 1024, 0x2e);
        for (let written = 0; written < SIZE; written += block.length) writeSync(fd, block);
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
    },
    freeShare,
  };
  reserve.refill();
  return reserve;
}
