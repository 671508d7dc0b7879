import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ListedKind } from '../../shared/domain/declaration.ts';
import { exportSchema } from '../../shared/rules/declaration-export.ts';
import { sheetHeader } from '../../shared/rules/declaration-sheet.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { csvFile, xlsxTemplate } from '../reports/declaration-files.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

interface NamedFile {
  readonly fileName: string;
  readonly file: File;
}

/** An empty list to be filled in (名单模板). */
export async function listTemplate(
  core: Core,
  session: Session,
  kind: ListedKind,
  format: 'csv' | 'xlsx',
): Promise<Answer<NamedFile, 'not-allowed'>> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const fileName = `${core.text(`declare.kind.${kind}`)}.${format}`;
  const header = sheetHeader(kind);
  return granted({
    fileName,
    file: format === 'csv' ? csvFile(fileName, [header]) : await xlsxTemplate(fileName, header),
  });
}

/** What each column of the export means (字段说明). */
export function exportSchemaFile(session: Session): Answer<NamedFile, 'not-allowed'> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const fileName = 'export.csv-metadata.json';
  const text = `${JSON.stringify(exportSchema(), null, 2)}\n`;
  return granted({ fileName, file: new File([text], fileName, { type: 'application/csvm+json' }) });
}
