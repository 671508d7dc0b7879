import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FACT_TYPES } from '../../shared/facts/registry.ts';

/**
 * The wire format, held fast. When this fails, a schema was changed: facts already recorded, here and at
 * the district, have the old form. Give the fact a new version beside the old one instead.
 */
const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

const fingerprint = (kind: (typeof FACT_TYPES)[number]): string => {
  const form = {
    data: schemaOf(kind.data),
    personal: Object.fromEntries(Object.entries(kind.personal).map(([part, schema]) => [part, schemaOf(schema)])),
    urgent: kind.urgent,
    statedBy: kind.statedBy,
  };
  return createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 12);
};

test('a changed fact needs a new version', () => {
  expect(Object.fromEntries(FACT_TYPES.map((kind) => [kind.type, fingerprint(kind)]))).toMatchInlineSnapshot(`
    {
      "alarm.acknowledged.v1": "b6ce553b874e",
      "alarm.raised.v1": "8bcfe807e820",
      "case.marked-helpful.v1": "214fdb7afef8",
      "case.published.v1": "229f3a11cc11",
      "case.shared.v1": "2d205148a5cc",
      "case.unshared.v1": "2441d4bd6d13",
      "case.withdrawn.v1": "758374462cb7",
      "counter.closed.v1": "e689b82dc03b",
      "counter.defined.v1": "2403ade45aa1",
      "counter.defined.v2": "534f8c284fd9",
      "counter.opened.v1": "a48f89080d70",
      "dispute.accepted.v1": "a16e15a9c21f",
      "dispute.accepted.v2": "d6771565a555",
      "dispute.agreed.v1": "0eac8f14b857",
      "dispute.agreement-drafted.v1": "35b033278de6",
      "dispute.agreement-written.v1": "c6870a994b41",
      "dispute.assigned.v1": "397dd6663762",
      "dispute.breached.v1": "9b4305cde578",
      "dispute.closed.v1": "b02c974cbf5e",
      "dispute.closed.v2": "d6771565a555",
      "dispute.court-asked.v1": "c8f569f5952f",
      "dispute.court-confirmed-running.v1": "d6771565a555",
      "dispute.court-confirmed.v1": "d6771565a555",
      "dispute.court-refused.v1": "d6771565a555",
      "dispute.declined.v1": "376f6c396ed3",
      "dispute.given-up.v1": "713bd828aec8",
      "dispute.handed-on.v1": "686c019adbda",
      "dispute.handed-to-police.v1": "30b2e6811c27",
      "dispute.instalment-paid.v1": "fdbb9846a5da",
      "dispute.intake-completed.v1": "dd739fa54ad2",
      "dispute.issue-settled.v1": "77f2ff1de5ab",
      "dispute.language-gap-noted.v1": "ddbd8289e2bd",
      "dispute.limit-passed.v1": "3f9a05f8d8c2",
      "dispute.mediation-extended.v1": "986c8d69c202",
      "dispute.mediation-started.v1": "49d385e809dc",
      "dispute.mediator-wish-noted.v1": "30080504dcca",
      "dispute.minutes-recorded.v1": "215eba482d68",
      "dispute.opened.v1": "49c19deecf5a",
      "dispute.panel-convened.v1": "d1b9639a1c9f",
      "dispute.panel-dissolved.v1": "d6771565a555",
      "dispute.paper-scanned.v1": "045797fc8671",
      "dispute.party-described.v1": "720ea9442b4b",
      "dispute.party-removed.v1": "be46c319be25",
      "dispute.performance-resumed.v1": "d6771565a555",
      "dispute.performance-started.v1": "d6771565a555",
      "dispute.police-advised-mediation.v1": "d6771565a555",
      "dispute.referral-returned.v1": "99cfc3a6fca2",
      "dispute.referral-settled.v1": "99cfc3a6fca2",
      "dispute.referred.v1": "30d83b8d78ad",
      "dispute.respondent-speech-noted.v1": "5bd2f6126765",
      "dispute.risk-assessed.v1": "4accd0338e32",
      "dispute.scan-opened.v1": "c508c91c98ce",
      "dispute.scan-withdrawn.v1": "c508c91c98ce",
      "dispute.signed.v1": "4c12235981de",
      "dispute.soothing-started.v1": "d6771565a555",
      "dispute.taken-on.v1": "a16e15a9c21f",
      "dispute.talk-recorded.v1": "e1018f1b82d0",
      "dispute.terminated.v1": "10dbc36ca9ab",
      "dispute.triaged.v1": "eb82a08a4a0e",
      "dispute.visited.v1": "071bf1d793f0",
      "dispute.voice-heard.v1": "c3afbfcf67db",
      "dispute.voice-recorded.v1": "0d3bdba4d180",
      "interpreter.listed.v1": "ea0f5c0d1afc",
      "interpreter.unlisted.v1": "bc2d719a5700",
      "lead.closed.v1": "dca6927629cf",
      "lead.registered.v1": "6c284aeb1bdb",
      "lead.reported.v1": "2203268476e0",
      "log.exported.v1": "85f44b2f13fa",
      "matching.weights-set.v1": "e8c77b97e83a",
      "mediator.came-on-duty.v1": "76a147efc4ba",
      "mediator.profiled.v1": "a831b71a2914",
      "mediator.profiled.v2": "65d0acfef801",
      "mediator.recusal-declared.v1": "4ccce071fa1e",
      "mediator.recusal-lifted.v1": "ce65adab423e",
      "mediator.went-off-duty.v1": "76a147efc4ba",
      "notice.published.v1": "e6f03cff8589",
      "notice.withdrawn.v1": "acfad222b836",
      "paper.issued.v1": "2f6cd20b6746",
      "paper.scan-kept.v1": "9327863c2190",
      "person.erased.v1": "46bf93c27959",
      "roster.published.v1": "99d08b3b2178",
      "service.defined.v1": "d577dd406db2",
      "service.defined.v2": "d0d632c2161f",
      "staff.dismissed.v1": "9816f7647edf",
      "staff.enrolled.v1": "82f38ef7f60b",
      "staff.enrolled.v2": "299321860c90",
      "staff.pin-set.v1": "1b872d2e5565",
      "staff.sign-in-attempted.v1": "9a1bcd9dc67e",
      "staff.signed-in.v1": "c41bf26c5751",
      "staff.signed-out.v1": "76c89a641bfb",
      "staff.skills-set.v1": "26ecf870bc81",
      "station.day-closed.v1": "c475b8287a95",
      "station.day-reopened.v1": "c475b8287a95",
      "station.founded.v1": "c8af685dfdb0",
      "ticket.called.v1": "e9e4e6ffaef7",
      "ticket.finished.v1": "e9e4e6ffaef7",
      "ticket.issued-at-desk.v1": "d407c9af8c07",
      "ticket.issued.v1": "fcfe6c09db22",
      "ticket.marked-no-show.v1": "e9e4e6ffaef7",
      "ticket.recalled.v1": "e9e4e6ffaef7",
      "ticket.serving-started.v1": "e9e4e6ffaef7",
    }
  `);
});

test('every fact has a name of its own', () => {
  const names = FACT_TYPES.map(({ type }) => type);
  expect(new Set(names).size).toBe(names.length);
});
