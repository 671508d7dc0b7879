import type { ListedPack } from '../../shared/contract/desk/publicity.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { StationHost } from '../host/host.ts';
import { listedPacks } from '../services/list-packs.ts';
import { withCore } from './with-core.ts';

/** All content packs of the station of a host, the newest first. */
export const listPacksOf = (host: StationHost): Promise<ListedPack[]> => withCore(host, listedPacks);

export const packLine = ({ state, title, version, pieces, cameBy, at, key }: ListedPack): string =>
  [
    state.padEnd(13),
    title === null ? 'no title can be read' : `“${title.zh}”, version ${version}, ${pieces} pieces`,
    `by ${cameBy} on ${dayOf(at)}`,
    `key ${key}`,
  ].join('  ');
