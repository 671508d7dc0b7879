import type { Platform } from '../../../shared/domain/referral.ts';
import type { SortedReferral } from '../../../shared/rules/sort-referral.ts';
import type { Channel } from './channel.ts';
import type { InboxEvent } from './inbox-event.ts';
import type { HeldMatter, MatterFile } from './matter-file.ts';
import { isKeyHolders, openMatter, sealNote } from './matter-words.ts';
import type { OutboxEvent, SentEvent } from './outbox-event.ts';

/**
 * A demonstration, no platform: plays all of them by simple steps, to show an adapter's way. One pass takes what
 * waits and lets each matter take one step: signed or returned, then worked on, then answered.
 * Stopped at any moment it goes on from there; nothing is said twice.
 */
export interface PlayParts {
  readonly channel: Channel;
  readonly matters: MatterFile;
  /** Of the district's key holder, PEM. */
  readonly privatePem: string;
  readonly sort: (text: string) => SortedReferral;
  readonly newId: () => string;
  readonly now: () => Date;
  /** One plain line, without any words of a matter. */
  readonly say: (line: string) => void;
}

export interface Played {
  /** Events taken from the channel. */
  readonly taken: number;
  /** Statements the district took. */
  readonly told: number;
  readonly refused: number;
  /** Matters that are not over yet. */
  readonly open: number;
}

const AT_ONCE = 100;

export async function playPlatforms(parts: PlayParts): Promise<Played> {
  const { channel, matters } = parts;
  let taken = 0;
  for (;;) {
    const batch = await channel.take(AT_ONCE);
    for (const { event } of batch) {
      // On our disk first, then done: the other order would lose it when the power fails between the two.
      matters.keep(afterEvent(parts, matters.all(), event));
      await channel.done(event.id);
      parts.say(`took ${event.type} of ${event.subject}`);
    }
    taken += batch.length;
    if (batch.length === 0) break;
  }
  let told = 0;
  let refused = 0;
  for (const { eventId, next } of matters.all()) {
    if (next === 'over') continue;
    if (await takeStep(parts, eventId)) told += 1;
    else refused += 1;
  }
  return { taken, told, refused, open: matters.all().filter(({ next }) => next !== 'over').length };
}

/** What the platforms have in hand after an event. Whatever was there before, the same event leads to the same. */
function afterEvent(parts: PlayParts, held: readonly HeldMatter[], event: OutboxEvent): readonly HeldMatter[] {
  switch (event.type) {
    case 'referral.sent.v1':
      return held.some(({ eventId }) => eventId === event.id) ? held : [...held, begun(parts, event)];
    case 'referral.withdrawn.v1':
      return held.map((one) => (one.referralId === event.data.referralId ? over(one) : one));
    case 'referral.reopened.v1':
      return held;
    case 'person.erased.v1':
      return held.filter(({ personId }) => personId !== event.data.personId);
  }
}

function begun({ privatePem, sort }: PlayParts, { id, data }: SentEvent): HeldMatter {
  const { referralId, personId, attempt, platform, key } = data;
  if (key !== null && !isKeyHolders(privatePem, key)) throw new WrongKey();
  const matter = { eventId: id, referralId, personId, attempt, platform, key, saying: null };
  // Erased before it came: there is nothing to work on.
  if (key === null) return over({ ...matter, next: 'over' });
  const words = openMatter(privatePem, data);
  return { ...matter, next: words !== null && fits(sort(words.summary), platform) ? 'sign' : 'return' };
}

/** The file given is not the key of this district's key holder. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
  override readonly message = 'the matters are sealed for another key: give the file that centre-init --key-out wrote';
}

/** Whose words say nothing, and whoever decides for all, takes what comes. */
const fits = ({ platforms }: SortedReferral, to: Platform): boolean =>
  to === 'coordinator' || platforms.length === 0 || platforms.some(({ label }) => label === to);

const over = (one: HeldMatter): HeldMatter => ({ ...one, next: 'over', key: null, saying: null });

const AFTER = { sign: 'progress', return: 'over', progress: 'answer', answer: 'over' } as const;

/** Says what comes next in one matter; false when the district refuses it, which ends the matter here. */
async function takeStep(parts: PlayParts, eventId: string): Promise<boolean> {
  const { channel, matters, say } = parts;
  const one = matters.all().find((held) => held.eventId === eventId);
  if (one === undefined || one.next === 'over') throw new Error(`${eventId}: no open matter`);
  const put = (changed: HeldMatter) =>
    matters.keep(matters.all().map((held) => (held.eventId === eventId ? changed : held)));
  const saying = one.saying ?? worded(parts, one, one.next);
  if (one.saying === null) put({ ...one, saying });
  const answer = await channel.state(saying);
  if (answer.status === 'refused') {
    say(`${saying.type} of ${saying.subject} was refused: ${answer.reason}`);
    put(over(one));
    return false;
  }
  say(`said ${saying.type} of ${saying.subject}`);
  const after = { ...one, next: AFTER[one.next], saying: null };
  put(after.next === 'over' ? over(after) : after);
  return true;
}

function worded(parts: PlayParts, one: HeldMatter, step: Exclude<HeldMatter['next'], 'over'>): InboxEvent {
  const { referralId, attempt, platform, personId, key } = one;
  const id = parts.newId();
  const note = (text: string) =>
    key === null ? {} : { sealed: sealNote(parts.privatePem, { personId, key }, id, text) };
  const event = {
    specversion: '1.0' as const,
    id,
    source: `/demonstration/${platform}`,
    subject: `referral/${referralId}`,
    time: parts.now().toISOString(),
  };
  switch (step) {
    case 'sign':
      return { ...event, type: 'referral.signed.v1', data: { attempt, department: '演示' } };
    case 'return':
      return { ...event, type: 'referral.returned.v1', data: { attempt, reason: 'not-ours' } };
    case 'progress':
      return { ...event, type: 'referral.progressed.v1', data: { attempt, ...note('（演示）正在办理。') } };
    case 'answer':
      return {
        ...event,
        type: 'referral.answered.v1',
        data: { attempt, result: 'solved', ...note('（演示）事情已经办好。') },
      };
  }
}
