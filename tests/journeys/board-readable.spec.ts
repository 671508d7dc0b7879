import { expect, type Page } from '@playwright/test';
import { asMillis } from '../../shared/domain/millis.ts';
import { NOTICE_LENGTH } from '../../shared/domain/own-notice.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { makePiece } from '../make/publicity.ts';
import { callNext, type Hall, openHall } from './hall.ts';
import { expectSound } from './sound-screen.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';

/** A 32-inch screen, 16:9: its longer side is 708 mm wide and 1920 pixels. */
const MM_PER_PIXEL = 708 / 1920;

/** How tall something must be to fill that angle from there. */
const tall = (minutes: number, metres: number) => 2 * metres * 1_000 * Math.tan((minutes / 60 / 2) * (Math.PI / 180));

/**
 * The rules, in minutes of arc from where it is read.
 * - 42′ (0.7°): EN 301 549 5.1.4, the capital height of text that nobody can enlarge. For what is called now, from 8 m.
 * - 10′: a letter that a person with half of full acuity reads (full acuity reads 5′, ISO 8596; below one half, 6/12,
 *   WHO speaks of impaired vision). For where to go and the last calls from 8 m, for the count of each line from 5 m, for
 *   the rest in Chinese from 3 m.
 */
const RULES = [
  { what: 'the number called now', at: '.now-calling .number', minutes: 42, metres: 8 },
  { what: 'where to go', at: '.now-calling .counter strong .zh', minutes: 10, metres: 8 },
  { what: 'the last numbers', at: '.last-calls .number', minutes: 10, metres: 8 },
  { what: 'the last counters', at: '.last-calls li .zh', minutes: 10, metres: 8 },
  { what: 'how many wait', at: '.waiting-strip .count strong', minutes: 10, metres: 5 },
  { what: 'the services', at: '.waiting-strip li > .both .zh', minutes: 10, metres: 3 },
  { what: 'the expected wait', at: '.waiting-strip .wait .zh', minutes: 10, metres: 3 },
  { what: 'the notices', at: '.notice-strip .shown .zh', minutes: 10, metres: 3 },
  { what: 'publicity', at: '.notice-strip .piece .zh', minutes: 10, metres: 3 },
  { what: 'the clock', at: '.clock time', minutes: 10, metres: 5 },
] as const;

/** The glyphs of each element in pixels: a capital H, or a full square of Chinese. Zero when it is cut off or covered. */
function glyphsOf(page: Page, selector: string): Promise<number[]> {
  return page.evaluate((wanted) => {
    const pen = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll<HTMLElement>(wanted)].map((element) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      if (pen === null) return 0;
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const text = element.textContent ?? '';
      const ink = pen.measureText(/\p{Script=Han}/u.test(text) ? '国' : 'H');
      const glyph = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      const card = (element.closest('li, section, aside, header') ?? document.body).getBoundingClientRect();
      // The first line; the letters must lie in their card, no other area over them, and the card on the screen.
      const baseline = box.top + ink.fontBoundingBoxAscent;
      const [top, bottom] = [baseline - ink.actualBoundingBoxAscent, baseline + ink.actualBoundingBoxDescent];
      const across = (box.left + box.right) / 2;
      const area = element.closest('section, aside, header');
      const seen = [top + 1, bottom - 1].every((down) => area?.contains(document.elementFromPoint(across, down)));
      const inside =
        seen &&
        top >= card.top &&
        bottom <= card.bottom &&
        box.left >= card.left - 1 &&
        box.right <= card.right + 1 &&
        card.top >= 0 &&
        card.left >= 0 &&
        card.right <= innerWidth &&
        card.bottom <= innerHeight;
      return inside ? glyph : 0;
    });
  }, selector);
}

let hall: Hall;
test.beforeEach(async () => {
  hall = await openHall();
});
test.afterEach(() => hall.end());

test('a full board is readable from where people wait, lying and upright', async ({ browser }) => {
  const head = await hall.head();
  const today = dayOf(asMillis(Date.now()));
  // The longest the head may write.
  const text = {
    zh: '宣'.repeat(NOTICE_LENGTH.zh),
    en: 'Notice '.repeat(NOTICE_LENGTH.en).slice(0, NOTICE_LENGTH.en - 1),
  };
  await head.hall.postNotice({ noticeId: null, text, firstDay: today, lastDay: today });
  await head.publicity.post({ pieceId: null, piece: makePiece({ line: text }) });
  for (let nth = 0; nth < 9; nth += 1) await hall.take();
  const clerk = await hall.clerk(0);
  for (let nth = 0; nth < 6; nth += 1) {
    const { ticketId } = await callNext(clerk);
    if (nth < 5) await clerk.tickets.finish({ ticketId });
  }
  for (const view of ['wide', 'tall'] as const) {
    const page = await (await browser.newContext({ viewport: VIEWS[view] })).newPage();
    await page.goto(hall.station.urls.board);
    await expect(page.locator('.last-calls li')).toHaveCount(6);
    await page.evaluate(() => document.fonts.ready);
    // What is not yet said is announced first; then the notices come back.
    await expect(page.locator('.now-calling.new')).toHaveCount(0, { timeout: 90_000 });
    await expectSound(page, `board-full-${view}`);
    for (const { what, at, minutes, metres } of RULES) {
      const glyphs = await glyphsOf(page, at);
      expect(glyphs.length, `${what}, ${view}`).toBeGreaterThan(0);
      expect
        .soft(Math.min(...glyphs) * MM_PER_PIXEL, `${what} at ${metres} m, ${view}: mm`)
        .toBeGreaterThanOrEqual(tall(minutes, metres));
    }
    await page.context().close();
  }
});
