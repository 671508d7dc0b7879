import { useEffect, useEffectEvent } from 'react';
import type { KeyedAction } from './queue-actions.ts';
import { placeOf, shortcutOf } from './shortcuts.ts';

/** Lets the function keys do what the buttons do. Every listener hears every key. */
export function useShortcuts(act: (action: KeyedAction) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const action = shortcutOf(event, placeOf(event.target instanceof HTMLElement ? event.target : null));
    if (action === undefined) return;
    // The browser's own F1 would open its help, and F3 its search.
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
