import { DEFAULT_SETTINGS, type SettingsStore, type StationSettings } from '../host/settings.ts';
import { CommandFailed } from './output.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof StationSettings)[];

/** Sets `name=value` pairs, all or none, and tells how the settings stand then. Passwords in addresses are not shown. */
export function changeSettings(store: SettingsStore, pairs: readonly string[]): Record<string, string | number> {
  const changes = pairs.map((pair) => {
    const [, name = '', value = ''] = /^([A-Za-z]+)=(.*)$/s.exec(pair) ?? [];
    const known = NAMES.find((one) => one === name);
    if (known === undefined)
      throw new CommandFailed(`no such setting: ${name === '' ? pair : name} (there are ${NAMES.join(', ')})`);
    return { name: known, value: typeof DEFAULT_SETTINGS[known] === 'number' ? Number(value) : value };
  });
  const before = changes.map(({ name }) => ({ name, value: store.get(name) }));
  try {
    for (const { name, value } of changes) store.set(name, value as never);
  } catch {
    for (const { name, value } of before) store.set(name, value as never);
    throw new CommandFailed(`a value does not fit: ${changes.map(({ name }) => name).join(', ')}`);
  }
  return Object.fromEntries(NAMES.map((name) => [name, shown(store.get(name))]));
}

const shown = (value: string | number): string | number =>
  typeof value === 'string' ? value.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:…@') : value;
