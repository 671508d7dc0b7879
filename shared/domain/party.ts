import { z } from 'zod';

/** Who somebody is in a dispute (当事人、代理人、监护人、翻译、证人). Texts: `partyRole.<code>`. */
export const PARTY_ROLES = [
  'applicant',
  'co-applicant',
  'respondent',
  'co-respondent',
  'representative',
  'guardian',
  'interpreter',
  'witness',
] as const;
export const partyRole = z.enum(PARTY_ROLES);
export type PartyRole = z.infer<typeof partyRole>;

export const SEXES = ['male', 'female'] as const;
export const sex = z.enum(SEXES);
export type Sex = z.infer<typeof sex>;

/** What somebody shows who they are with; a firm shows its licence. Texts: `idType.<code>`. */
export const ID_TYPES = [
  'resident-id',
  'passport',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'business-licence',
  'other',
] as const;
export const idType = z.enum(ID_TYPES);
export type IdType = z.infer<typeof idType>;

/** Who should come and interpret, beside the mediator's own dialect. Texts: `interpreter.<code>`. */
export const INTERPRETER_WISHES = ['sign-language', 'minority-language', 'other'] as const;
export const interpreterWish = z.enum(INTERPRETER_WISHES);
export type InterpreterWish = z.infer<typeof interpreterWish>;
