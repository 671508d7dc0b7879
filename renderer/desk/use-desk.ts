import type { deskContract } from '../../shared/contract/desk/contract.ts';
import { useStation } from '../rpc/station-context.ts';

/** The station, seen through what staff may ask. */
export const useDesk = () => useStation<typeof deskContract>();
