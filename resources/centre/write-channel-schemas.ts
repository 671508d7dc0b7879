import { writeFileSync } from 'node:fs';
import { channelSchemas } from '../../main/sync/channel/json-schemas.ts';

/** Writes the JSON Schemas of the channel anew: `node resources/centre/write-channel-schemas.ts`. */
for (const [name, schema] of Object.entries(channelSchemas()))
  writeFileSync(new URL(`channel/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
