import type { z } from 'zod';
import type { RecusalView, recusalWish } from '../../shared/contract/desk/recusals.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { asDivisionCode, type PlaceName } from '../../shared/domain/division.ts';
import type { RecusalAbout } from '../../shared/domain/recusal.ts';
import { mediatorRecusalDeclared, mediatorRecusalLifted } from '../../shared/facts/mediator.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { placeNameOf } from '../../shared/rules/place-name.ts';
import { partyCodeOf } from '../ledger/lookup.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { mediatorOf } from '../store/mediators.ts';
import { allRecusals, recusalOf } from '../store/recusals.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Recusals (回避): a mediator declares their own, the head anyone's; only the head lifts one. */
export const listRecusals = (core: Core, session: Session): RecusalView[] =>
  allRecusals(core.db)
    .filter(({ mediatorId }) => mediatorId === session.staffId || may(session.roles, 'declare-others-recusal'))
    .map(({ recusalId, mediatorId, ground, about }) => ({
      recusalId,
      mediatorId,
      mediatorName: nameOfStaff(core, mediatorId) ?? '',
      ground,
      about: about.kind,
      ...whatOf(core, about),
    }));

function whatOf(core: Core, about: RecusalAbout): Pick<RecusalView, 'number' | 'place'> {
  switch (about.kind) {
    case 'dispute': {
      const dispute = disputeOf(core.db, about.disputeId);
      return { number: (dispute && ticketOf(core.db, dispute.ticketId)?.number) ?? null, place: null };
    }
    case 'place':
      return { number: null, place: nameOfPlace(core, about.place) ?? { zh: about.place, en: about.place } };
    case 'party':
      return { number: null, place: null };
  }
}

type Wish = z.output<typeof recusalWish>;
type Refusals = 'not-allowed' | 'unknown-mediator' | 'unknown-division' | 'not-found';

export function declareRecusal(
  core: Core,
  session: Session,
  { mediatorId, ground, about }: Wish,
): Answer<{ done: true }, Refusals> {
  if (session.staffId !== mediatorId && !may(session.roles, 'declare-others-recusal')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (mediatorOf(tx, mediatorId) === undefined) return refused('unknown-mediator');
    if (about.kind === 'dispute' && disputeOf(tx, about.disputeId) === undefined) return refused('not-found');
    if (about.kind === 'place' && nameOfPlace(core, about.place) === undefined) return refused('unknown-division');
    const recusalId = core.newId();
    append(mediatorRecusalDeclared.of(mediatorId, { recusalId, mediatorId, ground, about: recorded(core, about) }));
    return granted({ done: true as const });
  });
}

/** A party's name goes no further than this line. */
const recorded = (core: Core, about: Wish['about']): RecusalAbout =>
  about.kind === 'party' ? { kind: 'party', code: partyCodeOf(core, about.name) } : about;

export function liftRecusal(
  core: Core,
  session: Session,
  recusalId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'lift-recusal')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const recusal = recusalOf(tx, recusalId);
    if (recusal === undefined) return refused('not-found');
    const { mediatorId } = recusal;
    append(mediatorRecusalLifted.of(mediatorId, { recusalId, mediatorId }));
    return granted({ done: true as const });
  });
}

/** A county, or a whole prefecture or province. */
function nameOfPlace({ gazetteer }: Core, code: string): PlaceName | undefined {
  const county = gazetteer.division(asDivisionCode(code));
  if (county !== undefined) return placeNameOf(county);
  const region = code.endsWith('0000') ? gazetteer.provinces() : gazetteer.prefectures(`${code.slice(0, 2)}0000`);
  return region.find((one) => one.code === code)?.name;
}
