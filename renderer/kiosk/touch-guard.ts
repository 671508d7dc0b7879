import { useEffect } from 'react';

/**
 * Takes away what a public screen must not do: menus, dragging, marking text, zooming. What the
 * browser itself could still do (keys of the system, swipes from the edge) is the host's business.
 */
const UNWANTED = ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart', 'auxclick'] as const;

export function useTouchGuard(): void {
  useEffect(() => {
    const guard = new AbortController();
    const { signal } = guard;
    const stop = (event: Event) => event.preventDefault();
    for (const name of UNWANTED) addEventListener(name, stop, { signal });
    addEventListener('selectstart', (event) => !isField(event.target) && event.preventDefault(), { signal });
    addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { signal, passive: false });
    addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), {
      signal,
      passive: false,
    });
    addEventListener('keydown', (event) => isZoomKey(event) && event.preventDefault(), { signal });
    return () => guard.abort();
  }, []);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const isZoomKey = ({ ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && ['+', '-', '=', '0'].includes(key);
