import type { NumberRange, ServiceState } from '../domain/service.ts';

/**
 * Owns which numbers a service may give. One letter may serve two services when their ranges do not touch
 * (A001–A499 and A500–A999), and no number of a day is ever given twice, whatever is changed at noon.
 */
export interface Numbered {
  readonly serviceId: string;
  readonly prefix: string;
  readonly numbers: NumberRange;
  readonly state: ServiceState;
}

const touch = (a: NumberRange, b: NumberRange): boolean => a.from <= b.to && b.from <= a.to;

/** The service whose numbers this one would repeat; a withdrawn one gives none. */
export const collidesWith = <T extends Numbered>(one: Omit<Numbered, 'state'>, all: readonly T[]): T | undefined =>
  all.find(
    (other) =>
      other.serviceId !== one.serviceId &&
      other.state !== 'withdrawn' &&
      other.prefix === one.prefix &&
      touch(one.numbers, other.numbers),
  );

export const rangeSize = ({ from, to }: NumberRange): number => to - from + 1;

/** `highest`: the highest number within the range that was given today, by this service or under its letter; 0: none. */
export function nextNumber({ from, to }: NumberRange, highest: number): number | undefined {
  const next = Math.max(from, highest + 1);
  return next > to ? undefined : next;
}
