import '../style/board.css';
import '../style/board-upright.css';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { boardContract } from '../../shared/contract/board/contract.ts';
import { USUAL_SOUND } from '../../shared/domain/board-sound.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { soundAt } from '../../shared/rules/quiet-hours.ts';
import { useStationClock } from '../parts/use-station-clock.ts';
import { useStation } from '../rpc/station-context.ts';
import type { Announce } from './announcer.ts';
import { BoardHeader } from './board-header.tsx';
import { LastCalls } from './last-calls.tsx';
import { NoticeStrip } from './notice-strip.tsx';
import { NowCalling } from './now-calling.tsx';
import type { SoundStateProps } from './sound-state.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useBoard } from './use-board.ts';
import { WaitingStrip } from './waiting-strip.tsx';

interface BoardProps {
  readonly announce: Announce;
  readonly means: SoundStateProps['means'];
}

/** The screen over the waiting room. Nobody touches it; it says no names. */
export function Board({ announce, means }: BoardProps) {
  const { ask } = useStation<typeof boardContract>();
  const { data: view, refetch } = useBoard();
  const now = useStationClock(view?.now);
  const today = dayOf(now);
  // At midnight nothing need change at the station, yet yesterday's calls must go.
  useEffect(() => void refetch(), [today, refetch]);

  const sound = soundAt(view?.sound ?? USUAL_SOUND, now);
  const said = useMutation(ask.announced.mutationOptions());
  const speaking = useAnnouncements(view, { announce, sound, onSaid: (callId) => said.mutate({ callId }) });
  const shown = speaking ?? view?.calls[0];
  return (
    <main className="board">
      <BoardHeader station={view?.station} now={now} sound={sound} means={means} />
      <NowCalling key={speaking?.callId ?? 'quiet'} call={shown} isNew={speaking !== undefined} />
      <LastCalls calls={view?.calls ?? []} now={shown} />
      <WaitingStrip services={view?.waiting ?? []} />
      <NoticeStrip notices={view?.notices ?? []} publicity={view?.publicity ?? []} calling={speaking !== undefined} />
    </main>
  );
}
