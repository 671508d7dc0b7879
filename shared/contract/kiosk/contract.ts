import { kioskAlarmsContract } from './alarms.ts';
import { kioskAppointmentsContract } from './appointments.ts';
import { calculatorsContract } from './calculators.ts';
import { consultContract } from './consult.ts';
import { declarationsContract } from './declarations.ts';
import { disputesContract } from './disputes.ts';
import { draftsContract } from './drafts.ts';
import { endorsementContract } from './endorsement.ts';
import { fireContract } from './fire.ts';
import { paperContract } from './paper.ts';
import { placesContract } from './places.ts';
import { kioskPublicityContract } from './publicity.ts';
import { kioskReferralsContract } from './referrals.ts';
import { stationContract } from './station.ts';
import { ticketsContract } from './tickets.ts';

/** All that anyone at the touchscreen may ask. */
export const kioskContract = {
  station: stationContract,
  tickets: ticketsContract,
  places: placesContract,
  disputes: disputesContract,
  alarms: kioskAlarmsContract,
  drafts: draftsContract,
  endorsement: endorsementContract,
  paper: paperContract,
  appointments: kioskAppointmentsContract,
  calculators: calculatorsContract,
  consult: consultContract,
  declarations: declarationsContract,
  fire: fireContract,
  publicity: kioskPublicityContract,
  referrals: kioskReferralsContract,
};
