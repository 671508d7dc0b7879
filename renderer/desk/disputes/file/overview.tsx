import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { useIntake } from '../../intake/use-intake.ts';
import { VoiceList } from '../../intake/voice-list.tsx';
import { MatchOfFile } from '../../matching/match-explanation.tsx';
import { PanelOnFile } from '../../panel/panel-on-file.tsx';
import { AgreementOnFile } from './agreement-on-file.tsx';
import { PersonOnFile } from './person-on-file.tsx';
import { ReferralsOnFile } from './referrals-on-file.tsx';
import { RiskCard } from './risk-card.tsx';
import { Timeline } from './timeline.tsx';
import { SameQuarrelOnFile } from './same-quarrel-on-file.tsx';
import { ToldOnFile } from './told-on-file.tsx';

/** As many of the last entries as tell where the matter stands. */
const LATEST = 3;

/** The file on one page: what was told and by whom, how it stands, how dangerous it is, who mediates and why. */
export function Overview({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { disputeId } = file;
  // While a panel sits, it is what matters; before and after it is one thing among others.
  const sits = file.stage === 'joint';
  const intake = useIntake(disputeId);
  return (
    <div className="overview">
      {sits && <PanelOnFile disputeId={disputeId} />}
      <div className="file-body">
        <div className="file-side">
          <ToldOnFile file={file} />
          <VoiceList disputeId={disputeId} voices={intake.data?.voices ?? []} />
          {file.agreement !== null && <AgreementOnFile agreement={file.agreement} />}
          <Timeline title={t('timeline.latest')} entries={file.timeline.slice(-LATEST)} />
        </div>
        <div className="file-side">
          <PersonOnFile file={file} />
          <ReferralsOnFile file={file} />
          <RiskCard file={file} />
          <SameQuarrelOnFile file={file} />
        </div>
      </div>
      {!sits && <PanelOnFile disputeId={disputeId} />}
      <MatchOfFile key={disputeId} file={file} />
    </div>
  );
}
