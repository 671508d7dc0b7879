import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { fireCode } from '../../../shared/domain/fire.ts';
import { HAZARD_NOTICE_VERSION } from '../../../shared/domain/privacy-notice.ts';
import type { Journey } from '../journey-state.ts';
import type { FireTold } from './fire.ts';
import type { FireAsk } from './fire-move.ts';

type Api = Pick<ContractRouterClient<typeof kioskContract>, 'fire'>;

/** Carries what the fire-safety screens ask of the station. */
export async function answerFire(
  { fire }: Api,
  asked: FireAsk,
  { language, fire: now }: Pick<Journey, 'language' | 'fire'>,
  signal: AbortSignal,
): Promise<FireTold> {
  const { check, hazard, learn } = now;
  switch (asked.ask) {
    case 'check': {
      const { request: requestId, theme, items, answers, before } = check;
      if (theme === null) throw new Error('carry-fire: a check of nothing');
      const told = items.flatMap((item) => {
        const answer = answers[item];
        return answer === undefined ? [] : [{ item, answer }];
      });
      const wish = { requestId, theme, code: before?.code ?? null, answers: told };
      return { told: 'checked', result: await fire.check(wish, { signal }) };
    }
    case 'come-back':
      return { told: 'found', result: await fire.comeBack({ code: fireCode.parse(check.code) }, { signal }) };
    case 'report': {
      const { request: requestId, kind, place, photo, phone, agrees } = hazard;
      if (kind === null) throw new Error('carry-fire: a hazard of no kind');
      const wish = {
        ...{ requestId, language, kind, place },
        photo: photo && new File([photo], 'photo', { type: 'image/jpeg' }),
        reporter: phone === '' ? null : { phone, noticeVersion: HAZARD_NOTICE_VERSION, agreed: agrees },
      };
      return { told: 'reported', receipt: await fire.report(wish, { signal }) };
    }
    case 'quiz': {
      const { request: requestId, theme, questions, choices } = learn;
      if (theme === null) throw new Error('carry-fire: a quiz about nothing');
      const answers = questions.flatMap((question) => {
        const choice = choices[question];
        return choice === undefined ? [] : [{ question, choice }];
      });
      return { told: 'scored', score: await fire.quiz({ requestId, theme, answers }, { signal }) };
    }
    case 'print': {
      const { about, aboutId } = asked;
      const { slipId } = await fire.print({ about, aboutId, language }, { signal });
      return { told: 'printing', about, slipId };
    }
  }
}
