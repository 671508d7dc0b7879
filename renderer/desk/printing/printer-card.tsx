import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterSettings } from '../../../shared/contract/desk/printing.ts';
import { PAPER_WIDTHS, type PrinterState } from '../../../shared/domain/printer.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

/** Where the receipt printer is; the head's to set. */
export function PrinterCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const settings = useQuery(ask.printing.settings.queryOptions({ input: {} }));
  return (
    <section className="card printer-card" aria-labelledby="printer-card">
      <h2 id="printer-card">{t('printing.card')}</h2>
      <p className="hint">{t('printing.cardHint')}</p>
      <Shown query={settings}>{(set) => <PrinterForm settings={set} />}</Shown>
    </section>
  );
}

function PrinterForm({ settings }: { readonly settings: PrinterSettings }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState(settings);
  const set = useMutation(ask.printing.set.mutationOptions());
  const change = (part: Partial<PrinterSettings>) => {
    set.reset();
    setTyped({ ...typed, ...part });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!set.isPending) set.mutate(typed);
      }}
    >
      <TextInput
        label={t('printing.address')}
        hint={t('printing.addressHint')}
        max={120}
        value={typed.address}
        onChange={(address) => change({ address })}
      />
      <ChoiceField
        label={t('printing.paper')}
        choices={PAPER_WIDTHS.map((paperMm) => ({ value: String(paperMm), text: t('printing.mm', { paperMm }) }))}
        value={String(typed.paperMm)}
        onChange={(chosen) => change({ paperMm: PAPER_WIDTHS.find((width) => String(width) === chosen) ?? 80 })}
      />
      <TextInput
        label={t('printing.statusAddress')}
        hint={t('printing.statusHint')}
        max={200}
        value={typed.statusAddress}
        onChange={(statusAddress) => change({ statusAddress })}
      />
      <div className="actions">
        <DeskButton submits look="main" pending={set.isPending}>
          {t('printing.save')}
        </DeskButton>
      </div>
      <div role="status">{set.isSuccess && <SavedLine printer={set.data.printer} />}</div>
      <RefusalLine error={set.error} />
    </form>
  );
}

function SavedLine({ printer }: { readonly printer: PrinterState | null }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const trouble = printer?.trouble ?? null;
  if (trouble === null)
    return <p className="good-line">{t(printer === null ? 'printing.savedNone' : 'printing.savedReady')}</p>;
  return <p className="note-line">{t('printing.savedBut', { why: common(`printerTrouble.${trouble}`) })}</p>;
}
