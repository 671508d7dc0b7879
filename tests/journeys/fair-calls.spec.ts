import { expect } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { NOTICE_VERSION } from '../../shared/domain/privacy-notice.ts';
import { MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { NO_SHOW } from '../../shared/rules/no-show.ts';
import { headStart, REJOIN_BEHIND } from '../../shared/rules/queue-order.ts';
import { demoSeed } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { test } from './test.ts';
import { type Desk, openTimedHall, SERVICE, type TimedHall } from './timed-hall.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
const SERVICE_NAME = demoSeed.services.find(({ serviceId }) => serviceId === SERVICE)?.name.zh ?? '';
const MORNING = '2026-11-23T09:00:00+08:00';
let hall: TimedHall;
test.beforeEach(async ({ browser }) => {
  hall = await openTimedHall(browser, MORNING);
});
test.afterEach(() => hall.end());

test('complaint 2, check 3: “two of us called the same person”: two desks press together and get two different numbers', async () => {
  const [a, b] = [await hall.desk(), await hall.desk()];
  await a.sit('8001', 0);
  await b.sit('8002', 1);
  const called: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    await hall.take();
    await hall.take();
    called.push(...(await Promise.all([a.callNext(), b.callNext()])));
    await Promise.all([a.finish(), b.finish()]);
  }
  expect(called.toSorted()).toEqual(['B001', 'B002', 'B003', 'B004', 'B005', 'B006', 'B007', 'B008']);

  // One waits: one desk gets them, the other reads that nobody waits.
  await hall.take();
  for (const desk of [a, b]) await expect(desk.button('desk:queue.callNext')).toBeEnabled();
  await Promise.all([a.page.keyboard.press('F2'), b.page.keyboard.press('F2')]);
  await expect.poll(async () => (await a.number.count()) + (await b.number.count())).toBe(1);
  const other = (await a.number.count()) === 1 ? b : a;
  await expect(other.page.getByText(words('desk:queue.nobodyToCall')).first()).toBeVisible();
  await expect(other.button('desk:queue.callNext')).toBeDisabled();
});

test('complaint 1, check 8: “those let in earlier come without end and I sit here for ever”: a normal number is called within the bound', async () => {
  const desk = await hall.desk();
  await desk.sit('8001', 0);
  const EVERY = 2 * MINUTE;
  const mine = await hall.take();
  const bound = hall.station.now() + headStart('disabled');
  const cameAt = new Map<string, number>();
  const before: string[] = [];
  for (let called = ''; called !== mine; ) {
    // Three come, each with a head start, while one is served: the line of them only grows.
    for (let more = 0; more < 3; more += 1) {
      await hall.pass(EVERY);
      cameAt.set(await hall.take('disabled'), hall.station.now());
    }
    called = await desk.callNext();
    if (called !== mine) before.push(called);
    await desk.finish();
    expect(before.length, 'called before a normal number').toBeLessThanOrEqual(headStart('disabled') / EVERY);
  }
  expect(before.length).toBeGreaterThan(0);
  for (const number of before) expect(cameAt.get(number)).toBeLessThanOrEqual(bound);
  // There was no pause in which it was let through: more of them wait than were ever called.
  await expect(desk.waiting).toHaveCount(cameAt.size - before.length);
  expect(cameAt.size).toBeGreaterThan(2 * before.length);
});

