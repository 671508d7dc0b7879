import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { BigButton } from './big-button.tsx';

/** A long text in a window that is moved by buttons, because a kiosk asks for no gesture; a finger may move it, too. */
export interface ReadingPaneProps {
  readonly label: string;
  readonly down: string;
  readonly up: string;
  /** Stands beside the two buttons. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Of what is in sight, how much a touch moves: a line stays to find the place again. */
const STEP = 0.8;

export function ReadingPane({ label, down, up, tools, children }: ReadingPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ above: false, below: false });
  useEffect(() => {
    const at = pane.current;
    if (at === null) return;
    const look = () => {
      const above = at.scrollTop > 2;
      const below = at.scrollTop + at.clientHeight < at.scrollHeight - 2;
      setMore((was) => (was.above === above && was.below === below ? was : { above, below }));
    };
    look();
    const watching = new ResizeObserver(look);
    watching.observe(at);
    for (const child of at.children) watching.observe(child);
    at.addEventListener('scroll', look, { passive: true });
    return () => {
      watching.disconnect();
      at.removeEventListener('scroll', look);
    };
  }, []);
  const move = (pages: number) =>
    pane.current?.scrollBy({ top: pages * STEP * pane.current.clientHeight, behavior: 'smooth' });
  return (
    <div className="reading">
      <div ref={pane} className="pane" role="region" aria-label={label} tabIndex={0}>
        <div className="pane-text">{children}</div>
      </div>
      <div className="reading-tools">
        {tools}
        {(more.above || more.below) && (
          <div className="moves">
            <BigButton icon={ChevronUp} disabled={!more.above} onPress={() => move(-1)}>
              {up}
            </BigButton>
            <BigButton icon={ChevronDown} disabled={!more.below} onPress={() => move(1)}>
              {down}
            </BigButton>
          </div>
        )}
      </div>
    </div>
  );
}
