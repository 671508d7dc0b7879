import { useMutation } from '@tanstack/react-query';
import { Check, FileDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/desk/declarations.ts';
import { DECLARATION_NOTICE_VERSION, type ListedKind } from '../../../shared/domain/declaration.ts';
import { useFieldName } from '../../parts/use-field-name.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { saveFile } from '../head/save-file.ts';
import { useDesk } from '../use-desk.ts';

interface SheetResultProps {
  readonly wish: {
    readonly kind: ListedKind;
    readonly declarerName: string;
    readonly declarerPhone: string;
    readonly sheet: File;
    readonly batchId: string;
  };
  readonly view: SheetView;
}

/** How a list was found: so many rows fit, these do not; the good ones with one press, the others to mend. */
export function SheetResult({ wish, view }: SheetResultProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const fieldName = useFieldName();
  const [agreed, setAgreed] = useState(false);
  const file = useMutation({ ...ask.declarations.fileSheet.mutationOptions(), gcTime: 0 });
  const { rows, good, bad, badRows, tooManyBad, mend } = view;
  const consent = { noticeVersion: DECLARATION_NOTICE_VERSION, agreed };
  return (
    <>
      <p className={bad === 0 ? 'good-line' : 'sheet-count'} role="status">
        {bad === 0 ? t('declarations.allGood', { rows }) : t('declarations.checked', { rows, good, bad })}
      </p>
      {tooManyBad && (
        <p className="refusal-line" role="alert">
          <TriangleAlert aria-hidden className="icon" />
          <span>{t('declarations.tooManyBad')}</span>
        </p>
      )}
      {bad > 0 && (
        <ul className="bad-rows">
          {badRows.map(({ row, problems }) => (
            <li key={row}>
              <strong>{t('declarations.row', { row })}</strong>
              <span>
                {problems
                  .map(
                    ({ field, problem }) => `${fieldName(wish.kind, field)} — ${common(`declare.problem.${problem}`)}`,
                  )
                  .join(' · ')}
              </span>
            </li>
          ))}
          {bad > badRows.length && <li>{t('declarations.moreRows', { count: bad - badRows.length })}</li>}
        </ul>
      )}
      {!tooManyBad && good > 0 && !file.isSuccess && (
        <TickField
          text={t('declarations.consent', { version: DECLARATION_NOTICE_VERSION })}
          ticked={agreed}
          onTick={setAgreed}
        />
      )}
      <div className="steps">
        {!tooManyBad && good > 0 && !file.isSuccess && (
          <DeskButton
            look="main"
            icon={Check}
            disabled={!agreed}
            pending={file.isPending}
            onPress={() => file.mutate({ ...wish, consent })}
          >
            {t('declarations.fileGood', { count: good })}
          </DeskButton>
        )}
        {mend !== null && (
          <DeskButton
            icon={FileDown}
            onPress={() => saveFile(mend, `${wish.sheet.name.replace(/\.\w+$/, '')}-${mend.name}`)}
          >
            {t('declarations.downloadBad')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={file.error} />
      {file.data !== undefined && (
        <p className="good-line" role="status">
          <Check aria-hidden className="icon" />
          <span>{t('declarations.filed', { count: file.data.filed })}</span>
        </p>
      )}
    </>
  );
}
