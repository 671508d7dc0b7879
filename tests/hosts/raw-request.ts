import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly all: string;
}

const PATIENCE_MS = 3_000;

/**
 * Sends exactly these bytes and reads what comes back. An HTTP client would refuse to send what an
 * attacker sends. A connection that stays open after an answer (an upgrade that worked) is cut.
 */
export function rawRequest(
  port: number,
  lines: readonly string[],
  body = '',
  address = '127.0.0.1',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: address });
    let all = '';
    const finish = () => {
      clearTimeout(patience);
      socket.destroy();
      if (all === '') reject(new Error('no answer'));
      else resolve(parse(all));
    };
    const patience = setTimeout(finish, PATIENCE_MS);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      all += chunk;
      if (all.startsWith('HTTP/1.1 101')) finish();
    });
    socket.on('end', finish);
    socket.on('error', (error) => (all === '' ? reject(error) : finish()));
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

function parse(all: string): RawAnswer {
  const [head = '', ...rest] = all.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n'), all };
}
