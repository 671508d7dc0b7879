import { inflateSync } from 'node:zlib';

/** What a test needs to know of a PDF, read off its own objects. */
export interface ReadPdf {
  readonly pages: number;
  readonly fontNames: ReadonlySet<string>;
  /** Fonts whose shapes do not lie in the file. */
  readonly notEmbedded: number;
  /** Every character that its fonts can name: what can be searched for and copied. */
  readonly characters: ReadonlySet<string>;
  /** Of every object, also the compressed ones. */
  readonly source: string;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length;
    try {
      return [inflateSync(bytes.subarray(from, raw.indexOf('endstream', from))).toString('latin1')];
    } catch {
      return []; // not compressed: stands in `raw` already
    }
  });
  const files = count(raw, /\/FontFile[23]?\b/g);
  const drawn = count(raw, /\/CharProcs\b/g);
  const needFile = count(raw, /\/Subtype \/(?:CIDFontType[02]|TrueType|Type1)\b/g);
  return {
    pages: count(raw, /\/Type \/Page\b(?!s)/g),
    fontNames: new Set([...raw.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name = '']) => name)),
    notEmbedded: Math.max(0, needFile - files) + Math.max(0, count(raw, /\/Subtype \/Type3\b/g) - drawn),
    characters: new Set(streams.filter((text) => text.includes('begincmap')).flatMap((text) => [...namedIn(text)])),
    source: raw + streams.join('\n'),
  };
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The characters that a ToUnicode map names. */
function* namedIn(map: string): Generator<string> {
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, hex = ''] of block.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)) yield utf16(hex);
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', hex = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const start = utf16(hex).codePointAt(0) ?? 0;
      const size = Number.parseInt(last, 16) - Number.parseInt(first, 16);
      for (let at = 0; at <= size; at += 1) yield String.fromCodePoint(start + at);
    }
}
