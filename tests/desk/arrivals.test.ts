import { expect, test } from 'vitest';
import { type Arrival, arrive, NOTHING_NEW } from '../../renderer/desk/disputes/arrivals.ts';
import type { DisputeLine } from '../../shared/contract/desk/disputes.ts';
import { disputeLine as line } from './dispute-line.ts';

const listed = (lines: readonly DisputeLine[], atMyCounter: string | null = null): Arrival => ({
  kind: 'listed',
  lines,
  atMyCounter,
});
const fresh = (...events: readonly Arrival[]) => events.reduce(arrive, NOTHING_NEW).fresh.map(({ number }) => number);

test.each([
  { story: 'what I find when I sign in is no news', events: [listed([line(1)])], news: [] },
  { story: 'one given to me while I work is', events: [listed([]), listed([line(1)])], news: ['C001'] },
  {
    story: 'an open one is not',
    events: [listed([]), listed([line(1, { stage: 'registered', belongs: 'open' })])],
    news: [],
  },
  { story: 'one of another mediator is not', events: [listed([]), listed([line(1, { belongs: 'other' })])], news: [] },
  {
    story: 'an open one that is then given to me is',
    events: [listed([line(1, { stage: 'registered', belongs: 'open' })]), listed([line(1)])],
    news: ['C001'],
  },
  { story: 'one I called to my counter is not', events: [listed([]), listed([line(1)], line(1).disputeId)], news: [] },
  {
    story: 'nor is it afterwards, when that person has left the counter',
    events: [listed([]), listed([line(1)], line(1).disputeId), listed([line(1)])],
    news: [],
  },
  {
    story: 'two stay news until they are looked at',
    events: [listed([]), listed([line(1)]), listed([line(1), line(2)])],
    news: ['C001', 'C002'],
  },
  {
    story: 'looking at one leaves the other',
    events: [listed([]), listed([line(1), line(2)]), { kind: 'looked-at', disputeId: line(1).disputeId }],
    news: ['C002'],
  },
  {
    story: 'looked at once, it never comes back',
    events: [listed([]), listed([line(1)]), { kind: 'looked-at', disputeId: line(1).disputeId }, listed([line(1)])],
    news: [],
  },
  {
    story: 'handed on again, it is gone',
    events: [listed([]), listed([line(1)]), listed([line(1, { belongs: 'other' })])],
    news: [],
  },
  {
    story: 'and news again when it returns',
    events: [listed([]), listed([line(1)]), listed([line(1, { belongs: 'other' })]), listed([line(1)])],
    news: ['C001'],
  },
  {
    story: 'asked to help mediate, it is news although its mediator took it on long ago',
    events: [listed([]), listed([line(1, { belongs: 'beside', takenOn: true })])],
    news: ['C001'],
  },
  {
    story: 'accepted, it is news no more',
    events: [listed([]), listed([line(1)]), listed([line(1, { takenOn: true })])],
    news: [],
  },
] satisfies { story: string; events: Arrival[]; news: string[] }[])('$story', ({ events, news }) =>
  expect(fresh(...events)).toEqual(news),
);
