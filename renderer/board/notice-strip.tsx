import { Megaphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BoardView } from '../../shared/contract/board/contract.ts';
import { SECOND } from '../../shared/domain/millis.ts';
import { BothOf } from './both.tsx';

const EACH_MS = 12 * SECOND;

/** Notices of the district, one after the other. They stand still: running text cannot be read from afar. */
export function NoticeStrip({ notices }: { readonly notices: BoardView['notices'] }) {
  const [turn, setTurn] = useState(0);
  const many = notices.length > 1;
  useEffect(() => {
    if (!many) return;
    const timer = setInterval(() => setTurn((last) => last + 1), EACH_MS);
    return () => clearInterval(timer);
  }, [many]);
  const notice = notices[turn % Math.max(1, notices.length)];
  if (notice === undefined) return null;
  return (
    <aside className="notice-strip" aria-live="off">
      <Megaphone aria-hidden className="icon" />
      <BothOf name={notice.text} />
      {many && (
        <span className="turn" aria-hidden>
          {(turn % notices.length) + 1}/{notices.length}
        </span>
      )}
    </aside>
  );
}
