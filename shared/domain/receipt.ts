/** What comes out of a receipt printer, part by part, before it is bytes. All is centred but an `item` of a list. */
export type ReceiptPart =
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'strong' | 'huge' | 'item' }
  | { readonly kind: 'code'; readonly data: string }
  | { readonly kind: 'rule' };
export type Receipt = readonly ReceiptPart[];

export const printed = (text: string, look: 'plain' | 'strong' | 'huge' | 'item' = 'plain'): ReceiptPart => ({
  kind: 'text',
  text,
  look,
});
