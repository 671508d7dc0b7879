import { useMutation } from '@tanstack/react-query';
import { Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PrintingView, UnprintedTicket } from '../../../shared/contract/desk/printing.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage, useNameOf } from '../use-language.ts';
import { usePrinting } from './use-printing.ts';

/** What is wrong with the receipt printer and who has no slip. Nothing at all while all is well. */
export function PrinterStrip() {
  const { t } = useTranslation('desk');
  const { data } = usePrinting();
  if (data === undefined) return null;
  const { unprinted } = data;
  return (
    <section className="printer-strip" aria-label={t('printing.title')}>
      <PrinterNews printer={data.printer} />
      {unprinted.length > 0 && (
        <>
          <h2 id="unprinted">{t('printing.unprinted', { count: unprinted.length })}</h2>
          <ul tabIndex={0} aria-labelledby="unprinted">
            {unprinted.map((ticket) => (
              <Unprinted key={ticket.ticketId} ticket={ticket} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function PrinterNews({ printer }: Pick<PrintingView, 'printer'>) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const trouble = printer?.trouble ?? null;
  return (
    <div role="status">
      {(trouble !== null || printer?.paperLow === true) && (
        <p className="note-line">
          <TriangleAlert aria-hidden className="icon" />
          <span>
            {trouble === null ? t('printing.paperLow') : common(`printerTrouble.${trouble}`)}
            {trouble !== null && ` ${t('printing.numbersOnScreen')}`}
          </span>
        </p>
      )}
    </div>
  );
}

function Unprinted({ ticket }: { readonly ticket: UnprintedTicket }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const language = useLanguage();
  const reprint = useMutation(ask.printing.reprint.mutationOptions());
  const { ticketId, number, fault, maybePrinted, printingAgain } = ticket;
  const why = fault === null ? '' : common(`printFault.${fault}`);
  return (
    <li>
      <div className="who">
        <strong className="number">{number}</strong>
        <span>{nameOf(ticket.serviceName)}</span>
        <span className="hint">{momentText(ticket.issuedAt, Date.now(), language)}</span>
      </div>
      <p>{printingAgain ? t('printing.again') : t(maybePrinted ? 'printing.maybe' : 'printing.not', { why })}</p>
      <DeskButton
        icon={Printer}
        pending={reprint.isPending || printingAgain}
        label={t('printing.reprintOf', { number })}
        onPress={() => reprint.mutate({ ticketId })}
      >
        {t('printing.reprint')}
      </DeskButton>
      <RefusalLine error={reprint.error} />
    </li>
  );
}
