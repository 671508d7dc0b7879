import { randomUUID } from 'node:crypto';
import type { Quarrel } from '../../main/sync/channel/hand-over.ts';

export const COMMUNITY = '330304001002';

/** What 110 knows of a quarrel that nobody had. */
export const makeQuarrel = (changes: Partial<Quarrel> = {}): Quarrel => ({
  alarmNumber: `A${randomUUID().slice(0, 8)}`,
  at: new Date(Date.now() - 60_000).toISOString(),
  category: '02',
  urgency: 'red',
  people: 4,
  division: COMMUNITY,
  about: { place: '测试路 8 号楼下', words: '两家为停车推搡起来。', parties: '测试甲、测试乙', phone: '13800000001' },
  ...changes,
});
