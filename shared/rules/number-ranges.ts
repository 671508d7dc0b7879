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

/** More than a line gives between two syncs on a busy day. */
const UNHEARD = 200;

/**
 * On the day a machine was changed (换机) nobody knows which numbers the old one still gave after its last sync: the new
 * one leaves that many out, and begins a round hundred later. `before`: the highest known number of the old machine.
 * Where the range has no room for that, it goes on at the next number.
 */
export function firstAfterChange({ from, to }: NumberRange, before: number): number {
  const next = Math.floor((Math.max(before, from - 1) + UNHEARD) / 100) * 100 + 1;
  return next > to ? from : next;
}
