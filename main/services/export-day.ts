import type { StationDay } from '../../shared/domain/station-day.ts';
import type { Actor } from '../../shared/facts/fact.ts';
import { logExported } from '../../shared/facts/log.ts';
import { dayAsCsv } from '../reports/csv.ts';
import { dayAsXlsx } from '../reports/xlsx.ts';
import type { Core } from './core.ts';
import { dayLog } from './day-log.ts';

export interface ExportWish {
  readonly day: StationDay;
  readonly format: 'csv' | 'xlsx';
  readonly personal: boolean;
}

export interface ExportedDay {
  readonly fileName: string;
  readonly mime: string;
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const FORMATS = {
  csv: { write: dayAsCsv, mime: 'text/csv;charset=utf-8' },
  xlsx: { write: dayAsXlsx, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

/**
 * The day's log as a file (日志导出). The export is recorded before the bytes are handed out: no file
 * leaves the station without a fact about it.
 */
export async function exportDay(core: Core, actor: Actor, { day, format, personal }: ExportWish): Promise<ExportedDay> {
  const log = dayLog(core, day, personal);
  const { write, mime } = FORMATS[format];
  const bytes = await write(log);
  const rows = log.rows.length;
  core.ledger.write(actor, ({ append }) => append(logExported.of(day, { day, format, personal, rows })));
  return { fileName: `${core.stationCode}-${day}.${format}`, mime, rows, bytes };
}
