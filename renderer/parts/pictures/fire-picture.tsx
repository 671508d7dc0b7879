import type { ReactNode } from 'react';
import type { FirePicture as Name } from '../../../shared/domain/fire.ts';
import { AT_HOME } from './at-home.tsx';
import { IN_A_BUILDING } from './in-a-building.tsx';

const PICTURES: Record<Name, ReactNode> = { ...AT_HOME, ...IN_A_BUILDING };

/**
 * A simple line drawing on 96 × 96, in the ink of the text. Never instead of words: hidden from who listens.
 * `soft`, `warm`, `hot` and `good` are fills of renderer/style/kiosk-fire.css.
 */
export const FirePicture = ({ name }: { readonly name: Name }) => (
  <svg className="fire-picture" viewBox="0 0 96 96" aria-hidden focusable="false">
    {PICTURES[name]}
  </svg>
);
