import { z } from 'zod';
import { bilingual } from '../domain/language.ts';
import { counterDefinition } from '../domain/service-definition.ts';
import { counterId, serviceId } from '../domain/service.ts';
import { factType } from './fact-type.ts';

/** Of the first version, in which a counter took whoever came first. */
export const counterDefinedFirst = factType('counter.defined.v1', {
  data: z.object({ counterId, name: bilingual, serves: z.array(serviceId).min(1) }),
});

/** A counter is set up, or its row changed; the newest wins. */
export const counterDefined = factType('counter.defined.v2', { data: counterDefinition });

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
