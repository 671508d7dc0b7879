import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { useStation } from '../rpc/station-context.ts';

/** The station, seen through what anyone may ask. */
export const useKiosk = () => useStation<typeof kioskContract>();

/** Marks what belongs to one visit in the query cache, so that it goes when the citizen goes. */
export const OF_THIS_VISIT = { visit: true } as const;
