import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { DECLARATION_NOTICE_VERSION } from '../../shared/domain/declaration.ts';
import { questionsOf } from './declare.ts';
import type { Journey } from './journey-state.ts';

type Api = Pick<ContractRouterClient<typeof kioskContract>, 'declarations'>;
type Asked = Pick<Journey, 'visit' | 'language' | 'declare'>;

/** Carries what a declaration asks of the station. */
export async function answerDeclare(
  { declarations }: Api,
  asked: 'declare-check' | 'declare-file',
  { visit, language, declare }: Asked,
  signal: AbortSignal,
) {
  const { kind, asking, typed, agrees } = declare;
  if (kind === null || asking === null) throw new Error('carry-declare: nothing was chosen');
  if (asked === 'declare-check')
    return {
      tap: 'declare-checked',
      answer: await declarations.check({ kind, field: asking, typed }, { signal }),
    } as const;
  const consent = { noticeVersion: DECLARATION_NOTICE_VERSION, agreed: agrees };
  // What was typed before the age was known, and is not asked any more, stays here.
  const said = Object.fromEntries(questionsOf(declare).map((field) => [field, typed[field] ?? '']));
  const wish = { requestId: visit, kind, language, typed: said, consent };
  return { tap: 'declare-filed', answer: await declarations.file(wish, { signal }) } as const;
}
