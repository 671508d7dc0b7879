import { type ReactNode, useEffect, useRef } from 'react';
import { LineBar } from './line-bar.tsx';

/**
 * One screen for a finger: name of the place on top, one question, and the bar of buttons at the
 * bottom, where a seated person reaches it. `screen` names what is shown: a new one takes no touch
 * for a moment, so that a second tap meant for the old screen does nothing on the new one.
 */
export interface PageFrameProps {
  readonly screen: string;
  readonly top: ReactNode;
  readonly title: string;
  readonly hint?: string | undefined;
  /** Said above the bar, where the finger is, when something is still missing. */
  readonly missing?: string | undefined;
  readonly bar: ReactNode;
  readonly barName: string;
  readonly children: ReactNode;
  /** For screens that must not be closed by the last of many quick taps. */
  readonly settle?: 'short' | 'long' | undefined;
}

export function PageFrame({
  screen,
  top,
  title,
  hint,
  missing,
  bar,
  barName,
  children,
  settle = 'short',
}: PageFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever listens instead of looking starts at the question, unless a field took the focus first.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [screen]);
  return (
    <div className="page">
      <header className="top">{top}</header>
      <LineBar />
      <div key={screen} className={`screen settle ${settle}`}>
        <main>
          <div className="question">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {hint !== undefined && <p className="hint">{hint}</p>}
          </div>
          {children}
        </main>
        <div role="alert" className="missing">
          {missing !== undefined && <p>{missing}</p>}
        </div>
        <nav className="bar" aria-label={barName}>
          {bar}
        </nav>
      </div>
    </div>
  );
}
