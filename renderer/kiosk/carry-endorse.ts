import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { REMINDER_NOTICE_VERSION } from '../../shared/domain/privacy-notice.ts';
import { dueDayOf, type Endorse } from './endorse.ts';
import type { Journey } from './journey-state.ts';

type Api = Pick<ContractRouterClient<typeof kioskContract>, 'endorsement'>;
type Asked = Pick<Journey, 'visit' | 'language' | 'endorse'>;

const checked = ({ kind, answers, due }: Endorse) => {
  if (kind === null) throw new Error('carry-endorse: nothing was chosen');
  return { endorsement: kind, answers, dueDay: dueDayOf({ due }) };
};

/** Carries what the questions for an endorsement ask of the station. */
export async function answerEndorse(
  { endorsement }: Api,
  kind: 'judge' | 'check-id' | 'remind' | 'endorse',
  { visit, language, endorse }: Asked,
  signal: AbortSignal,
) {
  switch (kind) {
    case 'judge':
      return { tap: 'judged', ending: await endorsement.judge(checked(endorse), { signal }) } as const;
    case 'check-id':
      return { tap: 'id-read', reading: await endorsement.checkId(endorse.id, { signal }) } as const;
    case 'endorse': {
      const wish = { ...checked(endorse), requestId: visit, language };
      return { tap: 'issued', ticket: await endorsement.take(wish, { signal }) } as const;
    }
    case 'remind': {
      const { dueDay } = checked(endorse);
      if (dueDay === null) throw new Error('carry-endorse: a reminder without a day');
      const consent = { noticeVersion: REMINDER_NOTICE_VERSION, agreed: endorse.agrees };
      const { phone, idNumber } = endorse;
      await endorsement.remind({ requestId: visit, language, dueDay, phone, idNumber, consent }, { signal });
      return { tap: 'reminded' } as const;
    }
  }
}