test('complaint 12, check 9: “I was in the washroom and lost my number”: passed by only after three spaced calls, never called again by itself, back in line with one touch', async () => {
  const desk = await hall.desk();
  await desk.sit('8001', 0);
  const gone = await hall.take();
  await hall.take();
  expect(await desk.callNext()).toBe(gone);
  const passBy = desk.button('desk:queue.markNoShow');
  const calls = (count: number) => expect(desk.staff.current).toContainText(words('desk:queue.calls', { count }));
  const callAgain = async (count: number) => {
    await desk.page.keyboard.press('F3');
    await calls(count);
  };

  await test.step('calls in one breath do not count, and the button says what it waits for', async () => {
    for (let count = 2; count <= 5; count += 1) await callAgain(count);
    await expect(passBy).toBeDisabled();
    await expect(passBy).toContainText(words('desk:queue.callsLeft', { calls: NO_SHOW.calls - 1 }));
    await desk.page.keyboard.press('F9');
    await expect(desk.number).toHaveText(gone);
  });

  await test.step('after the third spaced call there is time to walk', async () => {
    for (let count = 6; count < 5 + NO_SHOW.calls; count += 1) {
      await hall.pass(NO_SHOW.spacingSeconds * SECOND);
      await expect(passBy).toBeDisabled();
      await callAgain(count);
    }
    await hall.pass((NO_SHOW.spacingSeconds - 1) * SECOND);
    await expect(passBy).toContainText(words('desk:queue.passBySoon', { seconds: 1 }));
    await expect(passBy).toBeDisabled();
    await hall.pass(SECOND);
    await expect(passBy).toBeEnabled();
    await desk.page.keyboard.press('F9');
    await expect(desk.number).toHaveCount(0);
  });

  await test.step('it is not called again by itself, though nobody else waits and time goes by', async () => {
    expect(await desk.callNext()).toBe('B002');
    await desk.finish();
    for (let tenth = 0; tenth < 2; tenth += 1) {
      await expect(desk.button('desk:queue.callNext')).toBeDisabled();
      await expect(desk.waiting).toHaveCount(0);
      await expect(desk.page.getByText(words('desk:queue.missed', { count: 1 }))).toBeVisible();
      await hall.pass(5 * MINUTE);
    }
  });

  await test.step('one touch at the kiosk puts it back, behind the next few', async () => {
    for (let more = 0; more < REJOIN_BEHIND + 1; more += 1) await hall.take();
    const { page, citizen } = await hall.kiosk();
    await citizen.tap(new RegExp(words('kiosk:home.ask')));
    const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
    for (const key of gone) await pad.getByRole('button', { name: key, exact: true }).click();
    await citizen.next();
    await citizen.tap(words('kiosk:askTail.skip'));
    await expect(page.getByText(words('kiosk:standing.noShow', { people: REJOIN_BEHIND }))).toBeVisible();
    await citizen.tap(words('kiosk:standing.rejoin'));
    await expect(page.getByText(words('ticketState.waiting'), { exact: true })).toBeVisible();
    await expect(page.getByText(words('kiosk:ticket.ahead', { people: REJOIN_BEHIND }))).toBeVisible();
    await expect(desk.waiting).toHaveText(['B003', 'B004', 'B005', gone, 'B006']);
  });
});

test('complaint 13: “nobody tells me how long”: how many are ahead and a wait that is never negative, and the desk sees who waits longer than was said', async () => {
  const { page, citizen } = await hall.kiosk();
  const service = new RegExp(SERVICE_NAME);
  const ahead = page.locator('.ahead');
  const wait = page.locator('.wait');
  const told = async () => {
    const text = await wait.innerText();
    expect(text).toMatch(/^大约等 (\d+–)?\d+ 分钟$/);
    return (text.match(/\d+/g) ?? []).map(Number);
  };
  const takeNumber = async () => {
    await page.reload();
    await citizen.takeNumber(SERVICE_NAME);
  };

  await test.step('while no counter is open nothing is promised', async () => {
    await expect(page.getByRole('button', { name: service })).toContainText(words('kiosk:home.closed'));
    await citizen.takeNumber(SERVICE_NAME);
    await expect(ahead).toHaveText(words('kiosk:ticket.nobodyAhead'));
    await expect(wait).toHaveText(words('wait.unknown'));
  });

  const clerk = await hall.clerk('8001', 0);
  const highs: number[] = [];
  await test.step('then each is told how many come first, and more people never mean less time', async () => {
    for (const people of [1, 2, 3]) {
      await takeNumber();
      await expect(ahead).toHaveText(words('kiosk:ticket.ahead', { people }));
      highs.push((await told()).at(-1) ?? -1);
    }
    expect(highs).toEqual(highs.toSorted((x, y) => x - y));
    expect(highs[0]).toBeGreaterThan(0);
  });

  await test.step('somebody stays at the counter for an hour: one fewer ahead, and no wait below nothing', async () => {
    await clerk.tickets.callNext({});
    await hall.pass(60 * MINUTE);
    await page.reload();
    await citizen.tap(new RegExp(words('kiosk:home.ask')));
    const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
    for (const key of 'B004') await pad.getByRole('button', { name: key, exact: true }).click();
    await citizen.next();
    await citizen.tap(words('kiosk:askTail.skip'));
    await expect(ahead).toHaveText(words('kiosk:ticket.ahead', { people: 2 }));
    const [low = -1, high = low] = await told();
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(low);
  });

  await test.step('the desk reads in words who waits longer than they were told, and what they were told', async () => {
    const desk = await hall.desk();
    await desk.signIn('8002');
    const line = desk.page.locator('.waiting-list > ul > li');
    await expect(line).toHaveCount(3);
    for (const [at, minutes] of highs.entries())
      await expect(line.nth(at)).toContainText(words('desk:queue.late', { minutes }));
  });
});

