import { useEffect, useRef, useState } from 'react';

export type NoCamera = 'no-camera' | 'not-allowed';

export type CameraNow =
  | { readonly is: 'off' }
  | { readonly is: 'opening' }
  | { readonly is: 'live'; readonly stream: MediaStream }
  | { readonly is: 'failed'; readonly why: NoCamera };

const letGo = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop());

/** The camera of the kiosk while a screen is shown, opened only when asked; leaving the screen lets it go. */
export function useCamera() {
  const [now, setNow] = useState<CameraNow>({ is: 'off' });
  const held = useRef<MediaStream>(undefined);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      if (held.current) letGo(held.current);
    };
  }, []);
  const open = async () => {
    setNow({ is: 'opening' });
    const got = await openCamera();
    if (typeof got === 'string') return setNow({ is: 'failed', why: got });
    if (!shown.current) return letGo(got);
    held.current = got;
    setNow({ is: 'live', stream: got });
  };
  const close = () => {
    if (held.current) letGo(held.current);
    held.current = undefined;
    setNow({ is: 'off' });
  };
  return { now, open: () => void open(), close };
}

async function openCamera(): Promise<MediaStream | NoCamera> {
  if (navigator.mediaDevices === undefined) return 'no-camera';
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } } });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'not-allowed' : 'no-camera';
  }
}
