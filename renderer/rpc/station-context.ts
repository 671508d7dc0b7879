import type { AnyContractRouter } from '@orpc/contract';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Line, Station } from './connect.ts';

export const StationContext = createContext<Station<AnyContractRouter> | undefined>(undefined);

/** The page's station. Each surface wraps this once with its own contract's type. */
export function useStation<C extends AnyContractRouter>(): Station<C> {
  const station = useContext(StationContext);
  if (station === undefined) throw new Error('useStation: no station around this component');
  return station as unknown as Station<C>;
}

/** Whether the station answers, and since when. */
export function useLine(): Line {
  const { onLine } = useStation();
  const [line, setLine] = useState<Line>({ open: true, since: 0 });
  useEffect(() => onLine(setLine), [onLine]);
  return line;
}
