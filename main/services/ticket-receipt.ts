import { printed, type Receipt } from '../../shared/domain/receipt.ts';
import { clockTime } from '../../shared/domain/station-day.ts';
import type { CodeLeads } from '../../shared/domain/status-listen.ts';
import { waitWords } from '../../shared/rules/wait-words.ts';
import { appointmentOfTicket } from '../store/appointments.ts';
import { prescreenOf } from '../store/prescreens.ts';
import { theStation } from '../store/stations.ts';
import type { PrintRow } from '../store/ticket-prints.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { lineOn, peopleAhead, waitOf } from './line.ts';
import { serviceNameOf } from './service-of-ticket.ts';

/**
 * What stands on a paper ticket, in the language it was taken in: number, service, place in line when it is printed,
 * what to bring for an endorsement, and a code to ask by. Nothing says who holds it or what about; a service's Chinese name is for the staff, too.
 */
export function ticketReceipt(core: Core, { ticketId, code }: PrintRow, leads: CodeLeads): Receipt {
  const [ticket, station] = [ticketOf(core.db, ticketId), theStation(core.db)];
  if (ticket === undefined || station === undefined) throw new Error('ticketReceipt: a print without a ticket');
  const { language, day, lineDay, number, issuedAt } = ticket;
  const text = (key: string, values?: Record<string, string | number>) => core.textIn(language, key, values);
  const service = serviceNameOf(core.db, ticket);
  const papers = prescreenOf(core.db, ticketId)?.papers ?? [];
  const booked = appointmentOfTicket(core.db, ticketId);
  const line = lineOn(core.db, lineDay);
  const ahead = peopleAhead(core, line, ticketId);
  const { said, ...minutes } = waitWords(waitOf(core, line, ticketId));
  return [
    printed(station.name[language]),
    printed(number, 'huge'),
    printed(service[language], 'strong'),
    ...(language === 'zh' ? [] : [printed(service.zh)]),
    ...(booked === undefined ? [] : [printed(text('receipt.booked', { time: clockTime(booked.at).slice(0, 5) }))]),
    { kind: 'rule' },
    printed(ahead === 0 ? text('receipt.nobodyAhead') : text('receipt.ahead', { people: ahead })),
    printed(text(`wait.${said}`, minutes)),
    printed(text('receipt.listen')),
    ...(papers.length === 0 ? [] : [printed(text('receipt.bring'))]),
    ...papers.map((paper) => printed(`· ${text(`endorse.fact.${paper}`)}`)),
    { kind: 'code', data: leads.address + code },
    printed(text(`receipt.${SCAN[leads.where]}`)),
    printed(`${day} ${clockTime(issuedAt).slice(0, 5)}  ${code}`),
  ];
}

const SCAN = { anywhere: 'scan', hall: 'scanHall', kiosk: 'scanHere' } as const;
