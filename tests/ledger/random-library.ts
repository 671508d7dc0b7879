import { randomUUID } from 'node:crypto';
import type { Core } from '../../main/services/core.ts';
import { askInPerson } from '../../main/services/ask-in-person.ts';
import { searchConsult } from '../../main/services/consult-answers.ts';
import { dropUnanswered, rateConsult } from '../../main/services/consult-questions.ts';
import { draftCase } from '../../main/services/draft-case.ts';
import { acceptLead, arriveAtLead, noteReceivedLeads, returnLead } from '../../main/services/handed-leads.ts';
import { markHelpful } from '../../main/services/mark-helpful.ts';
import { publishCase, withdrawCase } from '../../main/services/publish-case.ts';
import { registerLead } from '../../main/services/register-lead.ts';
import { closeLead, reportLead } from '../../main/services/report-lead.ts';
import type { Session } from '../../main/services/sessions.ts';
import { ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import { LEAD_CLOSE_REASONS, URGENCIES } from '../../shared/domain/lead.ts';
import { caseShared, caseUnshared } from '../../shared/facts/case.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { leadHandedOver } from '../../shared/facts/lead.ts';
import { testShelf } from '../make/consult.ts';
import type { TestClock } from '../make/core.ts';
import { makeLead, makeRegistration } from '../make/leads.ts';

/** What may happen to leads and to the library, sensible or not. */
interface Hand {
  readonly core: Core;
  readonly clock: TestClock;
  readonly head: Session;
  readonly self: Session;
  readonly who: number;
  readonly which: number;
}

const ids = (core: Core, text: string) => core.db.prepare(text).pluck().all() as string[];
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const lead = ({ core, which }: Hand) =>
  pick(ids(core, `SELECT lead_id FROM lead WHERE state = 'open' ORDER BY reported_seq DESC`), which) ?? randomUUID();
const ownCase = ({ core, which }: Hand) => pick(ids(core, 'SELECT case_id FROM library_case'), which) ?? 'no-case';
const fromDistrict = ({ core, clock }: Hand, { kind, subject, data }: FactDraft) =>
  core.ledger.receive([{ id: randomUUID(), type: kind.type, subject, time: clock(), data }]);
const sharedId = ({ which }: Hand) => `00000000-0000-4000-8000-0000000001${which}0`;

/** 110 hands something over; half of it is on record as received before anything else happens. */
function handOver(at: Hand) {
  const leadId = randomUUID();
  const codes = {
    alarmNumber: `A${at.who}`,
    category: '02',
    urgency: 'yellow',
    people: 2,
    division: '330304',
  } as const;
  fromDistrict(at, leadHandedOver.of(leadId, { leadId, aboutId: randomUUID(), ...codes, alarmedAt: at.clock() }));
  if (at.who % 2 === 0) noteReceivedLeads(at.core);
}
function moveHanded(at: Hand) {
  const { core, self, head, who } = at;
  noteReceivedLeads(core);
  const leadId = pick(ids(core, `SELECT lead_id FROM lead WHERE reporter = '110' AND state = 'open' ORDER BY 1`), who);
  if (leadId === undefined) return;
  acceptLead(core, self, leadId);
  if (who > 0) arriveAtLead(core, head, leadId);
  if (who === 3) returnLead(core, head, leadId, 'not-ours');
  else if (who > 1) closeLead(core, head, leadId, 'settled-on-spot');
}

/** Asked in other words each time, so that each is kept. */
const UNANSWERED = ['火车票哪里买', '明天下不下雨', '怎么炒股票'];

export const LIBRARY_STEPS: Readonly<Record<string, (at: Hand) => unknown>> = {
  lead: (at) => {
    const { core, self, who, which } = at;
    if (which === 1) handOver(at);
    return reportLead(core, self, makeLead({ urgency: pick(URGENCIES, which) ?? 'red', alarmed: who === 0 }));
  },
  'lead-close': (at) => {
    moveHanded(at);
    return closeLead(at.core, at.head, lead(at), pick(LEAD_CLOSE_REASONS, at.which) ?? 'duplicate');
  },
  'lead-register': (at) => registerLead(at.core, at.head, makeRegistration(lead(at))),
  'case-publish': ({ core, head, which }) => {
    const ended = ids(core, `SELECT dispute_id FROM dispute WHERE stage IN (${ENDED_SQL}) AND erased = 0`);
    const disputeId = pick(ended, which) ?? randomUUID();
    const draft = draftCase(core, head, disputeId);
    return publishCase(core, head, {
      ...{ disputeId, title: '一', titleEn: '', summaryEn: '', nature: 'civil', methods: [], articles: [], tags: [] },
      text: { facts: (draft.ok && draft.value.text.facts) || '二', process: '三', result: '四', lesson: '五' },
      readThrough: true,
    });
  },
  'case-withdraw': (at) => withdrawCase(at.core, at.head, ownCase(at)),
  'case-helpful': (at) =>
    markHelpful(at.core, at.self, {
      caseId: at.who === 0 ? ownCase(at) : 'wages-iou-three-years',
      helpful: at.which < 4,
    }),
  'consult-ask': ({ core, who, which }) =>
    searchConsult(
      { ...core, consult: testShelf() },
      { words: `${pick(UNANSWERED, which)}${who}`, language: 'zh', settled: true, terminal: `kiosk-${who}` },
    ),
  'consult-rate': ({ core, who, which }) =>
    rateConsult(
      { ...core, consult: testShelf() },
      {
        ...{ id: 'test-wages-arrears', language: 'zh' as const, helpful: which < 3, words: '老板不发工资' },
        terminal: `kiosk-${who}`,
      },
    ),
  'consult-person': ({ core, who, which }) =>
    askInPerson(
      { ...core, consult: testShelf() },
      {
        ...{ requestId: randomUUID(), language: 'zh' as const, words: `老板不发工资${who}` },
        entryId: which === 1 ? 'test-wages-arrears' : null,
        calculator: which === 2 ? ('severance' as const) : null,
      },
    ),
  'consult-drop': ({ core, head, which }) =>
    dropUnanswered(core, head, [
      pick(ids(core, 'SELECT ask_id FROM consult_question WHERE erased = 0 ORDER BY 1'), which) ?? randomUUID(),
    ]),
  'case-shared': (at) => {
    const content = at.core.shelf.entry('wages-iou-three-years')?.content;
    return content && fromDistrict(at, caseShared.of(sharedId(at), { caseId: sharedId(at), content }));
  },
  'case-unshared': (at) => fromDistrict(at, caseUnshared.of(sharedId(at), { caseId: sharedId(at) })),
};
