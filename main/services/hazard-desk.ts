import type { HazardLine, HazardTold } from '../../shared/contract/desk/hazards.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { hazardNumber, type HazardStep, mayMoveHazard } from '../../shared/domain/hazard.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { hazardHandled, hazardPhotoKept, hazardPhotoOpened, hazardReported } from '../../shared/facts/hazard.ts';
import { personErased } from '../../shared/facts/person.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { hazardOf, type HazardRow, hazardsOpenOrEndedSince, hazardStepsOf } from '../store/hazards.ts';
import type { Core } from './core.ts';
import { referralsOf } from './open-referral.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

type Refused = 'not-allowed' | 'not-found';

/** Hazards somebody must still do something about, new ones first, then those ended today. No word of them is shown. */
export function listHazards(core: Core, session: Session): Answer<HazardLine[], 'not-allowed'> {
  if (!may(session.roles, 'see-hazards')) return refused('not-allowed');
  const kinds = new Map(core.fire.hazards.map(({ id, name }) => [id, name]));
  return granted(
    hazardsOpenOrEndedSince(core.db, startOf(dayOf(core.clock()))).map((hazard) => ({
      hazardId: hazard.hazardId,
      number: hazardNumber(hazard.year, hazard.serial),
      kind: kinds.get(hazard.kind) ?? { zh: hazard.kind, en: hazard.kind },
      state: hazard.state,
      reportedAt: hazard.reportedAt,
      photo: hazard.photoSeq !== null,
      wantsAnswer: !hazard.unreachable,
      erased: hazard.erased,
    })),
  );
}

/** What was told, and what was done: sealed parts are null once their key is gone. */
export function readHazard(core: Core, session: Session, hazardId: string): Answer<HazardTold, Refused> {
  const found = hazardFor(core, session, hazardId);
  if (!found.ok) return found;
  const fact = factAt(core.db, found.value.reportedSeq);
  if (fact === undefined) throw new Error(`hazard ${hazardId}: its first fact is not in the ledger`);
  const about = openPart(core.db, core.keys, hazardReported, fact, 'about') ?? null;
  const reporter = openPart(core.db, core.keys, hazardReported, fact, 'reporter') ?? null;
  return granted({
    place: about?.place ?? null,
    phone: reporter?.phone ?? null,
    referrals: referralsOf(core, hazardId),
    steps: hazardStepsOf(core.db, hazardId).map(({ handledSeq, state, handledBy, handledAt }) => {
      const step = factAt(core.db, handledSeq);
      const told = step && openPart(core.db, core.keys, hazardHandled, step, 'about');
      return {
        to: state,
        at: handledAt,
        by: nameOfStaff(core, handledBy.replace(/^staff\//, '')),
        note: told?.note ?? null,
      };
    }),
  });
}

/** Its photograph. That somebody looks is recorded before the bytes are handed out. */
export const openHazardPhoto = (
  core: Core,
  session: Session,
  hazardId: string,
): Answer<Uint8Array<ArrayBuffer>, Refused> =>
  core.ledger.write<Answer<Uint8Array<ArrayBuffer>, Refused>>(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = hazardFor(core, session, hazardId);
    if (!found.ok) return found;
    const fact = found.value.photoSeq === null ? undefined : factAt(tx, found.value.photoSeq);
    const kept = fact && openPart(tx, core.keys, hazardPhotoKept, fact, 'about');
    if (kept === undefined || kept === null) return refused('not-found');
    append(hazardPhotoOpened.of(hazardId, { hazardId }));
    return granted(new Uint8Array(Buffer.from(kept.jpeg, 'base64')));
  });

/** Seen, handed on or closed, with a note. Once it is closed the phone has served its purpose (个人信息保护法 47). */
export function handleHazard(
  core: Core,
  session: Session,
  hazardId: string,
  to: HazardStep,
  note: string,
): Answer<{ done: true }, Refused | 'wrong-state'> {
  type Handled = ReturnType<typeof handleHazard>;
  const answer = core.ledger.write<Handled>(`staff/${session.staffId}`, ({ tx, at, append }) => {
    const found = hazardFor(core, session, hazardId);
    if (!found.ok) return found;
    const { state, aboutId, reporterId, unreachable, erased } = found.value;
    if (erased || !mayMoveHazard(state, to)) return refused('wrong-state');
    append(hazardHandled.of(hazardId, { hazardId, to }, { about: { person: aboutId, value: { note } } }));
    if (to === 'closed' && reporterId !== null && !unreachable) {
      core.keys.destroy(tx, reporterId, at);
      append(personErased.of(reporterId, { personId: reporterId, reason: 'retention' }));
    }
    return granted({ done: true as const });
  });
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}

/** Destroys what was told of a closed hazard: words and picture are gone for good, codes and times stay. Head only. */
export function eraseHazard(
  core: Core,
  session: Session,
  hazardId: string,
): Answer<{ done: true }, Refused | 'wrong-state'> {
  if (!may(session.roles, 'erase-person')) return refused('not-allowed');
  type Erased = ReturnType<typeof eraseHazard>;
  const answer = core.ledger.write<Erased>(`staff/${session.staffId}`, ({ tx, at, append }) => {
    const hazard = hazardOf(tx, hazardId);
    if (hazard === undefined) return refused('not-found');
    if (hazard.state !== 'closed' || hazard.erased) return refused('wrong-state');
    core.keys.destroy(tx, hazard.aboutId, at);
    append(personErased.of(hazard.aboutId, { personId: hazard.aboutId, reason: 'request' }));
    return granted({ done: true as const });
  });
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}

function hazardFor(core: Core, session: Session, hazardId: string): Answer<HazardRow, Refused> {
  if (!may(session.roles, 'see-hazards')) return refused('not-allowed');
  const hazard = hazardOf(core.db, hazardId);
  return hazard === undefined ? refused('not-found') : granted(hazard);
}
