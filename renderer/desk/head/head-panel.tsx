import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AlarmLog } from '../danger/alarm-log.tsx';
import { UnansweredCard } from '../consult/unanswered-card.tsx';
import { FiguresCard } from '../figures/figures-card.tsx';
import { UrgentCard } from '../figures/urgent-card.tsx';
import { NoticesCard } from '../hall/notices-card.tsx';
import { SoundCard } from '../hall/sound-card.tsx';
import { InterpretersCard } from '../matching/interpreters-card.tsx';
import { MissingCard } from '../matching/missing-card.tsx';
import { WeightsCard } from '../matching/weights-card.tsx';
import { ClosedDaysCard } from '../setup/closed-days-card.tsx';
import { HolidaysCard } from '../setup/holidays-card.tsx';
import { PolicyCard } from '../setup/policy-card.tsx';
import { CountersCard } from '../setup/counters-card.tsx';
import { ServicesCard } from '../setup/services-card.tsx';
import { SkillsCard } from '../setup/skills-card.tsx';
import { PrinterCard } from '../printing/printer-card.tsx';
import { PanicLog } from '../panic/panic-log.tsx';
import { AlarmList } from './alarm-list.tsx';
import { CarryOverCard } from './carry-over-card.tsx';
import { ExportDay } from './export-day.tsx';
import { FireCard } from './fire-card.tsx';
import { SettledCard } from './settled-card.tsx';
import { StaffCard } from './staff-card.tsx';
import { StickCard } from './stick-card.tsx';
import { SyncCard } from './sync-card.tsx';

/** What only the station head does: what cannot wait, then the month, the records, how the station is set up, the people. */
export function HeadPanel({ onOpen }: { readonly onOpen: (disputeId: string) => void }) {
  return (
    <div className="head-panel">
      <Group name="now">
        <AlarmList />
        <AlarmLog />
        <PanicLog />
        <UrgentCard onOpen={onOpen} />
      </Group>
      <Group name="month">
        <FiguresCard />
        <SettledCard />
        <FireCard />
        <UnansweredCard />
      </Group>
      <Group name="hall">
        <NoticesCard />
        <SoundCard />
      </Group>
      <Group name="records">
        <SyncCard />
        <StickCard />
        <ExportDay />
        <CarryOverCard />
        <PrinterCard />
      </Group>
      <Group name="setup">
        <ServicesCard />
        <CountersCard />
        <SkillsCard />
        <ClosedDaysCard />
        <HolidaysCard />
        <PolicyCard />
      </Group>
      <Group name="people">
        <MissingCard />
        <InterpretersCard />
        <WeightsCard />
        <StaffCard />
      </Group>
    </div>
  );
}

interface GroupProps {
  /** Text: `head.<name>`. */
  readonly name: 'now' | 'month' | 'hall' | 'records' | 'setup' | 'people';
  readonly children: ReactNode;
}

function Group({ name, children }: GroupProps) {
  const { t } = useTranslation('desk');
  return (
    <section aria-labelledby={`head-${name}`}>
      <h2 className="group" id={`head-${name}`}>
        {t(`head.${name}`)}
      </h2>
      <div className="cards">{children}</div>
    </section>
  );
}
