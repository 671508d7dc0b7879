import { type ReactNode, useId } from 'react';
import type { SetupView } from '../../../shared/contract/desk/setup.ts';
import { Shown } from '../fields/shown.tsx';
import { useSetup } from './use-setup.ts';

interface SetupCardProps {
  readonly title: string;
  readonly hint: string;
  readonly children: (view: SetupView) => ReactNode;
}

/** One part of how the station is set up. */
export function SetupCard({ title, hint, children }: SetupCardProps) {
  const setup = useSetup();
  const heading = useId();
  return (
    <section className="card setup-card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="hint">{hint}</p>
      <Shown query={setup}>{children}</Shown>
    </section>
  );
}
