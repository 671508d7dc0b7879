import { implement, ORPCError } from '@orpc/server';
import { deskContract } from '../../../shared/contract/desk/contract.ts';
import type { DeskConnection } from '../connection.ts';
import { netUnder } from '../guard.ts';

export type Report = (error: unknown) => void;

/** The desk's procedures before anybody signed in. */
export const deskBase = (report: Report) =>
  implement(deskContract)
    .$context<DeskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));

/** Lets a call through only for a live session, and hands the session on. */
export const signedInBase = (report: Report) =>
  deskBase(report).use(({ context, next }) => {
    const { seat, sessions } = context;
    const session = seat.token === undefined ? undefined : sessions.use(seat.token);
    if (session === undefined) {
      seat.token = undefined;
      throw new ORPCError('signed-out');
    }
    return next({ context: { session } });
  });
