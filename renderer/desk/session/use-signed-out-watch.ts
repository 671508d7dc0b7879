import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SECOND } from '../../../shared/domain/millis.ts';
import { refusalOf } from '../../rpc/refusal-of.ts';
import { useDesk } from '../use-desk.ts';
import type { Session } from './session.ts';

/** Two refusals in a row must not become a circle of asking. */
const AGAIN_AFTER = 3 * SECOND;

/**
 * Whenever the station answers `signed-out`, asks it once more with the token: after a break of the
 * line it knows us again; else the page goes to the sign-in screen.
 */
export function useSignedOutWatch(session: Session): void {
  const { api, queries } = useDesk();
  useEffect(
    () =>
      watchFor(
        queries,
        () => session.resume(api),
        () => session.now().who !== null,
      ),
    [api, queries, session],
  );
}

function watchFor(queries: QueryClient, resume: () => Promise<boolean>, someone: () => boolean): () => void {
  let quietUntil = 0;
  const heard = (error: unknown) => {
    if (refusalOf(error) !== 'signed-out' || !someone() || Date.now() < quietUntil) return;
    quietUntil = Date.now() + AGAIN_AFTER;
    resume().then(
      (known) => known && void queries.invalidateQueries(),
      () => undefined, // the line is down: said by the line bar, asked again when it opens
    );
  };
  const off = [
    queries.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') heard(event.action.error);
    }),
    queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') heard(event.action.error);
    }),
  ];
  return () => off.forEach((stop) => stop());
}
