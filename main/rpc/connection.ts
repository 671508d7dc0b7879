import type { Session, Sessions } from '../services/sessions.ts';
import type { BundleControl } from '../services/bundle-control.ts';
import type { Core } from '../services/core.ts';
import type { Drafts } from '../services/drafts.ts';
import type { Tries } from '../services/ask-standing.ts';
import type { SyncControl } from '../services/sync-control.ts';
import type { AnswerPrints } from '../services/print-answer.ts';
import type { PrintSpool } from '../services/print-spool.ts';
import type { TicketPrinting } from '../services/printing-desk.ts';
import type { Printing } from '../services/printing.ts';
import type { Alarms } from '../services/alarms.ts';

/** What every handler gets: the station's parts, and which terminal this connection belongs to. */
export interface Connection {
  readonly core: Core;
  readonly terminal: string;
}

export interface KioskConnection extends Connection {
  readonly tries: Tries;
  readonly drafts: Drafts;
  readonly spool: Pick<PrintSpool, 'state' | 'printNow'>;
  readonly answerPrints: AnswerPrints;
}

/** A desk connection also holds who is signed in on it; the token is the page's, checked again at every call. */
export interface DeskConnection extends Connection {
  readonly sessions: Sessions;
  readonly sync: SyncControl;
  readonly bundles: BundleControl;
  readonly alarms: Alarms;
  readonly printing: Printing;
  readonly ticketPrinting: TicketPrinting;
  readonly seat: { token: string | undefined };
}

export interface SignedInConnection extends DeskConnection {
  readonly session: Session;
}
