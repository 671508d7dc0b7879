import { useEffect, useEffectEvent } from 'react';
import type { QueueAction } from './queue-actions.ts';
import { placeOf, shortcutOf } from './shortcuts.ts';

/** Lets the function keys do what the buttons do. */
export function useShortcuts(act: (action: QueueAction) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const action = shortcutOf(event, placeOf(event.target instanceof HTMLElement ? event.target : null));
    if (action === undefined) return;
    // The browser's own F3 would open its search.
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
