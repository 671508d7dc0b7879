import { createContext, useContext } from 'react';

/** How a file opens another one that it names. */
export const OpenCaseContext = createContext<((disputeId: string) => void) | undefined>(undefined);

export function useOpenCase(): (disputeId: string) => void {
  const open = useContext(OpenCaseContext);
  if (open === undefined) throw new Error('useOpenCase: this file is shown where no other can be opened');
  return open;
}
