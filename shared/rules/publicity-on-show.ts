import type { Audience, PublicityPiece, PublicityPlace } from '../domain/publicity.ts';
import type { StationDay } from '../domain/station-day.ts';

/** Where and when a piece is shown, and to whom. */
export interface Showing {
  readonly day: StationDay;
  readonly place: PublicityPlace;
  /** Who comes to this station; `everyone` is always among them. */
  readonly audience: readonly Audience[];
}

/** Whether a piece is shown there on that day. Both ends of its validity count. */
export const isOnShow = (piece: PublicityPiece, { day, place, audience }: Showing): boolean =>
  piece.firstDay <= day &&
  day <= piece.lastDay &&
  piece.places.includes(place) &&
  piece.audience.some((group) => audience.includes(group));
