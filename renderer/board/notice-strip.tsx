import { Megaphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BoardView } from '../../shared/contract/board/contract.ts';
import { SECOND } from '../../shared/domain/millis.ts';
import { BothOf } from './both.tsx';
import { PieceLine } from './piece-line.tsx';
import { stripTurns } from './strip-turns.ts';

const EACH_MS = 12 * SECOND;

interface NoticeStripProps {
  readonly notices: BoardView['notices'];
  readonly publicity: BoardView['publicity'];
  readonly calling: boolean;
}

/**
 * Notices of district and station with pieces of publicity between them, one after the other between the calls; while
 * somebody is called nothing draws the eye away. They stand still, because running text cannot be read from afar, and
 * all lie in the same place, so that the number above never jumps.
 */
export function NoticeStrip({ notices, publicity, calling }: NoticeStripProps) {
  const [turn, setTurn] = useState(0);
  const all = stripTurns(notices, publicity);
  const turns = all.length > 1 && !calling;
  useEffect(() => {
    if (!turns) return;
    const timer = setInterval(() => setTurn((last) => last + 1), EACH_MS);
    return () => clearInterval(timer);
  }, [turns]);
  if (all.length === 0) return null;
  const at = turn % all.length;
  return (
    <aside className={`notice-strip ${calling ? 'away' : ''}`} aria-live="off">
      <div className="notices">
        {all.map((one, nth) => (
          <div key={nth} className={`${one.is} ${nth === at ? 'shown' : ''}`}>
            {one.is === 'notice' ? (
              <>
                <Megaphone aria-hidden className="icon" />
                <BothOf name={one.notice.text} />
              </>
            ) : (
              <PieceLine piece={one.piece} />
            )}
          </div>
        ))}
      </div>
      {all.length > 1 && (
        <span className="turn" aria-hidden>
          {at + 1}/{all.length}
        </span>
      )}
    </aside>
  );
}
