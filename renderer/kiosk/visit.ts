import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { refusalOf } from '../rpc/refusal-of.ts';
import { NOTICE_VERSION } from '../../shared/domain/privacy-notice.ts';
import { carryCalls } from './carry-calls.ts';
import { answerDeclare } from './carry-declare.ts';
import { answerConsult, carryConsult } from './carry-consult.ts';
import { answerEndorse } from './carry-endorse.ts';
import { answerFire } from './fire/carry-fire.ts';
import { needsGuardian } from './draft.ts';
import { journey } from './journey.ts';
import { isAsking, type Journey, startVisit } from './journey-state.ts';
import type { Errand, Tap } from './taps.ts';
import { voiceToSend } from './draft-form.ts';
import { matchQuestion } from './match-question.ts';

/**
 * Carries a visit's errands to the station and brings the answers back to the journey.
 * Each errand is carried once per tap. Nothing of it is kept here: no cache, no history.
 */
export interface Visit {
  readonly now: () => Journey;
  readonly act: (tap: Tap) => void;
  readonly listen: (changed: () => void) => () => void;
}
type Api = ContractRouterClient<typeof kioskContract>;

/** Longer than a station ever needs; after it the citizen is told instead of left waiting. */
const PATIENCE_MS = 10_000;

export function beginVisits(api: Api, newVisit: () => string, patienceMs = PATIENCE_MS): Visit {
  let now = startVisit(newVisit());
  const listeners = new Set<() => void>();
  const act = (tap: Tap): void => {
    const before = now;
    now = journey(before, tap, newVisit());
    if (now === before) return;
    for (const changed of listeners) changed();
    if (now.errands > before.errands && isAsking(now)) void carry(now);
    carryCalls(api, before, now, act, patienceMs);
    carryConsult(api, before, now, act, patienceMs);
  };
  const carry = async (asked: Journey): Promise<void> => {
    const of = { visit: asked.visit, nth: asked.errands };
    act(
      await answerTo(api, asked, AbortSignal.timeout(patienceMs)).then(
        (answer) => ({ ...answer, ...of }),
        (error: unknown) => ({ tap: 'refused', refusal: refusalOf(error), ...of }) as const,
      ),
    );
  };
  return {
    now: () => now,
    act,
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

async function answerTo(api: Api, asking: Journey, signal: AbortSignal) {
  const { errand, visit, language, draft } = asking;
  const asked = errand as Errand; // carried only while there is one
  switch (asked.kind) {
    case 'take': {
      const ticket = await api.tickets.take({ serviceId: asked.serviceId, requestId: visit, language }, { signal });
      return { tap: 'issued', ticket } as const;
    }
    case 'ask':
    case 'cancel':
    case 'rejoin': {
      const standing = await api.tickets[asked.kind]({ number: asked.number, tail: asked.tail }, { signal });
      return { tap: 'found', standing } as const;
    }
    case 'ask-referral':
    case 'verify-referral': {
      const { kind, ...wish } = asked;
      const told =
        kind === 'ask-referral' ? api.referrals.ask(wish, { signal }) : api.referrals.verify({ ...asked }, { signal });
      return { tap: 'referral-told', referral: await told } as const;
    }
    case 'check-in': {
      const wish = { code: asked.code, requestId: visit, language };
      return { tap: 'checked-in', answer: await api.appointments.checkIn(wish, { signal }) } as const;
    }
    case 'care': {
      const ticket = await api.tickets.askForCare({ requestId: visit, priority: asked.priority }, { signal });
      return { tap: 'issued', ticket } as const;
    }
    case 'scan':
      return { tap: 'found', standing: await api.paper.scan({ code: asked.code }, { signal }) } as const;
    case 'judge':
    case 'check-id':
    case 'remind':
    case 'endorse':
      return answerEndorse(api, asked.kind, asking, signal);
    case 'declare-check':
    case 'declare-file':
      return answerDeclare(api, asked.kind, asking, signal);
    case 'fire':
      return { tap: 'fire-told', told: await answerFire(api, asked.ask, asking, signal) } as const;
    case 'ask-person':
    case 'print-answer':
    case 'work-out':
      return answerConsult(api, asked, asking, signal);
    case 'help':
      return {
        tap: 'issued',
        ticket: await api.tickets.askForStaff({ requestId: visit, language }, { signal }),
      } as const;
    case 'open': {
      const match = matchQuestion(draft);
      const { counterpart, respondentName, claims, statement, wish, name, phone } = draft;
      const { ageBand, guardianName, interpreter } = draft;
      if (match === undefined || counterpart === null || ageBand === null)
        throw new Error('visit: a mediator before the questions');
      const consent = { noticeVersion: NOTICE_VERSION, agreed: draft.agreesToData && draft.agreesToMediation };
      const guardian = needsGuardian(draft) ? { name: guardianName } : null;
      const voice = voiceToSend(draft.voice);
      const people = { ageBand, guardian, interpreter };
      const said = { counterpart, respondentName, claims: [...claims], statement, wish, name, phone, consent };
      const ticket = await api.disputes.open(
        {
          ...match,
          ...people,
          ...said,
          voice,
          requestId: visit,
          language,
          mediatorId: asked.mediatorId,
          gapWay: asked.gapWay ?? null,
        },
        { signal },
      );
      return { tap: 'issued', ticket } as const;
    }
  }
}
