import '../style/board.css';
import { useEffect } from 'react';
import { dayOf } from '../../shared/domain/station-day.ts';
import { useStationClock } from '../parts/use-station-clock.ts';
import type { Announce } from './announcer.ts';
import { BoardHeader } from './board-header.tsx';
import type { Chime } from './chime.ts';
import { LastCalls } from './last-calls.tsx';
import { NoticeStrip } from './notice-strip.tsx';
import { NowCalling } from './now-calling.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useBoard } from './use-board.ts';
import { WaitingStrip } from './waiting-strip.tsx';

/** The screen over the waiting room. Nobody touches it; it says no names. */
export function Board({ announce, chime }: { readonly announce: Announce; readonly chime: Chime }) {
  const { data: view, refetch } = useBoard();
  const now = useStationClock(view?.now);
  const today = dayOf(now);
  // At midnight nothing need change at the station, yet yesterday's calls must go.
  useEffect(() => void refetch(), [today, refetch]);

  const speaking = useAnnouncements(view, announce);
  const shown = speaking ?? view?.calls[0];
  return (
    <main className="board">
      <BoardHeader station={view?.station} now={now} chime={chime} />
      <NowCalling key={speaking?.callId ?? 'quiet'} call={shown} isNew={speaking !== undefined} />
      <LastCalls calls={view?.calls ?? []} now={shown} />
      <WaitingStrip services={view?.waiting ?? []} />
      <NoticeStrip notices={view?.notices ?? []} />
    </main>
  );
}
