import { z } from 'zod';

/**
 * Owns what a declaration (信息申报) may be: who tells the police who lives or works where. Four kinds, each with the
 * fewest fields its duty needs: sex and birth are read off the identity number, and of the sixteen particulars that
 * 浙江省流动人口居住登记条例 29 names none is asked that no step of the work uses. Texts: `declare.*` of the common locale.
 */
export const DECLARATION_KINDS = ['resident', 'tenant', 'tenancy-end', 'worker'] as const;
export const declarationKind = z.enum(DECLARATION_KINDS);
export type DeclarationKind = z.infer<typeof declarationKind>;

/** The service whose line is the way to a counter. */
export const DECLARING = 'declarations';

/** Kinds by which one person speaks of others: landlord, landlord again, employer. They come in lists, too. */
export const LISTED_KINDS = ['tenant', 'tenancy-end', 'worker'] as const satisfies readonly DeclarationKind[];
export const listedKind = z.enum(LISTED_KINDS);
export type ListedKind = z.infer<typeof listedKind>;

export const DECLARATION_FIELDS = [
  'declarerName',
  'declarerPhone',
  'name',
  'idNumber',
  'phone',
  'guardianName',
  'guardianPhone',
  'address',
  'day',
  'leaseEnd',
] as const;
export const declarationField = z.enum(DECLARATION_FIELDS);
export type DeclarationField = z.infer<typeof declarationField>;

/**
 * `child`: asked of somebody under 16, for whom the guardian registers; `grown`: asked of everybody else.
 * Both are then required.
 */
export type Need = 'required' | 'optional' | 'child' | 'grown';

interface FieldRow {
  /** Sealed in the ledger, and left out of an export without names. */
  readonly personal: boolean;
  /** Whose it is, and so whose key seals it. */
  readonly of: 'declarer' | 'subject' | 'matter';
  /** Characters. */
  readonly max: number;
}
export const FIELD_ROWS: Readonly<Record<DeclarationField, FieldRow>> = {
  declarerName: { personal: true, of: 'declarer', max: 60 },
  declarerPhone: { personal: true, of: 'declarer', max: 20 },
  name: { personal: true, of: 'subject', max: 40 },
  idNumber: { personal: true, of: 'subject', max: 18 },
  phone: { personal: true, of: 'subject', max: 20 },
  guardianName: { personal: true, of: 'subject', max: 40 },
  guardianPhone: { personal: true, of: 'subject', max: 20 },
  address: { personal: true, of: 'subject', max: 120 },
  day: { personal: false, of: 'matter', max: 20 },
  leaseEnd: { personal: false, of: 'matter', max: 20 },
};

/** What each kind asks, in the order it is asked. Source of who, what and when: 浙江省流动人口居住登记条例 7–13, 29. */
export const FIELDS_OF: Readonly<Record<DeclarationKind, Readonly<Partial<Record<DeclarationField, Need>>>>> = {
  resident: {
    ...{ name: 'required', idNumber: 'required', guardianName: 'child', guardianPhone: 'child', phone: 'grown' },
    ...{ address: 'required', day: 'required' },
  },
  tenant: {
    ...{ declarerName: 'required', declarerPhone: 'required', address: 'required' },
    ...{ name: 'required', idNumber: 'required', phone: 'optional', day: 'required', leaseEnd: 'optional' },
  },
  'tenancy-end': {
    ...{ declarerName: 'required', declarerPhone: 'required', address: 'required' },
    ...{ name: 'required', idNumber: 'required', day: 'required' },
  },
  worker: {
    ...{ declarerName: 'required', declarerPhone: 'required' },
    ...{ name: 'required', idNumber: 'required', phone: 'optional', address: 'optional', day: 'required' },
  },
};

export const fieldsOf = (kind: DeclarationKind): readonly DeclarationField[] =>
  Object.keys(FIELDS_OF[kind]) as DeclarationField[];

/** As it was typed, on whatever surface; nothing of it is checked yet. */
export const typedDeclaration = z.partialRecord(declarationField, z.string().max(400));
export type TypedDeclaration = z.infer<typeof typedDeclaration>;

/** How it came. `sheet`: a row of a list. */
export const DECLARATION_CHANNELS = ['kiosk', 'desk', 'sheet'] as const;
export const declarationChannel = z.enum(DECLARATION_CHANNELS);
export type DeclarationChannel = z.infer<typeof declarationChannel>;

/** Where it stands. A correction makes it new again. */
export const DECLARATION_STATES = ['new', 'accepted', 'returned'] as const;
export const declarationState = z.enum(DECLARATION_STATES);
export type DeclarationState = z.infer<typeof declarationState>;

/** Why it is returned (退回). A list and no free text: a note would soon name a person. */
export const RETURN_REASONS = [
  'id-differs',
  'phone-unreachable',
  'address-unclear',
  'day-unclear',
  'filed-twice',
  'not-here',
] as const;
export const returnReason = z.enum(RETURN_REASONS);
export type ReturnReason = z.infer<typeof returnReason>;

/** `DJ-261123-0007`: day and running number of the station. Says nothing of who or what. */
export const receiptNumber = (day: string, running: number): string =>
  `DJ-${day.slice(2).replaceAll('-', '')}-${String(running).padStart(4, '0')}`;

/** Version of the words one agrees to, `declare.notice*` of the kiosk: recorded with each declaration. */
export const DECLARATION_NOTICE_VERSION = '2026-12';
