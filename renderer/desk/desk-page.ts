import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { SignedIn } from '../../shared/contract/desk/session.ts';
import type { Drafts } from './session/drafts.ts';
import type { Session } from './session/session.ts';

/** What one open desk page keeps in memory while people come and go. */
export interface DeskPage {
  readonly session: Session;
  /** Words in open forms. */
  readonly drafts: Drafts;
  /** Which part, dispute and form were open. */
  readonly places: Drafts;
}

export const DeskPageContext = createContext<DeskPage | undefined>(undefined);

export function useDeskPage(): DeskPage {
  const page = useContext(DeskPageContext);
  if (page === undefined) throw new Error('useDeskPage: no desk page around this component');
  return page;
}

/** Who is signed in; only beneath the sign-in gate. */
export function useMe(): SignedIn {
  const { session } = useDeskPage();
  const { who } = useSyncExternalStore(session.listen, session.now);
  const [me] = useState(who);
  // On the way out the screens are drawn once more after the session has ended.
  const known = who ?? me;
  if (known === null) throw new Error('useMe: nobody is signed in');
  return known;
}

/** The fields of one form, kept until they are sent or dropped. */
export function useDraft<T extends object>(form: string, empty: T) {
  const { drafts } = useDeskPage();
  const [draft, setDraft] = useState<T>(() => drafts.read<T>(form) ?? empty);
  const fill = (part: Partial<T>) => {
    // Two answers may come between two renderings: the second builds on the first.
    const next = { ...(drafts.read<T>(form) ?? draft), ...part };
    drafts.keep(form, next);
    setDraft(next);
  };
  return { draft, fill, drop: () => drafts.drop(form) };
}

/** Where one is, such as the open dispute; how to go elsewhere; how to leave a place if one is still there. */
export function usePlace<T>(name: string, first: T) {
  const { places } = useDeskPage();
  const [place, setPlace] = useState<T>(() => places.read<T>(name) ?? first);
  const go = (next: T) => {
    places.keep(name, next);
    setPlace(next);
  };
  // An answer may come when the person has gone on: it must not take them away from where they are now.
  const leave = (from: T, to: T) => {
    if ((places.read<T>(name) ?? first) === from) go(to);
  };
  return [place, go, leave] as const;
}
