/** What a text says as JSON; undefined when it is none, which no schema takes. For texts from outside. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
