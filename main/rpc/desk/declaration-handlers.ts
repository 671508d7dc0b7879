import { may } from '../../../shared/rules/desk-rights.ts';
import { exportSchemaFile, listTemplate } from '../../services/declaration-forms.ts';
import { correctDeclaration, eraseDeclaration, reviewDeclaration } from '../../services/correct-declaration.ts';
import { checkList, fileList } from '../../services/declaration-sheet.ts';
import { exportDeclarations } from '../../services/export-declarations.ts';
import { fileDeclaration } from '../../services/file-declaration.ts';
import { findDeclaration, listDeclarations, listDue } from '../../services/list-declarations.ts';
import { showDeclaration } from '../../services/show-declaration.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Declarations (信息申报) at the desk. */
export function deskDeclarationHandlers(report: Report) {
  const { declarations: d } = signedInBase(report);
  return {
    list: d.list.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(listDeclarations(core, session, input.state, input.page), errors),
    ),
    find: d.find.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(findDeclaration(core, session, input.receipt), errors),
    ),
    due: d.due.handler(({ context: { core, session }, errors }) => orRefuse(listDue(core, session), errors)),
    open: d.open.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(showDeclaration(core, session, input.declarationId), errors),
    ),
    file: d.file.handler(({ context: { core, session }, input, errors }) => {
      if (!may(session.roles, 'see-declarations')) throw errors['not-allowed']();
      return orRefuse(fileDeclaration(core, `staff/${session.staffId}`, input), errors);
    }),
    correct: d.correct.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(correctDeclaration(core, session, input.declarationId, input.typed), errors),
    ),
    review: d.review.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(reviewDeclaration(core, session, input.declarationId, input.outcome, input.reason), errors),
    ),
    erase: d.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseDeclaration(core, session, input.declarationId), errors),
    ),
    template: d.template.handler(async ({ context: { core, session }, input, errors }) =>
      orRefuse(await listTemplate(core, session, input.kind, input.format), errors),
    ),
    checkSheet: d.checkSheet.handler(async ({ context: { core, session }, input, errors }) => {
      const bytes = new Uint8Array(await input.sheet.arrayBuffer());
      return orRefuse(await checkList(core, session, { ...input, bytes }), errors);
    }),
    fileSheet: d.fileSheet.handler(async ({ context: { core, session }, input, errors }) => {
      const bytes = new Uint8Array(await input.sheet.arrayBuffer());
      return orRefuse(await fileList(core, session, { ...input, bytes }), errors);
    }),
    export: d.export.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(exportDeclarations(core, session, input), errors),
    ),
    schema: d.schema.handler(({ context: { session }, errors }) => orRefuse(exportSchemaFile(session), errors)),
  };
}
