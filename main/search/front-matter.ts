/**
 * Reads a content file: `key: value` lines between two lines of `---`, then sections under `##`.
 * Knows nothing of what the keys mean. Returns undefined when the frame itself is broken.
 */
export interface Content {
  readonly fields: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
}

export function readContent(raw: string): Content | undefined {
  const parts = /^\uFEFF?---\n(.*?)\n---\n(.*)$/s.exec(raw.replaceAll('\r\n', '\n'));
  if (parts === null) return undefined;
  const [, head = '', body = ''] = parts;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const fields = lines.map((line) => /^([a-z-]+):(?: (.*))?$/.exec(line.trimEnd()));
  if (fields.some((field) => field === null)) return undefined;
  const sections = body.split(/^## /m).slice(1);
  return {
    fields: new Map(fields.map((field) => [field?.[1] ?? '', (field?.[2] ?? '').trim()])),
    sections: new Map(
      sections.map((section) => {
        const [title = '', ...rest] = section.split('\n');
        return [title.trim(), rest.join('\n').trim()];
      }),
    ),
  };
}

/** A list of values between commas; empty when nothing stands there. */
export const listOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
