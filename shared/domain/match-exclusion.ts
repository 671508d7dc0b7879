import { z } from 'zod';

/** Why a mediator may not take a dispute at all. Texts: `exclusion.<code>`; the rule is shared/rules/match-filters.ts. */
export const EXCLUSIONS = [
  'off-duty',
  'recused-place',
  'recused-kin',
  'recused-employer',
  'recused-home-village',
  'recused-earlier-complaint',
  'recused-declared-interest',
  'recused-dispute',
  'recused-perhaps',
  'no-common-language',
  'no-language-with-respondent',
] as const;
export const exclusion = z.enum(EXCLUSIONS);
export type Exclusion = z.infer<typeof exclusion>;
