import { z } from 'zod';

/** Why a receipt printer (小票打印机) does not print now; texts: `printerTrouble.<code>`. */
export const PRINTER_TROUBLES = ['off', 'paper-out', 'cover-open', 'broken', 'timeout'] as const;
export const printerTrouble = z.enum(PRINTER_TROUBLES);
export type PrinterTrouble = z.infer<typeof printerTrouble>;

/**
 * Why a ticket is not on paper: the printer's trouble, or ours. `interrupted`: the station went down while bytes
 * were on their way. `too-late`: it was still waiting for the printer when nobody can be standing there any more.
 */
export const PRINT_FAULTS = [...PRINTER_TROUBLES, 'interrupted', 'too-late'] as const;
export const printFault = z.enum(PRINT_FAULTS);
export type PrintFault = z.infer<typeof printFault>;

export const printerState = z.object({ trouble: printerTrouble.nullable(), paperLow: z.boolean() });
export type PrinterState = z.infer<typeof printerState>;

/** How one try ended. `maybePrinted`: bytes had left when it failed, so that paper may have come out. */
export type PrintOutcome = { readonly state: PrinterState } & (
  | { readonly printed: true }
  | { readonly printed: false; readonly trouble: PrinterTrouble; readonly maybePrinted: boolean }
);

/** Width of the roll in millimetres. */
export const PAPER_WIDTHS = [58, 80] as const;
export const paperWidth = z.literal(PAPER_WIDTHS);
export type PaperWidth = z.infer<typeof paperWidth>;

export type PrinterAddress =
  | { readonly kind: 'network'; readonly host: string; readonly port: number }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'system'; readonly queue: string };

/** Port of raw printing ("JetDirect"), IANA `pdl-datastream`. */
const RAW_PORT = 9100;
const NETWORK = /^(?:tcp:\/\/)?([a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[a-f\d:]+\])(?::(\d{1,5}))?$/i;
/** Only what the system gives printers: never a file of the station. */
const DEVICE = /^\/dev\/(?:usb\/)?[a-zA-Z][\w-]*$/;
const SYSTEM = /^system:([a-zA-Z\d][\w.-]*)$/;

/** `192.168.1.50[:9100]`, `/dev/usb/lp0` or `system:NAME` of a print queue; undefined when it is none of them. */
export function parsePrinterAddress(text: string): PrinterAddress | undefined {
  if (DEVICE.test(text)) return { kind: 'device', path: text };
  const queue = SYSTEM.exec(text)?.[1];
  if (queue !== undefined) return { kind: 'system', queue };
  const [, host, digits] = NETWORK.exec(text) ?? [];
  if (host === undefined) return undefined;
  const port = digits === undefined ? RAW_PORT : Number(digits);
  return port >= 1 && port <= 65_535 ? { kind: 'network', host: host.replace(/^\[|\]$/g, ''), port } : undefined;
}

/** Empty: this station has no printer. */
export const printerAddress = z
  .string()
  .max(120)
  .refine((text) => text === '' || parsePrinterAddress(text) !== undefined);

/** What stands before a ticket's code in its QR code, `https://…/s/`; empty: the code stands alone. */
export const statusAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]);
