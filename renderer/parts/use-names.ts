import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract/kiosk/places.ts';
import type { PlaceName } from '../../shared/domain/division.ts';
import { latinPersonName } from '../../shared/rules/latin-person-name.ts';
import { whereItLies } from '../../shared/rules/place-name.ts';
import { listenForReader, nameReader } from './read-names.ts';

/**
 * Names of people and places for who reads no hanzi: the Latin letters first, and the hanzi beside them for whoever
 * is to be shown the screen. A Chinese page shows hanzi alone.
 */
const useReadsLatin = (): boolean => useTranslation().i18n.language !== 'zh';

/** The name of a member of staff, a mediator or an interpreter. */
export function usePersonName(): (name: string) => string {
  const latin = useLatinName();
  return (name) => (latin(name) === name ? name : `${latin(name)} ${name}`);
}

/** The same without the hanzi, where they stand beside it already. */
export function useLatinName(): (name: string) => string {
  const latin = useReadsLatin();
  const read = useSyncExternalStore(listenForReader, nameReader);
  return (name) => (latin && read !== undefined ? latinPersonName(name, read) : undefined) ?? name;
}

export function usePlaceName(): (place: PlaceName) => string {
  const latin = useReadsLatin();
  return ({ zh, en }) => {
    if (!latin) return zh;
    return zh === en ? en : `${en} (${zh})`;
  };
}

/** A place to choose from a list: its own name, and smaller what it lies in. */
export function usePlaceChoice(): (place: Place) => { readonly text: string; readonly detail: string } {
  const latin = useReadsLatin();
  return (place) => {
    const where = whereItLies(place);
    return latin
      ? {
          text: place.english.county || place.english.prefecture,
          detail: `${where.en} · ${place.county || place.prefecture}`,
        }
      : { text: place.county || place.prefecture, detail: where.zh };
  };
}
