import iconv from 'iconv-lite';

/** What a person would see on a slip, read back from the bytes as a printer reads them. */
export interface Slip {
  readonly lines: readonly { readonly text: string; readonly size: number; readonly left: boolean }[];
  /** What a phone reads from the QR code. */
  readonly code: string | null;
}

/** Reads ESC/POS; throws at a command that a receipt of ours does not use, and at text outside GB 18030. */
export function readReceipts(bytes: Uint8Array): Slip[] {
  const data = Buffer.from(bytes);
  const slips: Slip[] = [];
  let lines: { text: string; size: number; left: boolean }[] = [];
  let [text, code, stored] = [[] as number[], null as string | null, ''];
  let [size, left, chinese] = [1, true, false];
  const has = (...command: number[]) => data.subarray(at, at + command.length).equals(Buffer.from(command));
  let at = 0;
  const take = (length: number) => data.subarray(at, (at += length));
  while (at < data.length) {
    if (has(0x1b, 0x40)) {
      take(2);
      [size, left, chinese] = [1, true, false];
    } else if (has(0x1c, 0x26)) {
      take(2);
      chinese = true;
    } else if (has(0x1b, 0x61)) left = take(3)[2] === 0;
    else if (has(0x1d, 0x21)) size = ((take(3)[2] ?? 0) & 7) + 1;
    else if (has(0x1b, 0x45)) take(3);
    else if (has(0x1d, 0x28, 0x6b)) {
      const length = data.readUInt16LE(at + 3);
      const block = take(5 + length).subarray(5);
      if (block[1] === 0x50) stored = block.subarray(3).toString('ascii');
      if (block[1] === 0x51) code = stored;
    } else if (has(0x1d, 0x56, 66)) {
      take(4);
      slips.push({ lines, code });
      [lines, code] = [[], null];
    } else if (data[at] === 0x0a) {
      take(1);
      if (!chinese) throw new Error('text before the printer was told that it is Chinese');
      const read = iconv.decode(Buffer.from(text), 'gb18030');
      if (read.includes('\ufffd')) throw new Error('not GB 18030');
      if (text.length > 0) lines.push({ text: read, size, left });
      text = [];
    } else if ((data[at] ?? 0) >= 0x20) text.push(...take(1));
    else throw new Error(`a command that no receipt uses: ${data.subarray(at, at + 4).toString('hex')}`);
  }
  return slips;
}
