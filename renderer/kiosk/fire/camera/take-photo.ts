import { MOST_PHOTO_BYTES } from '../../../../shared/domain/hazard.ts';

/** Enough to see what is wrong and where; a longer side adds bytes and little else. */
const LONG_SIDE = 1280;
const TRIES = [
  { scale: 1, quality: 0.8 },
  { scale: 1, quality: 0.6 },
  { scale: 0.75, quality: 0.6 },
  { scale: 0.5, quality: 0.5 },
] as const;

/** What a live picture shows now, as JPEG that fits; undefined when there is nothing to see yet. */
export async function takePhoto(live: HTMLVideoElement): Promise<Blob | undefined> {
  const { videoWidth: width, videoHeight: height } = live;
  if (width === 0 || height === 0) return undefined;
  const fit = Math.min(1, LONG_SIDE / Math.max(width, height));
  for (const { scale, quality } of TRIES) {
    const canvas = new OffscreenCanvas(Math.round(width * fit * scale), Math.round(height * fit * scale));
    canvas.getContext('2d')?.drawImage(live, 0, 0, canvas.width, canvas.height);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (drawn.size <= MOST_PHOTO_BYTES) return drawn;
  }
  return undefined;
}
