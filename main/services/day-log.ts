import { MINUTE, type Millis } from '../../shared/domain/millis.ts';
import { clockTime, type StationDay } from '../../shared/domain/station-day.ts';
import type { Cell, DayLog } from '../reports/day-log-shape.ts';
import { appointmentOfTicket } from '../store/appointments.ts';
import { counterNameOf } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { staffMember } from '../store/staff.ts';
import { ticketsOfDay, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { placeName } from './place-name.ts';
import { serviceNameOf } from './service-of-ticket.ts';

interface Column {
  readonly title: string;
  readonly personal?: true;
  readonly value: (row: LogRow) => Cell;
}

interface LogRow {
  readonly core: Core;
  readonly ticket: TicketRow;
  readonly dispute: ReturnType<typeof disputeOf>;
}

const time = (at: Millis | null): Cell => (at === null ? null : clockTime(at));
/** Nothing, where nothing of it took place. */
const minutes = (ms: number): Cell => (ms === 0 ? null : Math.round(ms / (MINUTE / 10)) / 10);

/** The columns in order: a new one is a new row here. Chinese, because the readers are the district's offices. */
const COLUMNS: readonly Column[] = [
  { title: '日期', value: ({ ticket }) => ticket.day },
  { title: '号码', value: ({ ticket }) => ticket.number },
  { title: '业务', value: ({ core, ticket }) => serviceNameOf(core.db, ticket).zh },
  { title: '状态', value: ({ core, ticket }) => core.text(`ticketState.${ticket.state}`) },
  { title: '取号时间', value: ({ ticket }) => time(ticket.issuedAt) },
  { title: '预约时间', value: ({ core, ticket }) => time(appointmentOfTicket(core.db, ticket.ticketId)?.at ?? null) },
  { title: '叫号时间', value: ({ ticket }) => time(ticket.calledAt) },
  { title: '开始办理', value: ({ ticket }) => time(ticket.servingAt) },
  { title: '结束时间', value: ({ ticket }) => time(ticket.endedAt) },
  // Who was carried over has waited a night, which says nothing about the line.
  { title: '等候（分钟）', value: ({ ticket }) => minutes(ticket.day === ticket.lineDay ? ticket.waitMs : 0) },
  { title: '到窗口（分钟）', value: ({ ticket }) => minutes(ticket.walkMs) },
  { title: '办理（分钟）', value: ({ ticket }) => minutes(ticket.serveMs) },
  { title: '暂离（分钟）', value: ({ ticket }) => minutes(ticket.asideMs) },
  { title: '叫号次数', value: ({ ticket }) => ticket.calls },
  {
    title: '窗口',
    value: ({ core, ticket }) => (ticket.counterId === null ? null : counterNameOf(core.db, ticket.counterId).zh),
  },
  {
    title: '经办工号',
    value: ({ core, ticket }) =>
      ticket.staffId === null ? null : (staffMember(core.db, ticket.staffId)?.number ?? null),
  },
  { title: '纠纷编号', value: ({ dispute }) => dispute?.disputeId ?? null },
  { title: '纠纷类别', value: ({ core, dispute }) => (dispute ? core.text(`category.${dispute.category}`) : null) },
  {
    title: '当事人来自',
    value: ({ core, dispute }) => (dispute ? placeName(core, dispute.home).zh : null),
  },
  { title: '调解阶段', value: ({ core, dispute }) => (dispute ? core.text(`stage.${dispute.stage}`) : null) },
  {
    title: '调解员工号',
    value: ({ core, dispute }) =>
      dispute?.mediatorId ? (staffMember(core.db, dispute.mediatorId)?.number ?? null) : null,
  },
  { title: '谈话次数', value: ({ dispute }) => dispute?.talks ?? null },
  {
    title: '调处结果',
    value: ({ core, dispute }) => (dispute?.outcome ? core.text(`outcome.${dispute.outcome}`) : null),
  },
  { title: '办结时间', value: ({ dispute }) => time(dispute?.closedAt ?? null) },
  {
    title: '申请人',
    personal: true,
    value: ({ core, dispute }) => (dispute ? (applicantOf(core, dispute)?.name ?? null) : null),
  },
  {
    title: '电话',
    personal: true,
    value: ({ core, dispute }) => (dispute ? (applicantOf(core, dispute)?.phone ?? null) : null),
  },
  {
    title: '对方',
    personal: true,
    value: ({ core, dispute }) => (dispute ? (respondentOf(core, dispute)?.name ?? null) : null),
  },
  {
    title: '事情经过',
    personal: true,
    value: ({ core, dispute }) => (dispute ? (applicantOf(core, dispute)?.statement ?? null) : null),
  },
];

/** Every ticket of a day with the dispute it opened. Names, phones and words only when `personal`. */
export function dayLog(core: Core, day: StationDay, personal: boolean): DayLog {
  const columns = COLUMNS.filter((column) => personal || column.personal !== true);
  return {
    title: `${core.stationCode} ${day}`,
    header: columns.map(({ title }) => title),
    rows: ticketsOfDay(core.db, day).map((ticket) => {
      const dispute = ticket.disputeId === null ? undefined : disputeOf(core.db, ticket.disputeId);
      return columns.map(({ value }) => value({ core, ticket, dispute }));
    }),
  };
}
