/** Facts of a dispute that have a sentence of their own, `timeline.<type>`; any other gets `timeline.other`. */
export const TIMELINE_TYPES = [
  'dispute.opened.v1',
  'dispute.assigned.v1',
  'dispute.accepted.v1',
  'dispute.handed-on.v1',
  'dispute.talk-recorded.v1',
  'dispute.agreement-written.v1',
  'dispute.closed.v1',
  'person.erased.v1',
  'ticket.issued-at-desk.v1',
  'ticket.called.v1',
  'ticket.recalled.v1',
  'ticket.serving-started.v1',
  'ticket.finished.v1',
  'ticket.marked-no-show.v1',
] as const;
type TimelineType = (typeof TIMELINE_TYPES)[number];

export const timelineKey = (type: string): `timeline.${TimelineType | 'other'}` =>
  `timeline.${TIMELINE_TYPES.find((known) => known === type) ?? 'other'}`;
