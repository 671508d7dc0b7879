import type { AnyContractRouter } from '@orpc/contract';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Station } from './connect.ts';

export const StationContext = createContext<Station<AnyContractRouter> | undefined>(undefined);

/** The page's station. Each surface wraps this once with its own contract's type. */
export function useStation<C extends AnyContractRouter>(): Station<C> {
  const station = useContext(StationContext);
  if (station === undefined) throw new Error('useStation: no station around this component');
  return station as unknown as Station<C>;
}

/** Whether the station answers. */
export function useLine(): boolean {
  const { onLine } = useStation();
  const [open, setOpen] = useState(true);
  useEffect(() => onLine(setOpen), [onLine]);
  return open;
}
