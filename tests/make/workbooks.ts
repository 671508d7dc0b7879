import { crc32, deflateRawSync } from 'node:zlib';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { ListedKind } from '../../shared/domain/declaration.ts';
import { sheetHeader } from '../../shared/rules/declaration-sheet.ts';
import { makeId } from './declarations.ts';
import { unzip } from './unzip.ts';

/** What stands in a cell: a word, a figure as a spreadsheet keeps it, a day, or nothing. */
export type Written = string | number | Date | null;

const cell = (value: Written) =>
  value === null
    ? null
    : value instanceof Date
      ? { value, type: Date, format: 'yyyy/mm/dd' }
      : typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String };

/** A workbook as a landlord's spreadsheet writes it; each sheet a list of rows. */
export async function makeWorkbook(...sheets: readonly (readonly (readonly Written[])[])[]): Promise<Uint8Array> {
  const data = sheets.map((rows, at) => ({
    data: rows.map((cells) => cells.map(cell)) as SheetData,
    sheet: `表${at + 1}`,
  }));
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

const DAY = new Date('2026-11-20T00:00:00Z');
export const tenantRow = (order: number): Written[] => [
  '测试路 2 号',
  '测试乙',
  makeId(order),
  13_800_000_000 + order,
  DAY,
  null,
];

export const listRows = (
  rows: number,
  cells: (order: number) => readonly Written[] = tenantRow,
  kind: ListedKind = 'tenant',
): (readonly Written[])[] => [sheetHeader(kind), ...Array.from({ length: rows }, (_, at) => cells(at + 1))];

export interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says it unpacks to, where that is a lie. */
  readonly said?: number;
}

/** A bomb takes a while to pack: once is enough. */
const PACKED = new WeakMap<Buffer, { readonly packed: Buffer; readonly sum: number }>();
function pack(content: Buffer) {
  const done = PACKED.get(content) ?? { packed: deflateRawSync(content, { level: 1 }), sum: crc32(content) };
  PACKED.set(content, done);
  return done;
}

/** A ZIP archive, packed by hand: so that it can say of itself what is not true. */
export function makeArchive(entries: readonly Packed[]): Buffer {
  let at = 0;
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  for (const { name, content, said = content.length } of entries) {
    const { packed, sum } = pack(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(sum, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(said, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    bodies.push(body);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, Buffer.from(name)]));
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** A good workbook whose first sheet says something else, and what lies beside it. */
export async function forgeWorkbook(sheet: (xml: string) => string, beside: readonly Packed[] = []): Promise<Buffer> {
  const files = [...unzip(await makeWorkbook(listRows(2)))];
  return makeArchive([
    ...files.map(([name, text]) => ({
      name,
      content: Buffer.from(name === 'xl/worksheets/sheet1.xml' ? sheet(text) : text),
    })),
    ...beside,
  ]);
}
