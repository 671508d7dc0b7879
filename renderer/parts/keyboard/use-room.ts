import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of one unit of candidate-rows.ts, in rem; keyboard.css sizes candidates to fit in it. */
const UNIT = 2.25;

/** How many units of candidates fit side by side in an element. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(16);
  useLayoutEffect(() => {
    const seen = element.current;
    if (seen === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom(Math.max(4, Math.floor(seen.clientWidth / (UNIT * rem))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(seen);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
