/** A queue number, as large as it can be. */
export function WaitingNumber({ number }: { readonly number: string }) {
  return <p className="waiting-number">{number}</p>;
}
