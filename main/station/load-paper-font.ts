import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The Chinese font that the pages carry, for papers: of its hundred pieces those that a text needs, as style
 * rules that hold them. Looks among the built pages, then where the pages are built from. Without either, papers
 * are set in a font of the machine.
 */
interface Face {
  readonly ranges: string;
  readonly file: string;
}

const FAMILY = 'Noto Sans SC Variable';
const FACE = /@font-face\s*\{[^}]*\}/g;
const SOURCE = /url\(["']?([^"')]+\.woff2)["']?\)/;
const RANGES = /unicode-range:\s*([^;}]+)/;
/** Where style sheets with it lie, seen from the shipped resources. */
const PLACES = ['../out/renderer/assets', '../node_modules/@fontsource-variable/noto-sans-sc'];

export function loadPaperFont(resourcesDir: string): (text: string) => string {
  let faces: readonly Face[] | undefined;
  return (text) => {
    faces ??= PLACES.map((place) => facesOf(join(resourcesDir, place))).find((found) => found.length > 0) ?? [];
    const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
    return faces
      .filter(({ ranges }) => codes.some((code) => covers(ranges, code)))
      .map(ruleOf)
      .join('\n');
  };
}

function facesOf(folder: string): Face[] {
  if (!existsSync(folder)) return [];
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const faces = sheets.flatMap((name) => facesIn(join(folder, name))).filter(({ file }) => existsSync(file));
  // Several sheets may name the same piece.
  return [...new Map(faces.map((face) => [face.file, face])).values()];
}

const facesIn = (sheet: string): Face[] =>
  (readFileSync(sheet, 'utf8').match(FACE) ?? []).flatMap((rule): Face[] => {
    const source = SOURCE.exec(rule)?.[1];
    const ranges = RANGES.exec(rule)?.[1];
    if (!rule.includes(FAMILY) || source === undefined || ranges === undefined) return [];
    return [{ ranges, file: join(dirname(sheet), source) }];
  });

/** `U+20-7E,U+4E00`; the build shortens `U+4E00-4EFF` to `U+4E??`. */
const covers = (ranges: string, code: number): boolean =>
  ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().slice('U+'.length).split('-');
    return (
      code >= Number.parseInt(from.replaceAll('?', '0'), 16) && code <= Number.parseInt(to.replaceAll('?', 'F'), 16)
    );
  });

const ruleOf = ({ ranges, file }: Face): string =>
  `@font-face{font-family:"${FAMILY}";font-weight:100 900;unicode-range:${ranges};` +
  `src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
