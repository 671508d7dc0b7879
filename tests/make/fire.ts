import type { FireCheckWish } from '../../main/services/fire-check.ts';
import type { HazardWish } from '../../main/services/report-hazard.ts';
import type { Core } from '../../main/services/core.ts';
import type { FireAnswer, FireTheme } from '../../shared/domain/fire.ts';
import { makeScan } from './scans.ts';

/** Everything a place is asked; what is not named is in order. */
export const makeFireCheck = (
  core: Pick<Core, 'fire'>,
  theme: FireTheme,
  others: Readonly<Record<string, FireAnswer>> = {},
  wish: Partial<FireCheckWish> = {},
): FireCheckWish => ({
  requestId: crypto.randomUUID(),
  theme,
  code: null,
  answers: core.fire.items
    .filter((row) => row.theme === theme)
    .map(({ id }) => ({ item: id, answer: others[id] ?? 'yes' })),
  ...wish,
});

/** Of nobody, and nowhere. */
export const HAZARD_PLACE = '测试路1号，二楼楼道堆满了纸箱';
export const makeHazard = (wish: Partial<HazardWish> = {}): HazardWish => ({
  ...{ requestId: crypto.randomUUID(), language: 'zh', kind: 'blocked-way', place: HAZARD_PLACE },
  ...{ photo: null, reporter: null },
  ...wish,
});
export const makePhoto = (bytes = 2_000): Uint8Array => makeScan('image/jpeg', bytes).bytes;
export const REPORTER = { phone: '13800000001', noticeVersion: '2026-12', agreed: true };
