import { toldSetting } from '../domain/policy-settings.ts';
import { factType } from './fact-type.ts';

/** A number of policy, as the district tells all its stations; told again it is changed. */
export const settingsTold = factType('settings.told.v1', { data: toldSetting, statedBy: 'centre' });
