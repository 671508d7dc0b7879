/** Owns what a command prints: with `--json` one JSON document, otherwise plain lines. Nothing else goes to stdout. */
export interface Output {
  /** Prints the result once. `lines` is made only when it is needed. */
  done(json: unknown, lines: () => readonly string[]): void;
}

export const outputTo = (stream: NodeJS.WritableStream, json: boolean): Output => ({
  done(document, lines) {
    stream.write(
      json
        ? `${JSON.stringify(document)}\n`
        : lines()
            .map((line) => `${line}\n`)
            .join(''),
    );
  },
});

/** A failure that a person can act on: one plain line on stderr, exit 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
