import { z } from 'zod';
import { bilingual } from '../domain/language.ts';
import { counterId, serviceId } from '../domain/service.ts';
import { factType } from './fact-type.ts';

export const counterDefined = factType('counter.defined.v1', {
  data: z.object({ counterId, name: bilingual, serves: z.array(serviceId).min(1) }),
});

/** A member of staff sits down at a counter. */
export const counterOpened = factType('counter.opened.v1', {
  data: z.object({ counterId, staffId: z.uuid() }),
});

export const counterClosed = factType('counter.closed.v1', {
  data: z.object({ counterId, staffId: z.uuid(), reason: z.enum(['left', 'signed-out', 'idle', 'station-stopped']) }),
});

/** A break: the counter keeps its person and calls nobody (暂停). It ends by resuming or by leaving. */
export const counterPaused = factType('counter.paused.v1', { data: z.object({ counterId, staffId: z.uuid() }) });
export const counterResumed = factType('counter.resumed.v1', { data: z.object({ counterId, staffId: z.uuid() }) });
