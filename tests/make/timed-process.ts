import { serveStation } from '../../main/cli/serve.ts';
import { asMillis } from '../../shared/domain/millis.ts';

/** What `station serve` runs, but by a clock that whoever started this process moves. Arguments: folder, epoch milliseconds. */
const [data = '', start = ''] = process.argv.slice(2);
let now = Number(start);
process.on('message', (at) => {
  now = Number(at);
  process.send?.('told');
});
await serveStation({
  ...{ data, port: 0, open: false },
  clock: () => asMillis(now),
  announce: (urls) => process.stdout.write(`${JSON.stringify(urls)}\n`),
});
process.disconnect();
