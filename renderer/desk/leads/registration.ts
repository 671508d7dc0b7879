import { type AgeBand, isMinor } from '../../../shared/domain/age.ts';
import type { Place } from '../../../shared/contract/kiosk/places.ts';
import type { DialectId, MandarinLevel } from '../../../shared/domain/dialect.ts';
import type { Category, Claim, Counterpart } from '../../../shared/domain/dispute.ts';
import { mobilePhone } from '../../../shared/domain/phone.ts';
import { NOTICE_VERSION } from '../../../shared/domain/privacy-notice.ts';

/** What is written while a lead becomes a dispute, and when it is enough. */
export interface Registration {
  readonly name: string;
  readonly phone: string;
  readonly respondentName: string;
  readonly category: Category;
  readonly counterpart: Counterpart | null;
  readonly place: Place | null;
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
  readonly claims: readonly Claim[];
  readonly statement: string;
  readonly wish: string;
  readonly agreed: boolean;
  readonly ageBand: AgeBand | null;
  readonly guardianName: string;
}

export const newRegistration = (category: Category, statement: string): Registration => ({
  ...{ name: '', phone: '', respondentName: '', category, counterpart: null, place: null, dialects: [] },
  ...{ mandarin: 'some', claims: [], statement, wish: '', agreed: false },
  ...{ ageBand: null, guardianName: '' },
});

export const phoneFits = (phone: string): boolean => mobilePhone.safeParse(phone).success;

/** What is sent; undefined while something is missing. Without a dialect nobody could be matched. */
export function registrationToSend(leadId: string, draft: Registration) {
  const { place, counterpart, agreed, dialects, claims, ageBand, guardianName, ...rest } = draft;
  if (ageBand === null || (isMinor(ageBand) && guardianName.trim() === '')) return undefined;
  if (place === null || counterpart === null || !agreed || dialects.length === 0) return undefined;
  if (rest.name.trim() === '' || !phoneFits(rest.phone)) return undefined;
  return {
    ...rest,
    ...{ leadId, counterpart, home: place.code, dialects: [...dialects], claims: [...claims] },
    ...{ ageBand, guardian: isMinor(ageBand) ? { name: guardianName } : null },
    language: 'zh' as const,
    consent: { noticeVersion: NOTICE_VERSION, agreed },
  };
}
