import { randomUUID } from 'node:crypto';
import { calendarTold } from '../../shared/facts/calendar.ts';
import { personInterimKeyKept } from '../../shared/facts/person.ts';
import { settingsTold } from '../../shared/facts/settings.ts';
import { stationBackedUp, stationBackupFailed, stationKeysOffered } from '../../shared/facts/station.ts';
import { closeDays, reopenDay } from '../../main/services/closed-days.ts';
import type { Core } from '../../main/services/core.ts';
import type { Session } from '../../main/services/sessions.ts';
import { keepLookupKey } from '../../main/services/keep-lookup-key.ts';
import { offerKeys } from '../../main/services/offer-keys.ts';
import { setSkills } from '../../main/services/set-skills.ts';
import { moveCounter, saveCounter, setCounterWithdrawn } from '../../main/services/set-up-counters.ts';
import { moveService, saveService, setServiceState } from '../../main/services/set-up-services.ts';
import { allCounters } from '../../main/store/counters.ts';
import { allServices } from '../../main/store/services.ts';
import { SERVICE_STATES } from '../../shared/domain/service.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { addDays } from '../../shared/rules/working-days.ts';

/** How the head may set the station up anew in the middle of everything. */
interface Hand {
  readonly core: Core;
  readonly head: Session;
  readonly self: Session;
  readonly who: number;
  readonly which: number;
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const service = ({ core, which }: Hand) => at(allServices(core.db), which)?.serviceId ?? 'none';
const counter = ({ core, who }: Hand) => at(allCounters(core.db), who)?.counterId ?? 'none';
const by = ({ which }: Hand) => (which % 2 === 0 ? -1 : 1);

/** The district tells the holidays of one of two years, now these and now those. */
function tellCalendar(core: Core, who: number) {
  const year = 2026 + (who % 2);
  const data = { year, closed: [`${year}-05-0${who + 1}`], open: [], source: '测试通知' };
  const { kind, subject } = calendarTold.of(String(year), data as never);
  core.ledger.receive([{ id: randomUUID(), type: kind.type, subject, time: core.clock(), data }]);
}

/** The district tells a number, another one, or nothing about it any more. */
function tellSetting(core: Core, who: number) {
  const { kind, subject, data } = settingsTold.of('leadRedMinutes', {
    name: 'leadRedMinutes',
    value: who === 0 ? null : who * 10,
  });
  core.ledger.receive([{ id: randomUUID(), type: kind.type, subject, time: core.clock(), data }]);
}

export const SETUP_STEPS: Readonly<Record<string, (hand: Hand) => unknown>> = {
  'set-service': (hand) => {
    const { core, head, who, which } = hand;
    saveService(core, head, {
      serviceId: who === 0 ? null : service(hand),
      name: { zh: '测试业务', en: 'Test service' },
      // Letters change hands within a day, and numbers must not.
      prefix: 'ABDFM'.charAt((who + which) % 5),
      usualMinutes: 5,
      hours: null,
      dailyContingent: null,
      numbers: { from: which * 1_000 + 1, to: which * 1_000 + 1_000 },
    });
    setServiceState(core, head, service(hand), at(SERVICE_STATES, who) ?? 'offered');
    if (which > 0) setServiceState(core, head, service(hand), 'offered');
    moveService(core, head, service(hand), by(hand));
  },
  'set-counter': (hand) => {
    const { core, head, self, who, which } = hand;
    saveCounter(core, head, {
      counterId: which === 0 ? null : counter(hand),
      name: { zh: '测试窗口', en: 'Test counter' },
      serves: allServices(core.db).map(({ serviceId }, nth) => ({ serviceId, rank: (nth % 3) + 1 })),
    });
    setCounterWithdrawn(core, head, counter(hand), which === 0);
    moveCounter(core, head, counter(hand), by(hand));
    setSkills(core, head, self.staffId, who < 5 ? null : [service(hand)]);
  },
  'backed-up': ({ core, who, which }) => {
    core.ledger.write('system', ({ append }) =>
      append(
        who === 0
          ? stationBackupFailed.of(core.stationCode, { why: 'no-room' })
          : stationBackedUp.of(core.stationCode, { seq: which, bytes: 1 + who, ownDisk: which === 0 }),
      ),
    );
    // Sometimes another machine had the station for a while.
    const elsewhere = Buffer.alloc(32, which).toString('base64');
    if (who === 1)
      core.ledger.write('system', ({ append }) =>
        append(stationKeysOffered.of(core.stationCode, { sealKey: elsewhere, signKey: elsewhere })),
      );
    offerKeys(core);
    keepLookupKey(core);
    const personId = core.newId();
    const self = { person: personId, value: { key: Buffer.alloc(32, which).toString('base64') } };
    core.ledger.write('system', ({ append }) => append(personInterimKeyKept.of(personId, { personId }, { self })));
  },
  'close-day': ({ core, head, who, which }) => {
    const day = addDays(dayOf(core.clock()), who);
    closeDays(core, head, day, addDays(day, which));
    if (who < 5) reopenDay(core, head, day);
    if (which === 2) tellCalendar(core, who);
    if (which === 3) tellSetting(core, who);
  },
};
