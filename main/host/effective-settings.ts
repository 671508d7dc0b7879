import {
  isPolicyName,
  type PolicyName,
  type SaidValue,
  type SettingOrigin,
} from '../../shared/domain/policy-settings.ts';
import type { SettingsStore, StationSettings } from './settings.ts';

/** The settings of a machine, with what the district told in place of the defaults. */
export interface EffectiveSettings extends SettingsStore {
  origin(name: keyof StationSettings): SettingOrigin;
  /** What the district says of it, whether or not it counts here. */
  said(name: PolicyName): SaidValue | undefined;
}

/** What counts: set by hand on this machine, else told by the district, else the default. `told` is asked each time. */
export function effectiveSettings(
  machine: SettingsStore,
  told: () => ReadonlyMap<PolicyName, SaidValue>,
): EffectiveSettings {
  const fromDistrict = (name: keyof StationSettings) =>
    isPolicyName(name) && !machine.isSet(name) ? told().get(name)?.value : undefined;
  return {
    get: <K extends keyof StationSettings>(name: K) => (fromDistrict(name) as StationSettings[K]) ?? machine.get(name),
    set: (name, value) => machine.set(name, value),
    isSet: (name) => machine.isSet(name),
    clear: (name) => machine.clear(name),
    origin: (name) => (machine.isSet(name) ? 'by-hand' : fromDistrict(name) === undefined ? 'default' : 'district'),
    said: (name) => told().get(name),
  };
}
