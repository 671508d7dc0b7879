import { expect } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { test } from './test.ts';

/** What the layout check sees, and what it leaves alone because it is meant. */
const CASES = [
  {
    what: 'text that runs out of a list that scrolls',
    html: '<nav class="list" style="overflow: auto; width: 90px"><span style="white-space: nowrap">Ended without agreement</span></nav>',
    sees: /^cut by nav\.list: Ended without agreement$/,
  },
  {
    what: 'a button half outside a box that hides the rest',
    html: '<div class="box" style="overflow: hidden; width: 60px"><button class="go" style="width: 120px">OK</button></div>',
    sees: /^cut by div\.box: button\.go/,
  },
  {
    what: 'text over the edge of its card',
    html: '<p class="card" style="background: #eee; width: 60px"><b style="white-space: nowrap">Waiting for the reply</b></p>',
    sees: /^out over p\.card: Waiting for the reply$/,
  },
  {
    what: 'text past the edge of the page',
    html: '<b style="position: absolute; left: -40px">Half gone</b>',
    sees: /^sticks out: Half gone$/,
  },
  {
    what: 'a label for screen readers alone',
    html: '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Read aloud only</p>',
    sees: null,
  },
  {
    what: 'a strip that runs past for ever',
    html: '<style>@keyframes run { to { translate: -100% } }</style><div style="overflow: hidden; width: 90px"><p style="animation: run 9s linear infinite; white-space: nowrap">Closed on Friday from noon</p></div>',
    sees: null,
  },
  {
    what: 'a list that says it scrolls sideways',
    html: '<div style="overflow-x: scroll; width: 90px"><p style="white-space: nowrap">One after the other</p></div>',
    sees: null,
  },
  {
    what: 'a bubble that is placed outside of what holds it',
    html: '<div style="overflow: hidden; width: 90px"><p style="position: fixed; left: 40px; white-space: nowrap">Said beside it</p></div>',
    sees: null,
  },
] as const;

test('the layout check sees what is cut off and leaves alone what is meant', async ({ page }) => {
  for (const { what, html, sees } of CASES) {
    await page.setContent(`<!doctype html><main>${html}</main>`);
    const faults = await page.evaluate(findFaults);
    if (sees === null) expect(faults, what).toEqual([]);
    else expect(faults, what).toContainEqual(expect.stringMatching(sees));
  }
});
