import { randomUUID } from 'node:crypto';
import type { DeclarationWish } from '../../main/services/file-declaration.ts';
import type { ListedKind } from '../../shared/domain/declaration.ts';
import { checkCharacter } from '../../shared/domain/id-number.ts';
import { sheetHeader } from '../../shared/rules/declaration-sheet.ts';

/** Invented identity numbers whose check character holds: of nobody, born on 1 January 1990, in order. */
export function makeId(order = 1, birth = '19900101'): string {
  const region = 110101 + Math.floor(order / 1_000);
  const first17 = `${region}${birth}${String(order % 1_000).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

/** Somebody who registers where they live; the station's clock stands on 2026-11-23. */
export const makeDeclaration = (changes: Partial<DeclarationWish> = {}): DeclarationWish => ({
  requestId: randomUUID(),
  kind: 'resident',
  language: 'zh',
  typed: {
    ...{ name: '测试甲', idNumber: makeId(), phone: '13800000001' },
    ...{ address: '测试路 1 号 101 室', day: '20261120' },
  },
  consent: { noticeVersion: '2026-12', agreed: true },
  ...changes,
});

/** A landlord who tells of a tenant. */
export const makeTenant = (order = 1, typed: DeclarationWish['typed'] = {}): DeclarationWish =>
  makeDeclaration({
    kind: 'tenant',
    typed: {
      ...{ declarerName: '测试房东', declarerPhone: '13800000002', address: '测试路 2 号' },
      ...{ name: '测试乙', idNumber: makeId(order), phone: '', day: '2026-11-20', leaseEnd: '', ...typed },
    },
  });

const TENANT = (order: number) => ['测试路 2 号', '测试乙', makeId(order), '', '2026/11/20', ''];

/** A list as CSV: the columns of the template, and rows of a tenant each; `cells` changes a row. */
export function makeCsv(
  rows: number,
  cells: (order: number) => readonly string[] = TENANT,
  kind: ListedKind = 'tenant',
): Uint8Array<ArrayBuffer> {
  const lines = [sheetHeader(kind), ...Array.from({ length: rows }, (_, at) => cells(at + 1))];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
}
export const tenantCells = TENANT;

/** A list as a page sends it. */
export const makeList = (bytes = makeCsv(3)) => ({
  kind: 'tenant' as const,
  declarerName: '测试房东',
  declarerPhone: '13800000002',
  sheet: new File([bytes], 'list.csv', { type: 'text/csv' }),
});