test('complaint 14, check 11: “they pick whom they like”: no name, phone, identity number or answer reaches a desk before the call, on the screen or under it', async () => {
  const { api } = await hall.station.connect<typeof kioskContract>('kiosk');
  const intake = makeIntake();
  await api.disputes.open(intake);
  const answers = {
    place: 'hong-kong-macau',
    purpose: 'team',
    permit: 'card',
    holder: 'self',
    age: 'adult',
    post: 'no',
  } as const;
  const ofVisit = { requestId: crypto.randomUUID(), language: 'zh' } as const;
  await api.endorsement.take({ ...ofVisit, endorsement: 'travel', answers, dueDay: null });
  // Invented: a number whose check character holds, of nobody.
  const ids = { phone: '13800000002', idNumber: '110101199001010015' };
  await api.endorsement.remind({
    ...{ ...ofVisit, ...ids, dueDay: stationDay.parse('2027-06-01') },
    consent: { noticeVersion: NOTICE_VERSION, agreed: true },
  });
  const ofDispute = [intake.name, intake.phone, intake.respondentName, intake.statement, intake.wish];
  const ofAll = [...ofDispute, ...Object.values(ids), answers.place];
  /** All that this desk was ever sent, and all that stands on its page, shown or not. */
  const known = async ({ page, heard }: Desk) =>
    [...heard, await page.content(), await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))].join(
      '\n',
    );
  const nothingOf = async (desk: Desk, secrets: readonly string[]) => {
    const all = await known(desk);
    for (const secret of secrets) expect(all).not.toContain(secret);
  };

  const [clerk, mediator] = [await hall.desk(), await hall.desk()];
  await clerk.sit('8001', 0);
  await mediator.sit('1001', 2);
  await expect(clerk.waiting).toHaveText(['A001']);
  await expect(mediator.waiting).toHaveText(['M001']);
  // Looked at as closely as the desk allows: the one in line, and the matter it is about.
  await mediator.staff.press(words('desk:queue.chooseNumber', { number: 'M001' }));
  await expect(mediator.page.getByRole('alertdialog')).toBeVisible();
  await mediator.page.keyboard.press('Escape');
  await mediator.staff.part('disputes');
  await mediator.staff.press(/^M001/);
  await expect(mediator.page.locator('.file-head, .dispute-file').first()).toBeVisible();
  for (const desk of [clerk, mediator]) {
    expect(await known(desk)).toMatch(/[AM]001/);
    await nothingOf(desk, ofAll);
  }

  // From the call on, the one who called knows what it takes to begin, and nobody else does.
  expect(await mediator.callNext()).toBe('M001');
  await expect(mediator.staff.current).toContainText(intake.name);
  expect(await clerk.callNext()).toBe('A001');
  await expect(clerk.page.getByRole('region', { name: words('desk:endorse.title') })).toBeVisible();
  expect(await known(clerk)).toContain(answers.place);
  await nothingOf(clerk, [...ofDispute, ...Object.values(ids)]);
  await nothingOf(mediator, [...Object.values(ids), answers.place]);
});
