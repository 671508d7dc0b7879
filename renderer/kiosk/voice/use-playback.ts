import { useEffect, useRef, useState } from 'react';

/** Plays a recording from the page's memory; its address is taken back when another comes or the screen goes. */
export function usePlayback(clip: Blob | undefined) {
  const [playing, setPlaying] = useState(false);
  const audio = useRef<HTMLAudioElement>(undefined);
  useEffect(() => {
    if (clip === undefined) return;
    const address = URL.createObjectURL(clip);
    const element = new Audio(address);
    const ended = () => setPlaying(false);
    element.addEventListener('ended', ended);
    element.addEventListener('error', ended);
    audio.current = element;
    return () => {
      element.pause();
      element.removeAttribute('src');
      URL.revokeObjectURL(address);
      audio.current = undefined;
      setPlaying(false);
    };
  }, [clip]);
  const toggle = () => {
    const element = audio.current;
    if (element === undefined) return;
    if (playing) {
      element.pause();
      setPlaying(false);
      return;
    }
    element.currentTime = 0;
    setPlaying(true);
    element.play().catch(() => setPlaying(false));
  };
  return { playing, toggle };
}
