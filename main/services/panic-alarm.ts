import type { Panic } from '../../shared/contract/desk/panic.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { PanicEnd } from '../../shared/domain/panic.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { alarmHelpComing, alarmHelpEnded, alarmPressedAtDesk } from '../../shared/facts/panic.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { counterNameOf, counterOfStaff } from '../store/counters.ts';
import { helpersOf, openPanicOf, panicOf, panicsOpenOrSince } from '../store/panics.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Alarms the other desks without a sound (悄悄叫人). Pressed again in fear, it stays one alarm. */
export const pressPanic = (core: Core, { staffId, terminal }: Session): Answer<{ done: true }, never> =>
  core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    if (openPanicOf(tx, staffId) === undefined) {
      const alarmId = core.newId();
      const counterId = counterOfStaff(tx, staffId)?.counterId ?? null;
      append(alarmPressedAtDesk.of(alarmId, { alarmId, staffId, terminal: terminal.slice(0, 60), counterId }));
    }
    return granted({ done: true as const });
  });

/** "I am coming" (我马上来). Others may come as well; said twice it is said once. */
export function comeToHelp(
  core: Core,
  { staffId }: Session,
  alarmId: string,
): Answer<{ done: true }, 'not-found' | 'wrong-state' | 'not-your-alarm'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const panic = panicOf(tx, alarmId);
    if (panic === undefined) return refused('not-found');
    if (panic.staffId === staffId) return refused('not-your-alarm');
    if (panic.endedAs !== null) return refused('wrong-state');
    if (!helpersOf(tx, alarmId).some((one) => one.staffId === staffId))
      append(alarmHelpComing.of(alarmId, { alarmId, staffId }));
    return granted({ done: true as const });
  });
}

/**
 * Says that it is over, and how. Never the one who pressed: somebody who stands before them may make them.
 * It takes a colleague who went there, or the head.
 */
export function endPanic(
  core: Core,
  { staffId, roles }: Session,
  alarmId: string,
  end: PanicEnd,
): Answer<{ done: true }, 'not-found' | 'wrong-state' | 'not-your-alarm' | 'go-there-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const panic = panicOf(tx, alarmId);
    if (panic === undefined) return refused('not-found');
    if (panic.staffId === staffId) return refused('not-your-alarm');
    if (panic.endedAs !== null) return refused('wrong-state');
    if (!may(roles, 'end-others-panic') && !helpersOf(tx, alarmId).some((one) => one.staffId === staffId))
      return refused('go-there-first');
    append(alarmHelpEnded.of(alarmId, { alarmId, staffId, end }));
    return granted({ done: true as const });
  });
}

/** Those that are not over, and all of today. */
export function listPanics(core: Core, { staffId }: Session): Panic[] {
  return panicsOpenOrSince(core.db, startOf(dayOf(core.clock()))).map((panic) => ({
    alarmId: panic.alarmId,
    pressedAt: panic.pressedAt,
    pressedBy: nameOfStaff(core, panic.staffId),
    mine: panic.staffId === staffId,
    counterName: panic.counterId === null ? null : counterNameOf(core.db, panic.counterId),
    coming: helpersOf(core.db, panic.alarmId).map((helper) => ({
      name: nameOfStaff(core, helper.staffId),
      me: helper.staffId === staffId,
      afterMs: helper.at - panic.pressedAt,
    })),
    ended:
      panic.endedAs === null || panic.endedAt === null
        ? null
        : { as: panic.endedAs, by: nameOfStaff(core, panic.endedBy), at: panic.endedAt },
  }));
}
