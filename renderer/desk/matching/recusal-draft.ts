import type { Place } from '../../../shared/contract/kiosk/places.ts';

/** What somebody stands aside from, while it is being written. */
export const KINDS = ['party', 'place', 'dispute'] as const;
export type Kind = (typeof KINDS)[number];

interface Written {
  readonly name: string;
  readonly place: Place | null;
  readonly disputeId: string | null;
}

/** As the contract takes it; undefined: the field of this kind is still empty. */
export function aboutOf(kind: Kind, { name, place, disputeId }: Written) {
  switch (kind) {
    case 'party':
      return name.trim() === '' ? undefined : ({ kind, name } as const);
    case 'place':
      return place === null ? undefined : ({ kind, place: place.code } as const);
    case 'dispute':
      return disputeId === null ? undefined : ({ kind, disputeId } as const);
  }
}
