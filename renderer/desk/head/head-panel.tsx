import { AlarmLog } from '../danger/alarm-log.tsx';
import { InterpretersCard } from '../matching/interpreters-card.tsx';
import { MissingCard } from '../matching/missing-card.tsx';
import { WeightsCard } from '../matching/weights-card.tsx';
import { FiguresCard } from '../figures/figures-card.tsx';
import { UrgentCard } from '../figures/urgent-card.tsx';
import { AlarmList } from './alarm-list.tsx';
import { ExportDay } from './export-day.tsx';
import { SettledCard } from './settled-card.tsx';
import { StaffCard } from './staff-card.tsx';
import { SyncCard } from './sync-card.tsx';

/** What only the station head does. */
export function HeadPanel({ onOpen }: { readonly onOpen: (disputeId: string) => void }) {
  return (
    <div className="head-panel">
      <AlarmLog />
      <AlarmList />
      <UrgentCard onOpen={onOpen} />
      <SyncCard />
      <FiguresCard />
      <ExportDay />
      <SettledCard />
      <StaffCard />
      <MissingCard />
      <WeightsCard />
      <InterpretersCard />
    </div>
  );
}
