import { FiguresCard } from '../figures/figures-card.tsx';
import { UrgentCard } from '../figures/urgent-card.tsx';
import { AlarmList } from './alarm-list.tsx';
import { ExportDay } from './export-day.tsx';
import { StaffCard } from './staff-card.tsx';
import { SyncCard } from './sync-card.tsx';

/** What only the station head does. */
export function HeadPanel({ onOpen }: { readonly onOpen: (disputeId: string) => void }) {
  return (
    <div className="head-panel">
      <AlarmList />
      <UrgentCard onOpen={onOpen} />
      <SyncCard />
      <FiguresCard />
      <ExportDay />
      <StaffCard />
    </div>
  );
}
