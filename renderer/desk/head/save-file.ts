import { MINUTE } from '../../../shared/domain/millis.ts';

/** Hands a file to the browser's own saving. Its address is taken back later; some browsers read it only then. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}
