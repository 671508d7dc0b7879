import type { PersonalKind } from '../domain/personal-place.ts';
import { findPersonal } from './mask-personal.ts';

/** Numbers that belong to one person in the world. Names are left to the eyes of whoever writes. */
const NUMBERS: readonly PersonalKind[] = ['id-number', 'bank-card', 'phone'];

/** A mobile number, written with or without gaps; a landline is an office's as often as a person's. */
const LANDLINE = /^0\d{2,3}[ -]?\d{7,8}$/;

/** Whether a number of a person stands in a text that is meant for a public screen. */
export const leadsToAPerson = (text: string): boolean =>
  findPersonal(text, { names: [], phones: [] }).some(
    ({ kind, from, to }) => NUMBERS.includes(kind) && !LANDLINE.test(text.slice(from, to)),
  );
