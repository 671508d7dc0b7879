import { createHash, createPublicKey } from 'node:crypto';
import { type ReferredMatter, referredMatter } from '../../../shared/domain/referral.ts';
import { box, unbox } from '../../ledger/box.ts';
import { unwrapAtCentre } from '../../ledger/centre-wrap.ts';
import type { InboxEvent } from './inbox-event.ts';
import type { SealedText, SentEvent, WrappedMatterKey } from './outbox-event.ts';

/**
 * Owns how the key holder reads what a station sealed for a platform, and seals what the platform answers, under
 * the same key. Keeps neither key nor words.
 */
export interface HeldKey {
  readonly personId: string;
  readonly key: WrappedMatterKey;
}

/** Whether this private key (PEM) is the one the matter's key was wrapped to. */
export function isKeyHolders(privatePem: string, { for: wrappedFor }: WrappedMatterKey): boolean {
  const publicPem = createPublicKey(privatePem).export({ type: 'spki', format: 'pem' });
  return wrappedFor === null || wrappedFor === createHash('sha256').update(publicPem).digest('hex');
}

/** null: it does not open, or is no matter. */
export function openMatter(privatePem: string, { personId, matter, key }: SentEvent['data']): ReferredMatter | null {
  if (key === null) return null;
  try {
    const opened = referredMatter.safeParse(openText(privatePem, { personId, key }, matter));
    return opened.success ? opened.data : null;
  } catch {
    return null;
  }
}

const openText = (privatePem: string, held: HeldKey, { factId, part, box: boxed }: SealedText): unknown =>
  JSON.parse(
    unbox(keyFrom(privatePem, held), `${factId}/${part}`, Buffer.from(boxed, 'base64')).toString('utf8'),
  ) as unknown;

type Sealed = NonNullable<Extract<InboxEvent, { type: 'referral.answered.v1' }>['data']['sealed']>;

/** What the platform says in words, as an event with this id carries it. */
export function sealNote(privatePem: string, held: HeldKey, eventId: string, note: string): Sealed {
  const plain = Buffer.from(JSON.stringify({ note }), 'utf8');
  const boxed = box(keyFrom(privatePem, held), `${eventId}/about`, plain).toString('base64');
  return [{ part: 'about', person: held.personId, box: boxed }];
}

const keyFrom = (privatePem: string, { personId, key }: HeldKey): Buffer =>
  unwrapAtCentre(privatePem, personId, Buffer.from(key.wrapped, 'base64'));
