import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DangerBanner } from './danger/danger-banner.tsx';
import { may } from '../../shared/rules/desk-rights.ts';
import { useMe, usePlace } from './desk-page.ts';
import { AppointmentsPanel } from './appointments/appointments-panel.tsx';
import { DeclarationsPanel } from './declarations/declarations-panel.tsx';
import { ArrivalNotices } from './disputes/arrival-notices.tsx';
import { DisputesPanel } from './disputes/disputes-panel.tsx';
import { useArrivals } from './disputes/use-arrivals.ts';
import { AlarmStrip } from './head/alarm-strip.tsx';
import { HazardsPanel } from './hazards/hazards-panel.tsx';
import { HeadPanel } from './head/head-panel.tsx';
import { HandedBanner } from './leads/handed-banner.tsx';
import { type LeadsSide, LeadsPanel, NO_LEAD } from './leads/leads-panel.tsx';
import { LibraryPanel } from './library/library-panel.tsx';
import { MediatorsPanel } from './mediators/mediators-panel.tsx';
import { PanicBanner } from './panic/panic-banner.tsx';
import { type DeskPart, partsFor } from './parts-of-role.ts';
import { PrinterStrip } from './printing/printer-strip.tsx';
import { PublicityPanel } from './publicity/publicity-panel.tsx';
import { type PublicityPlace, usePublicityPlace } from './publicity/publicity-place.ts';
import { QueuePanel } from './queue/queue-panel.tsx';
import { ReferralsPanel } from './referrals/referrals-panel.tsx';
import { RemindersPanel } from './reminders/reminders-panel.tsx';
import { TopBar } from './top-bar.tsx';

/** The desk of somebody who is signed in: the line on one side, their other work on the other. Who comes for a panel has no line. */
export function Workplace() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const parts = partsFor(me.roles);
  const seesFiles = parts.includes('disputes');
  const servesLine = may(me.roles, 'serve-line');
  const [part, setPart] = usePlace<DeskPart>('part', parts[0] ?? 'mediators');
  const [chosen, setChosen] = usePlace<string | null>('dispute', null);
  const leads = usePlace<LeadsSide>('leads/side', NO_LEAD);
  const [, setPublicity] = usePublicityPlace();
  const { fresh, lookedAt } = useArrivals(seesFiles);

  const open = (disputeId: string | null) => {
    if (disputeId !== null) lookedAt(disputeId);
    setPart('disputes');
    setChosen(disputeId);
  };
  const openLead = (leadId: string) => {
    leads[1]({ show: 'lead', leadId });
    setPart('leads');
  };
  const openPublicity = (place: PublicityPlace) => {
    setPublicity(place);
    setPart('publicity');
  };
  return (
    <div className="desk">
      <PanicBanner />
      <DangerBanner />
      {parts.includes('leads') && <HandedBanner onLead={openLead} />}
      <TopBar />
      <AlarmStrip />
      {servesLine && <PrinterStrip />}
      <ArrivalNotices fresh={fresh} onOpen={open} onLater={lookedAt} />
      <main className={servesLine ? '' : 'without-queue'}>
        {servesLine && <QueuePanel onFile={seesFiles ? open : undefined} />}
        <Tabs
          className="desk-parts"
          selectedKey={part}
          onSelectionChange={(key) => {
            const next = parts.find((one) => one === key);
            if (next !== undefined) setPart(next);
          }}
        >
          <TabList aria-label={t('parts.label')}>
            {parts.map((one) => (
              <Tab key={one} id={one}>
                {t(`parts.${one}`)}
                {one === 'disputes' && fresh.length > 0 && (
                  <span className="count">{t('parts.fresh', { count: fresh.length })}</span>
                )}
              </Tab>
            ))}
          </TabList>
          {seesFiles && (
            <TabPanel id="disputes">
              <DisputesPanel chosen={chosen} fresh={new Set(fresh.map(({ disputeId }) => disputeId))} onChoose={open} />
            </TabPanel>
          )}
          <TabPanel id="leads">
            <LeadsPanel place={leads} onDispute={seesFiles ? open : undefined} />
          </TabPanel>
          {parts.includes('referrals') && (
            <TabPanel id="referrals">
              <ReferralsPanel />
            </TabPanel>
          )}
          {parts.includes('declarations') && (
            <TabPanel id="declarations">
              <DeclarationsPanel />
            </TabPanel>
          )}
          {parts.includes('hazards') && (
            <TabPanel id="hazards">
              <HazardsPanel />
            </TabPanel>
          )}
          <TabPanel id="library">
            <LibraryPanel onPublicity={parts.includes('publicity') ? openPublicity : undefined} />
          </TabPanel>
          {parts.includes('publicity') && (
            <TabPanel id="publicity">
              <PublicityPanel />
            </TabPanel>
          )}
          <TabPanel id="mediators">
            <MediatorsPanel />
          </TabPanel>
          {parts.includes('appointments') && (
            <TabPanel id="appointments">
              <AppointmentsPanel />
            </TabPanel>
          )}
          {parts.includes('reminders') && (
            <TabPanel id="reminders">
              <RemindersPanel />
            </TabPanel>
          )}
          {parts.includes('head') && (
            <TabPanel id="head">
              <HeadPanel onOpen={open} />
            </TabPanel>
          )}
        </Tabs>
      </main>
    </div>
  );
}
