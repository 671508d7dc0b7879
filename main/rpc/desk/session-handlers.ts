import { closeCounter } from '../../services/counter-seats.ts';
import { changePin, describeSession, type SignInAnswer, signIn } from '../../services/sign-in.ts';
import { deskBase, type Report, signedInBase } from './desk-base.ts';

/** Signing in and out, on this connection. */
export function sessionHandlers(report: Report) {
  const { session: anyone } = deskBase(report);
  const { session: signedIn } = signedInBase(report);
  return {
    signIn: anyone.signIn.handler(async ({ context, input, errors }) => {
      const { core, sessions, terminal, seat } = context;
      const value = orLocked(await signIn(core, sessions, terminal, input), errors);
      seat.token = value.token;
      return value;
    }),
    resume: anyone.resume.handler(({ context, input, errors }) => {
      const session = context.sessions.use(input.token);
      if (session === undefined || session.terminal !== context.terminal) throw errors['signed-out']();
      context.seat.token = session.token;
      return describeSession(context.core, session);
    }),
    beat: signedIn.beat.handler(({ context, input }) => {
      if (input.alive) context.sessions.use(context.session.token, true);
      return { done: true as const };
    }),
    signOut: signedIn.signOut.handler(({ context }) => {
      // Whoever has a citizen at the counter keeps it, so that the call is not lost.
      closeCounter(context.core, context.session.staffId, 'signed-out');
      context.sessions.end(context.session.token);
      context.seat.token = undefined;
      return { done: true as const };
    }),
    changePin: signedIn.changePin.handler(async ({ context, input, errors }) =>
      orLocked(await changePin(context.core, context.session, input), errors),
    ),
  };
}

interface SignInErrors {
  readonly 'wrong-credentials': () => Error;
  readonly locked: (options: { data: { until: number } }) => Error;
}

function orLocked<T>(answer: SignInAnswer<T>, errors: SignInErrors): T {
  if (answer.ok) return answer.value;
  throw answer.refusal === 'locked' ? errors.locked({ data: { until: answer.until } }) : errors['wrong-credentials']();
}
