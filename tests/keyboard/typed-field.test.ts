import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testBrowser } from '../make/test-browser.ts';

/** The field and its keys in a real browser, touched as a finger touches them. */

vi.setConfig({ testTimeout: 60_000 });
/** A busy machine may take its time. */
const soon = (look: () => unknown) => expect.poll(look, { timeout: 10_000 });

let folder: string;
let server: Awaited<ReturnType<typeof preview>>;
let browser: Browser;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'typed-field-'));
  const page = {
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  } as const;
  await build(page);
  server = await preview({ ...page, preview: { host: '127.0.0.1', port: 0 } });
  address = server.resolvedUrls?.local[0] ?? '';
  const { path, args } = await testBrowser();
  browser = await chromium.launch({ executablePath: path, args: [...args, '--disable-gpu'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function onPage(query: string, visit: (hand: Hand) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  try {
    const page = await context.newPage();
    await page.goto(`${address}?${query}`);
    await visit(handOn(page));
  } finally {
    await context.close();
  }
}

type Hand = ReturnType<typeof handOn>;
function handOn(page: Page) {
  const field = page.getByLabel('field');
  const key = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    page,
    field,
    touch: (name: string) => key(new RegExp(`^${name}$`)).tap(),
    touchSign: (sign: string) => page.locator('.kb-key', { hasText: sign }).tap(),
    type: async (letters: string) => {
      for (const letter of letters) await key(new RegExp(`^${letter}$`, 'i')).tap();
    },
    composing: page.locator('output'),
    caret: () => field.evaluate((input: HTMLInputElement) => input.selectionStart),
  };
}

test('pinyin stays out of the field; the touched word goes in at the caret, and the field keeps the focus', () =>
  onPage('', async ({ field, type, touch, caret, composing }) => {
    await type('laobanqian');
    await soon(() => composing.textContent()).toBe("lao'ban'qian");
    await soon(() => field.inputValue()).toBe('');
    await touch('老板');
    await soon(() => field.inputValue()).toBe('老板');
    await soon(() => composing.textContent()).toBe('qian');
    await touch('欠');
    await touch('光标左移');
    await type('gei');
    await touch('给');
    await soon(() => field.inputValue()).toBe('老板给欠');
    await soon(caret).toBe(3);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  }));

test('whoever asks is told while pinyin waits for a word', () =>
  onPage('', async ({ page, type, touch }) => {
    const told = () => page.locator('body').getAttribute('data-composing');
    await soon(told).toBe('false');
    await type('wang');
    await soon(told).toBe('true');
    await touch('王');
    await soon(told).toBe('false');
    await type('li');
    await touch('删除');
    await soon(told).toBe('true');
    await touch('删除');
    await soon(told).toBe('false');
  }));

test('all words lie over the keys when asked for, a rare character among them', () =>
  onPage('', async ({ field, page, type, touch }) => {
    const words = page.locator('.kb');
    const rare = words.getByRole('button', { name: '喆', exact: true });
    await type('zhe');
    await touch('更多');
    await page.locator('.kb-open').waitFor();
    while (!(await rare.isVisible())) {
      const before = await words.innerText();
      await touch('下一排字');
      await soon(() => words.innerText()).not.toBe(before);
    }
    await touch('喆');
    await soon(() => field.inputValue()).toBe('喆');
  }));

test('whoever finds no word keeps the letters', () =>
  onPage('', async ({ field, type, touchSign }) => {
    await type('lisi');
    await touchSign('中/英');
    await type('x');
    await soon(() => field.inputValue()).toBe('lisix');
  }));

test('an English screen begins with letters; a capital is for one letter', () =>
  onPage('language=en', async ({ field, type, touch }) => {
    await touch('Capital letter');
    await type('li');
    await touch('Space');
    await touch('Delete');
    await soon(() => field.inputValue()).toBe('Li');
  }));

test('the number pad writes no more digits than fit', () =>
  onPage('mode=digits&max=11', async ({ field, type, touch }) => {
    await type('1380000000199');
    await soon(() => field.inputValue()).toBe('13800000001');
    await touch('删除');
    await soon(() => field.inputValue()).toBe('1380000000');
    await touch('清空');
    await soon(() => field.inputValue()).toBe('');
  }));

test('好了 first writes what is being typed, then leaves', () =>
  onPage('done&multiline', async ({ field, page, type, touch }) => {
    await type('fangdong');
    await touch('好了');
    await soon(() => field.inputValue()).toBe('房东');
    await soon(() => page.title()).toBe('typing');
    await touch('换行');
    await touch('好了');
    await soon(() => field.inputValue()).toBe('房东\n');
    await soon(() => page.title()).toBe('done');
  }));

test('a hardware keyboard and the keys on the screen write into the same field', () =>
  onPage('', async ({ field, page, touch, touchSign }) => {
    await field.fill('三楼');
    await page.keyboard.type('12');
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(0, 1));
    await touchSign('？123');
    await touch('4');
    await soon(() => field.inputValue()).toBe('4楼12');
    await field.evaluate((input) => input.blur());
    await touch('删除');
    await soon(() => field.inputValue()).toBe('楼12');
  }));

test('every key is large enough for an unsteady finger, and has a name', () =>
  onPage('done&multiline', async ({ page, type, touch }) => {
    await type('yi');
    await touch('更多');
    for (const look of ['words', 'keys']) {
      await soon(() => page.locator('.kb-key').count()).toBeGreaterThan(30);
      const keys = await page.locator('.kb-key').evaluateAll((all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return { name: one.getAttribute('aria-label') ?? one.textContent, width, height };
        }),
      );
      expect(keys.filter(({ name, width, height }) => name === '' || width < 60 || height < 60)).toEqual([]);
      await touch(look === 'words' ? '收起' : '删除');
    }
  }));
