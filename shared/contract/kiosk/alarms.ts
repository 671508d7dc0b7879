import { z } from 'zod';
import { danger } from '../../domain/danger.ts';
import { procedure } from '../procedure.ts';

export const kioskAlarmsContract = {
  /**
   * Rings at every desk: because of what is being typed, or because the citizen called. `rung` is false when this
   * terminal has just rung for the same.
   */
  raise: procedure(
    z.object({ cause: z.enum(['words', 'citizen']), dangers: z.array(danger).max(8) }),
    z.object({ rung: z.boolean() }),
    ['storage-full'],
  ),
};
