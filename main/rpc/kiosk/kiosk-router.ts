import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { checkIn } from '../../services/check-in.ts';
import { askReferral, verifyAtKiosk } from '../../services/ask-referral.ts';
import { askStanding } from '../../services/ask-standing.ts';
import { findMediators } from '../../services/find-mediators.ts';
import { askForCare } from '../../services/give-priority.ts';
import { cancelAtKiosk, rejoinAtKiosk } from '../../services/leave-line.ts';
import { listServices } from '../../services/list-services.ts';
import { openDispute } from '../../services/open-dispute.ts';
import { findOtherWays } from '../../services/other-ways.ts';
import { dialectsOfPlace } from '../../services/dialects-of-place.ts';
import { showStation } from '../../services/show-station.ts';
import { raiseAlarm } from '../../services/raise-alarm.ts';
import { suggestCategories } from '../../services/suggest-categories.ts';
import { takeHelpNumber } from '../../services/take-help-number.ts';
import { takeTicket } from '../../services/take-ticket.ts';
import { workOutAtKiosk } from '../../services/work-out-at-kiosk.ts';
import { changesOf } from '../changes.ts';
import type { KioskConnection } from '../connection.ts';
import { voiceOf } from '../voice-of.ts';
import { consultHandlers } from './consult-handlers.ts';
import { declarationHandlers } from './declaration-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { endorsementHandlers } from './endorsement-handlers.ts';
import { publicityOnShow } from '../../services/publicity-on-show.ts';
import { fireHandlers } from './fire-handlers.ts';
import { paperHandlers } from './paper-handlers.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** Answers the kiosk: each procedure calls one service and names the refusal. */
export function kioskRouter(report: (error: unknown) => void) {
  const os = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return os.router({
    station: {
      show: os.station.show.handler(({ context }) => showStation(context.core)),
      changes: os.station.changes.handler(({ context, signal }) => changesOf(context.core, signal)),
    },
    tickets: {
      services: os.tickets.services.handler(({ context }) => listServices(context.core)),
      take: os.tickets.take.handler(({ context, input, errors }) => orRefuse(takeTicket(context.core, input), errors)),
      askForStaff: os.tickets.askForStaff.handler(({ context, input, errors }) =>
        orRefuse(takeHelpNumber(context.core, input), errors),
      ),
      ask: os.tickets.ask.handler(({ context, input, errors }) =>
        orRefuse(askStanding(context.core, context.tries, context.terminal, input), errors),
      ),
      cancel: os.tickets.cancel.handler(({ context, input, errors }) =>
        orRefuse(cancelAtKiosk(context.core, context.tries, context.terminal, input), errors),
      ),
      rejoin: os.tickets.rejoin.handler(({ context, input, errors }) =>
        orRefuse(rejoinAtKiosk(context.core, context.tries, context.terminal, input), errors),
      ),
      askForCare: os.tickets.askForCare.handler(({ context, input, errors }) =>
        orRefuse(askForCare(context.core, input.requestId, input.priority), errors),
      ),
    },
    places: {
      search: os.places.search.handler(({ context, input }) => [...context.core.gazetteer.searchHomes(input.text)]),
      provinces: os.places.provinces.handler(({ context }) => [...context.core.gazetteer.provinces()]),
      prefectures: os.places.prefectures.handler(({ context, input }) => [
        ...context.core.gazetteer.prefectures(input.province),
      ]),
      counties: os.places.counties.handler(({ context, input }) => [
        ...context.core.gazetteer.homesIn(input.prefecture),
      ]),
      dialects: os.places.dialects.handler(({ context, input, errors }) =>
        orRefuse(dialectsOfPlace(context.core, input.division), errors),
      ),
      allDialects: os.places.allDialects.handler(({ context }) =>
        context.core.atlas.groups().map(({ group, members }) => ({ group, members: [...members] })),
      ),
    },
    alarms: {
      raise: os.alarms.raise.handler(({ context: { core, terminal }, input, errors }) =>
        orRefuse(raiseAlarm(core, { ...input, terminal, disputeId: null }), errors),
      ),
    },
    drafts: draftHandlers(report),
    endorsement: endorsementHandlers(report),
    paper: paperHandlers(report),
    appointments: {
      checkIn: os.appointments.checkIn.handler(({ context: { core, tries, terminal }, input, errors }) =>
        orRefuse(checkIn(core, tries, terminal, input), errors),
      ),
    },
    calculators: {
      workOut: os.calculators.workOut.handler(({ context, input, errors }) =>
        orRefuse(workOutAtKiosk(context.core, input), errors),
      ),
    },
    consult: consultHandlers(report),
    declarations: declarationHandlers(report),
    fire: fireHandlers(report),
    referrals: {
      ask: os.referrals.ask.handler(({ context: { core, tries, terminal }, input, errors }) =>
        orRefuse(askReferral(core, tries, terminal, input), errors),
      ),
      verify: os.referrals.verify.handler(({ context: { core, tries, terminal }, input, errors }) =>
        orRefuse(verifyAtKiosk(core, tries, terminal, input), errors),
      ),
    },
    publicity: {
      onShow: os.publicity.onShow.handler(({ context }) => publicityOnShow(context.core, 'kiosk')),
    },
    disputes: {
      suggest: os.disputes.suggest.handler(({ context, input }) => suggestCategories(context.core, input.text)),
      findMediators: os.disputes.findMediators.handler(({ context, input, errors }) =>
        orRefuse(findMediators(context.core, input), errors),
      ),
      otherWays: os.disputes.otherWays.handler(({ context, input, errors }) =>
        orRefuse(findOtherWays(context.core, input), errors),
      ),
      open: os.disputes.open.handler(async ({ context, input, errors }) => {
        const voice = await voiceOf(input.voice);
        if (voice === undefined) throw errors['voice-unusable']();
        return orRefuse(openDispute(context.core, { ...input, voice }, context.terminal), errors);
      }),
    },
  });
}
