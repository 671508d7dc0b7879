import type { ComponentType } from 'react';
import type { ScreenProps } from './page.tsx';
import { FireAsk } from './fire/fire-ask.tsx';
import { FireCode } from './fire/fire-code.tsx';
import { FireEnd } from './fire/fire-end.tsx';
import { FireLesson } from './fire/fire-lesson.tsx';
import { FireMenu } from './fire/fire-menu.tsx';
import { FireQuiz } from './fire/fire-quiz.tsx';
import { FireScore } from './fire/fire-score.tsx';
import { WhichLesson, WhichPlace } from './fire/fire-theme.tsx';
import { HazardAnswer, HazardPhone } from './fire/hazard-answer.tsx';
import { HazardEnd } from './fire/hazard-end.tsx';
import { HazardKind } from './fire/hazard-kind.tsx';
import { HazardPhoto } from './fire/hazard-photo.tsx';
import { HazardPlace } from './fire/hazard-place.tsx';
import { Age } from './screens/age.tsx';
import { AppointmentScreen } from './screens/appointment.tsx';
import { AppointmentTold } from './screens/appointment-told.tsx';
import { AskNumber } from './screens/ask-number.tsx';
import { AskStaff } from './screens/ask-staff.tsx';
import { AskTail } from './screens/ask-tail.tsx';
import { CalculateScreen } from './screens/calculate.tsx';
import { Calculated } from './screens/calculated.tsx';
import { Calculators } from './screens/calculators.tsx';
import { CategoryScreen } from './screens/category.tsx';
import { Claims } from './screens/claims.tsx';
import { ConsultScreen } from './screens/consult.tsx';
import { ConsultAnswerScreen } from './screens/consult-answer.tsx';
import { ConsultShelf } from './screens/consult-shelf.tsx';
import { CounterpartScreen } from './screens/counterpart.tsx';
import { Describe } from './screens/describe.tsx';
import { DialectList } from './screens/dialect-list.tsx';
import { DialectScreen } from './screens/dialect.tsx';
import { WhichDeclaration } from './screens/declare.tsx';
import { DeclareAsk } from './screens/declare-ask.tsx';
import { DeclareEnd } from './screens/declare-end.tsx';
import { DeclareNotice } from './screens/declare-notice.tsx';
import { DeclareReview } from './screens/declare-review.tsx';
import { WhichEndorsement } from './screens/endorse.tsx';
import { EndorseCheck } from './screens/endorse-check.tsx';
import { EndorseEnd } from './screens/endorse-end.tsx';
import { EndorseId } from './screens/endorse-id.tsx';
import { EndorseRemind } from './screens/endorse-remind.tsx';
import { Guardian } from './screens/guardian.tsx';
import { GuardianName } from './screens/guardian-name.tsx';
import { Home } from './screens/home.tsx';
import { MandarinScreen } from './screens/mandarin.tsx';
import { Mediators } from './screens/mediators.tsx';
import { Name } from './screens/name.tsx';
import { NoticeScreen } from './screens/notice.tsx';
import { Registered } from './screens/number.tsx';
import { Phone } from './screens/phone.tsx';
import { PlaceList } from './screens/place-list.tsx';
import { PieceScreen } from './screens/piece.tsx';
import { PlaceScreen } from './screens/place.tsx';
import { ReferralScreen } from './screens/referral.tsx';
import { Respondent } from './screens/respondent.tsx';
import { Rest } from './screens/rest.tsx';
import { StandingScreen } from './screens/standing.tsx';
import { Statement } from './screens/statement.tsx';
import { Ticket } from './screens/ticket.tsx';
import { Voice } from './screens/voice.tsx';
import { Wish } from './screens/wish.tsx';
import type { Step } from './steps.ts';

/** One screen for each step of the journey. */
export const SCREENS: Record<Step, ComponentType<ScreenProps>> = {
  home: Home,
  ticket: Ticket,
  category: CategoryScreen,
  describe: Describe,
  counterpart: CounterpartScreen,
  age: Age,
  guardian: Guardian,
  'guardian-name': GuardianName,
  'ask-staff': AskStaff,
  respondent: Respondent,
  place: PlaceScreen,
  'place-list': PlaceList,
  dialect: DialectScreen,
  'dialect-list': DialectList,
  mandarin: MandarinScreen,
  statement: Statement,
  voice: Voice,
  claims: Claims,
  wish: Wish,
  name: Name,
  phone: Phone,
  notice: NoticeScreen,
  mediators: Mediators,
  number: Registered,
  'ask-number': AskNumber,
  'ask-tail': AskTail,
  standing: StandingScreen,
  referral: ReferralScreen,
  appointment: AppointmentScreen,
  'appointment-told': AppointmentTold,
  endorse: WhichEndorsement,
  'endorse-check': EndorseCheck,
  'endorse-id': EndorseId,
  'endorse-end': EndorseEnd,
  'endorse-remind': EndorseRemind,
  declare: WhichDeclaration,
  'declare-ask': DeclareAsk,
  'declare-notice': DeclareNotice,
  'declare-review': DeclareReview,
  'declare-end': DeclareEnd,
  fire: FireMenu,
  'fire-theme': WhichPlace,
  'fire-ask': FireAsk,
  'fire-code': FireCode,
  'fire-end': FireEnd,
  'hazard-kind': HazardKind,
  'hazard-place': HazardPlace,
  'hazard-photo': HazardPhoto,
  'hazard-answer': HazardAnswer,
  'hazard-phone': HazardPhone,
  'hazard-end': HazardEnd,
  'fire-lessons': WhichLesson,
  'fire-lesson': FireLesson,
  'fire-quiz': FireQuiz,
  'fire-score': FireScore,
  consult: ConsultScreen,
  'consult-shelf': ConsultShelf,
  'consult-answer': ConsultAnswerScreen,
  calculators: Calculators,
  calculate: CalculateScreen,
  calculated: Calculated,
  rest: Rest,
  piece: PieceScreen,
};
