/** The questions of the dispute intake, one a screen, in the order they are asked. */
export const INTAKE = [
  'category',
  'counterpart',
  'age',
  'guardian',
  'guardian-name',
  'respondent',
  'place',
  'dialect',
  'mandarin',
  'statement',
  'claims',
  'name',
  'phone',
  'notice',
  'mediators',
] as const;
export type Question = (typeof INTAKE)[number];
