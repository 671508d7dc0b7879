import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a file to its end, or one byte more than `most`: a file from elsewhere may have no end. */
export function readAtMost(file: string, most: number): Buffer {
  const fd = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(most + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(fd, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}
