import { z } from 'zod';
import { handOverEvent, stepEvent } from './alarm-events.ts';
import { inboxEvent } from './inbox-event.ts';
import { outboxEvent } from './outbox-event.ts';

/**
 * The directions of the channel and of the line to 110 as JSON Schema (2020-12), for whoever writes an adapter in another language.
 * resources/centre/channel/*.schema.json is what this makes; a test holds the two together.
 */
export const channelSchemas = () => ({
  outbox: titled('What a station tells the platforms', outboxEvent),
  inbox: titled('What a platform tells the station', inboxEvent),
  'hand-over': titled('A quarrel that 110 hands over to a station', handOverEvent),
  steps: titled('What a station did with it', stepEvent),
});

const titled = (title: string, schema: z.ZodType) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, title, description: 'A CloudEvent 1.0 in JSON format', ...rest };
};
