import { MOST_SCAN_BYTES } from '../../../../../shared/domain/scan.ts';

/** A sheet of A4 at 200 dpi is 2339 points long: small print stays readable. */
const LONG_SIDE = 2400;
const QUALITIES = [0.85, 0.7, 0.5] as const;

/**
 * A photograph too large to be kept, drawn anew and smaller; place and camera that a telephone writes into it are
 * lost on the way. Whatever fits already, or is no picture, comes back as it is: the station judges it.
 */
export async function smallerPicture(file: File): Promise<File> {
  if (file.size <= MOST_SCAN_BYTES) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return file;
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return file;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (drawn.size <= MOST_SCAN_BYTES) return new File([drawn], 'scan', { type: drawn.type });
  }
  return file;
}
