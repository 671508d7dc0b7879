import { z } from 'zod';

/**
 * A mainland mobile number, eleven digits starting 13–19. Full-width digits, spaces, dashes and
 * a leading +86 are accepted and taken out.
 */
export const mobilePhone = z
  .string()
  .max(40)
  .transform((raw) =>
    raw
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      .replace(/^(\+|00)86/, ''),
  )
  .pipe(z.string().regex(/^1[3-9]\d{9}$/, { error: 'not-a-mobile-number' }));

/** A mobile number, or a landline with its area code: where somebody can be reached. */
export const contactPhone = z
  .string()
  .max(40)
  .transform((raw) =>
    raw
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      .replace(/^(\+|00)86/, ''),
  )
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}\d{7,8})$/, { error: 'not-a-phone' }));

/** Last four digits of a phone number: what a citizen gives together with the ticket number. */
export const phoneTail = z.string().regex(/^\d{4}$/);
export const tailOf = (phone: string): string => phone.slice(-4);
