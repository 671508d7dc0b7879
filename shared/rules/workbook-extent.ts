/**
 * Owns how far a sheet of a workbook may reach, read off its XML before anybody parses it: one cell in the last row
 * and the last column of a spreadsheet would otherwise be seventeen milliards of empty ones. Understands nothing else
 * of it, and lets nothing through whose place it cannot read.
 */
export const MOST_SHEET_LINES = 20_000;
export const MOST_SHEET_COLUMNS = 256;

export type Extent = 'fits' | 'too-long' | 'too-wide' | 'unreadable';

const LAST_ROW = 1_048_576;
/** Every row and cell, and those of them whose attributes are well formed. */
const ANY = /<(?:[^\s<>/]*:)?(?:row|c)(?=[\s/>])/g;
const TAG = /<(?:[^\s<>/]*:)?(row|c)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const PLACE = /\s(?:[^\s=:"']*:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ROW_TAG = /<(?:[^\s<>/]*:)?row(?=[\s/>])/;

/** How far the rows and cells of an XML text reach. */
export function extentOf(xml: string): Extent {
  let [rows, tags, last] = [0, 0, false];
  for (const [, tag, attributes = '', empty] of xml.matchAll(TAG)) {
    tags += 1;
    if (tag === 'row' && ((rows += 1) > MOST_SHEET_LINES || last)) return 'too-long';
    for (const [, quoted, single] of attributes.matchAll(PLACE)) {
      const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(quoted ?? single ?? '');
      if (place === null) return 'unreadable';
      const [, letters = '', digits = ''] = place;
      if ((letters === '') !== (tag === 'row') || Number(digits) > LAST_ROW) return 'unreadable';
      if (Number(digits) > MOST_SHEET_LINES) {
        // Spreadsheets say with one empty last row how all the rows below are to look.
        if (tag === 'c' || empty === '') return 'too-long';
        last = true;
      }
      if (tag === 'c' && empty === '' && columnOf(letters) > MOST_SHEET_COLUMNS) return 'too-wide';
    }
  }
  return tags === count(xml) ? 'fits' : 'unreadable';
}

/** Whether something that calls itself no XML could be taken for a sheet after all. */
export const hidesRows = (text: string): boolean => ROW_TAG.test(text);

const count = (xml: string): number => {
  let found = 0;
  ANY.lastIndex = 0;
  while (ANY.test(xml)) found += 1;
  return found;
};

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
