import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';

interface Step {
  readonly color: string;
  readonly value: number | null;
}
interface Mapping {
  readonly type: 'value' | 'special';
  readonly options: Readonly<Record<string, unknown>>;
}
export interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
  readonly targets: readonly { readonly rawSql: string }[];
  readonly options: { readonly xField?: string };
  readonly fieldConfig: {
    readonly defaults: { readonly thresholds?: { readonly steps: readonly Step[] } };
    readonly overrides: readonly {
      readonly matcher: { readonly id: string; readonly options: string };
      readonly properties: readonly { readonly id: string; readonly value: unknown }[];
    }[];
  };
}

export const dashboard = JSON.parse(
  readFileSync(join(RESOURCES_DIR, 'centre', 'grafana', 'stations.json'), 'utf8'),
) as { readonly panels: readonly Panel[] };

export const panelOf = (title: string): Panel => {
  const found = dashboard.panels.find((panel) => panel.title.startsWith(title));
  if (found === undefined) throw new Error(`the dashboard has no panel ${title}`);
  return found;
};

/** What Grafana asks for this panel, asked with the login behind that address. */
export async function ask(url: string, { targets }: Panel) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [target, ...more] = targets;
    if (target === undefined || more.length > 0) throw new Error('a panel asks one question');
    const { rows, fields } = await client.query<Record<string, unknown>>(
      target.rawSql.replaceAll('$__to', String(Date.now())),
    );
    return { rows, columns: fields.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

/** The columns a panel has something to say about: they must be there. */
export const namedColumns = ({ options, fieldConfig }: Panel): string[] => [
  ...(options.xField === undefined ? [] : [options.xField]),
  ...fieldConfig.overrides.map(({ matcher }) => matcher.options),
];

/** The colour a value is shown in, by the rules of Grafana: a mapping first, else the highest step it reaches. */
export function colourOf(panel: Panel, value: unknown, column?: string): string | undefined {
  const { defaults, overrides } = panel.fieldConfig;
  const own = overrides.find(({ matcher }) => matcher.options === column)?.properties;
  const of = <T>(id: string) => own?.find((one) => one.id === id)?.value as T | undefined;
  for (const { type, options } of of<Mapping[]>('mappings') ?? []) {
    const fits = type === 'value' ? options[String(value)] : value === null ? options['result'] : undefined;
    if (fits !== undefined) return (fits as { color: string }).color;
  }
  const steps = of<{ steps: Step[] }>('thresholds')?.steps ?? defaults.thresholds?.steps ?? [];
  return steps.findLast((step) => step.value === null || Number(value) >= step.value)?.color;
}
