import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { handOverEvent, stepEvent } from '../../main/sync/channel/alarm-events.ts';
import { inboxEvent } from '../../main/sync/channel/inbox-event.ts';
import { channelSchemas } from '../../main/sync/channel/json-schemas.ts';
import { outboxEvent } from '../../main/sync/channel/outbox-event.ts';

/** What whoever connects a platform reads is what the district does. */
const published = (name: string): unknown =>
  JSON.parse(readFileSync(join(RESOURCES_DIR, 'centre/channel', `${name}.schema.json`), 'utf8'));

test.each(Object.entries(channelSchemas()))(
  '%s.schema.json is the one this version keeps; else run resources/centre/write-channel-schemas.ts',
  (name, schema) => expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema))),
);

const ID = '0198c7a1-2b3c-7d4e-8f50-123456789abc';
const BOX = 'A'.repeat(80);
const ATTRIBUTES = { specversion: '1.0', id: ID, time: '2026-11-23T01:00:00.000Z' };
const REFERRAL = {
  ...ATTRIBUTES,
  source: '/stations/330304-001',
  subject: `referral/${ID}`,
  datacontenttype: 'application/json',
};
const CONCERNED = { referralId: ID, attempt: 1, platform: 'market', personId: ID };

const OURS = { outbox: outboxEvent, inbox: inboxEvent, 'hand-over': handOverEvent, steps: stepEvent };
const STEP = {
  ...ATTRIBUTES,
  source: '/stations/330304-001',
  subject: 'alarm/A1',
  datacontenttype: 'application/json',
};

/** One of each kind, and the same with a member nobody agreed on. */
const EXAMPLES = {
  outbox: [
    {
      ...REFERRAL,
      type: 'referral.sent.v1',
      data: {
        ...CONCERNED,
        ...{ number: 'R0001', class: 'livelihood', urgency: 'normal', origin: 'desk', department: '' },
        matter: { factId: ID, part: 'about', box: BOX },
        note: null,
        key: { wrapped: BOX, for: '0'.repeat(64) },
      },
    },
    { ...REFERRAL, type: 'referral.withdrawn.v1', data: CONCERNED },
    { ...REFERRAL, type: 'referral.reopened.v1', data: CONCERNED },
    {
      ...REFERRAL,
      type: 'person.erased.v1',
      subject: `person/${ID}`,
      data: { personId: ID, referralIds: [ID], platforms: ['market'] },
    },
  ],
  inbox: [
    { type: 'referral.signed.v1', data: { attempt: 1, department: '市监所' } },
    { type: 'referral.returned.v1', data: { attempt: 1, reason: 'not-ours' } },
    { type: 'referral.progressed.v1', data: { attempt: 1, sealed: [{ part: 'about', person: ID, box: BOX }] } },
    { type: 'referral.answered.v1', data: { attempt: 1, result: 'solved' } },
  ].map((said) => ({ ...ATTRIBUTES, source: '/platforms/market', subject: `referral/${ID}`, ...said })),
  'hand-over': [
    {
      ...ATTRIBUTES,
      ...{ source: '/alarms/test', subject: 'alarm/A1', type: 'quarrel.handed-over.v1' },
      data: {
        ...{ station: '330304-001', category: '02', urgency: 'red', people: 2, division: '330304001002' },
        sealed: [{ part: 'about', person: ID, box: BOX }],
        letter: BOX,
      },
    },
  ],
  steps: [
    ...['received', 'accepted', 'arrived'].map((step) => ({
      ...STEP,
      ...{ type: `lead.${step}.v1`, data: { handedOver: ID } },
    })),
    { ...STEP, type: 'lead.returned.v1', data: { handedOver: ID, reason: 'other-area' } },
    { ...STEP, type: 'lead.answered.v1', data: { handedOver: ID, result: 'settled-on-spot' } },
  ],
};

test.each(Object.entries(EXAMPLES))(
  'the published %s schema reads each kind of event, and none with more in it',
  (name, events) => {
    // Read back from the file, so that the file itself is what is tried.
    const schema = z.fromJSONSchema(published(name) as Parameters<typeof z.fromJSONSchema>[0]);
    const ours = OURS[name as keyof typeof EXAMPLES];
    for (const event of events) {
      const more = { ...event, data: { ...event.data, name: '测试甲' } };
      expect([ours.safeParse(event).success, schema.safeParse(event).success], event.type).toEqual([true, true]);
      expect([ours.safeParse(more).success, schema.safeParse(more).success], event.type).toEqual([false, false]);
    }
  },
);
