import { isPolicyName, type SettingOrigin } from '../../shared/domain/policy-settings.ts';
import type { EffectiveSettings } from '../host/effective-settings.ts';
import { DEFAULT_SETTINGS, type StationSettings } from '../host/settings.ts';
import { CommandFailed } from './output.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof StationSettings)[];

export interface SettingsShown {
  readonly values: Readonly<Record<string, string | number>>;
  readonly origins: Readonly<Record<string, SettingOrigin>>;
}

/**
 * Sets `name=value` pairs, all or none, and tells how the settings stand then. `name=` of a number that the district may
 * tell takes back what was set by hand. Passwords in addresses are not shown.
 */
export function changeSettings(store: EffectiveSettings, pairs: readonly string[]): SettingsShown {
  const changes = pairs.map((pair) => {
    const [, name = '', value = ''] = /^([A-Za-z]+)=(.*)$/s.exec(pair) ?? [];
    const known = NAMES.find((one) => one === name);
    if (known === undefined)
      throw new CommandFailed(`no such setting: ${name === '' ? pair : name} (there are ${NAMES.join(', ')})`);
    if (value === '' && isPolicyName(known)) return { name: known, value: undefined };
    return { name: known, value: typeof DEFAULT_SETTINGS[known] === 'number' ? Number(value) : value };
  });
  const put = (name: keyof StationSettings, value: string | number | undefined) =>
    value === undefined ? store.clear(name) : store.set(name, value as never);
  const before = changes.map(({ name }) => ({ name, value: store.isSet(name) ? store.get(name) : undefined }));
  try {
    for (const { name, value } of changes) put(name, value);
  } catch {
    for (const { name, value } of before) put(name, value);
    throw new CommandFailed(`a value does not fit: ${changes.map(({ name }) => name).join(', ')}`);
  }
  return {
    values: Object.fromEntries(NAMES.map((name) => [name, shown(store.get(name))])),
    origins: Object.fromEntries(NAMES.map((name) => [name, store.origin(name)])),
  };
}

const shown = (value: string | number): string | number =>
  typeof value === 'string' ? value.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:…@') : value;
