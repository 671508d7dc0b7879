import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { browserPress } from '../../main/host/loopback/browser-press.ts';
import type { Printing } from '../../main/services/printing.ts';
import { loadPaperFont } from '../../main/station/load-paper-font.ts';
import { printingBrowser } from './test-browser.ts';

/** A real browser that prints into real files of this folder, with the font that the pages carry. */
export async function makePrinting(dataDir: string): Promise<Printing> {
  const browser = await printingBrowser();
  return { press: browserPress(dataDir, () => browser), font: loadPaperFont(RESOURCES_DIR) };
}
