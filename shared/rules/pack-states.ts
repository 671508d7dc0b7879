import type { ContentPack, PackState } from '../domain/content-pack.ts';

/** A pack (内容包) as it was read, whoever sent it. */
export interface ReadPack {
  /** The key it says it is signed with. */
  readonly key: string;
  /** Whether the signature holds under that key. */
  readonly signed: boolean;
  /** Of the signed text: two with one digest say the same. */
  readonly digest: string;
  /** Null: the text is no pack that this version can read. */
  readonly pack: ContentPack | null;
}

/** Why a pack has no say here, looked at alone. */
export type Unsound = Extract<PackState, 'bad-signature' | 'unknown-key' | 'unreadable'>;

/** The pack, where it has a say: signed by a trusted key, and readable. */
export function soundPack({ key, signed, pack }: ReadPack, trusted: readonly string[]): ContentPack | Unsound {
  if (!signed) return 'bad-signature';
  if (!trusted.includes(key)) return 'unknown-key';
  return pack ?? 'unreadable';
}

/**
 * What becomes of each, in the order they came. Only a pack that is signed by a trusted key has any say about another:
 * its highest version counts, and the first that came under a version is the one. So nobody without a
 * key can take a number, revoke, or push out what is shown.
 */
export function packStates(packs: readonly ReadPack[], trusted: readonly string[]): PackState[] {
  const first = new Map<string, string>();
  const highest = new Map<string, number>();
  for (const one of packs) {
    const sound = soundPack(one, trusted);
    if (typeof sound === 'string') continue;
    const numbered = `${sound.packId} ${sound.version}`;
    if (!first.has(numbered)) first.set(numbered, one.digest);
    highest.set(sound.packId, Math.max(sound.version, highest.get(sound.packId) ?? 0));
  }
  return packs.map((one) => {
    const sound = soundPack(one, trusted);
    if (typeof sound === 'string') return sound;
    if (first.get(`${sound.packId} ${sound.version}`) !== one.digest) return 'contradicts';
    if (sound.version < (highest.get(sound.packId) ?? 0)) return 'older';
    return sound.revoked ? 'revoked' : 'in-use';
  });
}
