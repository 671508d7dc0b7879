import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { FileDown, FileSpreadsheet, FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { v4 as newId } from 'uuid';
import { LISTED_KINDS, type ListedKind } from '../../../shared/domain/declaration.ts';
import { MOST_SHEET_BYTES } from '../../../shared/rules/declaration-sheet.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { saveFile } from '../head/save-file.ts';
import { useDesk } from '../use-desk.ts';
import { SheetResult } from './sheet-result.tsx';

interface List {
  readonly kind: ListedKind;
  readonly declarerName: string;
  readonly declarerPhone: string;
}

/** A list of tenants or workers (名单): looked through first, filed with one press. Nothing of it is kept on the page. */
export function SheetForm() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [list, setList] = useState<List>({ kind: 'tenant', declarerName: '', declarerPhone: '' });
  const [chosen, setChosen] = useState<{ readonly sheet: File; readonly batchId: string } | null>(null);
  const template = useMutation(
    ask.declarations.template.mutationOptions({ onSuccess: ({ file, fileName }) => saveFile(file, fileName) }),
  );
  const check = useMutation({
    gcTime: 0,
    mutationFn: (wish: List & { readonly sheet: File }) => {
      // The line to the station would break under it, and nobody would know why.
      if (wish.sheet.size > MOST_SHEET_BYTES) throw new ORPCError('sheet-too-large');
      return ask.declarations.checkSheet.call(wish);
    },
  });
  const look = (next: Partial<List>, sheet = chosen?.sheet) => {
    const wish = { ...list, ...next };
    setList(wish);
    if (sheet !== undefined && next.kind !== undefined) check.mutate({ ...wish, sheet });
  };
  const problemOf = (field: 'declarerName' | 'declarerPhone') => {
    const found = check.data?.declarer.find((one) => one.field === field);
    return found && common(`declare.problem.${found.problem}`);
  };
  return (
    <section className="step-form sheet-form" aria-labelledby="sheet-form">
      <h3 id="sheet-form">{t('declarations.sheetTitle')}</h3>
      <p className="hint">{t('declarations.sheetHint')}</p>
      <ChoiceField
        label={t('declarations.kind')}
        value={list.kind}
        choices={LISTED_KINDS.map((value) => ({ value, text: common(`declare.kind.${value}`) }))}
        onChange={(kind) => look({ kind })}
      />
      <div className="steps">
        {(['xlsx', 'csv'] as const).map((format) => (
          <DeskButton
            key={format}
            look="quiet"
            icon={FileDown}
            onPress={() => template.mutate({ kind: list.kind, format })}
          >
            {t(format === 'xlsx' ? 'declarations.templateXlsx' : 'declarations.templateCsv')}
          </DeskButton>
        ))}
      </div>
      <div className="side-by-side">
        <TextInput
          label={common(`declare.declarerOf.${list.kind}`)}
          value={list.declarerName}
          max={60}
          problem={problemOf('declarerName')}
          onChange={(declarerName) => look({ declarerName })}
        />
        <TextInput
          label={common(`declare.declarerPhoneOf.${list.kind}`)}
          value={list.declarerPhone}
          max={20}
          problem={problemOf('declarerPhone')}
          onChange={(declarerPhone) => look({ declarerPhone })}
        />
      </div>
      <div className="steps">
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv', '.txt', 'text/csv']}
          onSelect={(files) => {
            const sheet = files?.[0];
            if (sheet === undefined || check.isPending) return;
            setChosen({ sheet, batchId: newId() });
            check.mutate({ ...list, sheet });
          }}
        >
          <DeskButton look={chosen === null ? 'main' : 'plain'} icon={FileUp} pending={check.isPending}>
            {t('declarations.chooseFile')}
          </DeskButton>
        </FileTrigger>
        {chosen !== null && (
          <DeskButton
            icon={FileSpreadsheet}
            pending={check.isPending}
            onPress={() => check.mutate({ ...list, sheet: chosen.sheet })}
          >
            {t('declarations.check')}
          </DeskButton>
        )}
      </div>
      {chosen !== null && <p>{t('declarations.chosenFile', { name: chosen.sheet.name })}</p>}
      <RefusalLine error={check.error ?? template.error} />
      {chosen !== null && check.data !== undefined && check.error === null && (
        <SheetResult key={chosen.batchId} wish={{ ...list, ...chosen }} view={check.data} />
      )}
    </section>
  );
}
