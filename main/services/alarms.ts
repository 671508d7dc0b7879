import type { Alarm } from '../../shared/contract/desk/head.ts';

/** What the station head should know now, worst first. */
export type Alarms = () => Alarm[];
