import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { birthOf, idNumberAsOf, sexOf } from '../../shared/domain/id-number.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { receiptNumber } from '../../shared/domain/declaration.ts';
import { declarationExported } from '../../shared/facts/declaration.ts';
import { EXPORT_COLUMNS, type ExportName } from '../../shared/rules/declaration-export.ts';
import { declareBy } from '../../shared/rules/declaration-facts.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { csvFile } from '../reports/declaration-files.ts';
import { acceptedBetween, type DeclarationRow } from '../store/declarations.ts';
import type { Core } from './core.ts';
import { wordsOf } from './declaration-words.ts';
import type { Session } from './sessions.ts';

export interface DeclarationsExport {
  readonly fileName: string;
  readonly rows: number;
  readonly file: File;
}

/**
 * The accepted declarations of some days as a file for the police system (信息导出). Recorded before the bytes are
 * handed out; with names only for whom may have them.
 */
export function exportDeclarations(
  core: Core,
  session: Session,
  { from, to, personal }: { readonly from: StationDay; readonly to: StationDay; readonly personal: boolean },
): Answer<DeclarationsExport, 'not-allowed' | 'bad-day'> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  if (personal && !may(session.roles, 'export-named-declarations')) return refused('not-allowed');
  if (from > to) return refused('bad-day');
  const columns = EXPORT_COLUMNS.filter((column) => personal || !column.personal);
  const rows = acceptedBetween(core.db, from, to).map((row) => {
    const cells = cellsOf(core, row);
    return columns.map(({ name }) => cells[name] ?? null);
  });
  const fileName = `${core.stationCode}-declarations-${from}-${to}.csv`;
  const file = csvFile(fileName, [columns.map(({ title }) => title), ...rows]);
  const exportId = core.newId();
  core.ledger.write(`staff/${session.staffId}`, ({ append }) =>
    append(declarationExported.of(exportId, { exportId, from, to, personal, rows: rows.length })),
  );
  return granted({ fileName, rows: rows.length, file });
}

function cellsOf(core: Core, row: DeclarationRow): Readonly<Partial<Record<ExportName, string | null>>> {
  const { kind, day, leaseEnd, child, receiptDay, running } = row;
  const words = wordsOf(core, row);
  const id = idNumberAsOf(dayOf(core.clock())).safeParse(words.idNumber ?? '');
  const by = declareBy(kind, day, core.calendar);
  return {
    ...words,
    ...{ receipt: receiptNumber(receiptDay, running), kind, filedOn: receiptDay, day, leaseEnd },
    ...{ declareBy: by, inTime: by === null ? null : yesNo(receiptDay <= by), child: yesNo(child) },
    ...(id.success && { sex: sexOf(id.data), birth: birthOf(id.data) }),
  };
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
