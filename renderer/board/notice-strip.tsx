import { Megaphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BoardView } from '../../shared/contract/board/contract.ts';
import { SECOND } from '../../shared/domain/millis.ts';
import { BothOf } from './both.tsx';

const EACH_MS = 12 * SECOND;

interface NoticeStripProps {
  readonly notices: BoardView['notices'];
  readonly calling: boolean;
}

/**
 * Notices of district and station, one after the other between the calls; while somebody is called nothing draws the
 * eye away. They stand still, because running text cannot be read from afar, and all lie in the same place, so that
 * the number above never jumps.
 */
export function NoticeStrip({ notices, calling }: NoticeStripProps) {
  const [turn, setTurn] = useState(0);
  const turns = notices.length > 1 && !calling;
  useEffect(() => {
    if (!turns) return;
    const timer = setInterval(() => setTurn((last) => last + 1), EACH_MS);
    return () => clearInterval(timer);
  }, [turns]);
  if (notices.length === 0) return null;
  const at = turn % notices.length;
  return (
    <aside className={`notice-strip ${calling ? 'away' : ''}`} aria-live="off">
      <Megaphone aria-hidden className="icon" />
      <div className="notices">
        {notices.map((notice, nth) => (
          <div key={notice.noticeId} className={nth === at ? 'shown' : ''}>
            <BothOf name={notice.text} />
          </div>
        ))}
      </div>
      {notices.length > 1 && (
        <span className="turn" aria-hidden>
          {at + 1}/{notices.length}
        </span>
      )}
    </aside>
  );
}
