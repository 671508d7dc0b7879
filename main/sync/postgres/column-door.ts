import type { Fact } from '../../../shared/facts/fact.ts';
import { type Centre, type Doors, ingestedOrLines } from '../centre.ts';
import { encodeBatch, encodeEnvelope } from '../wire.ts';
import type { Reached } from './connect.ts';
import { type FactColumns, factColumns } from './fact-columns.ts';
import { understood } from './understood.ts';

/** Hands batches over by their columns, and as lines whatever the centre does not take so (0022-columns.sql). */
export function columnDoor(reached: Reached, doors: Pick<Doors, 'ingest'>): Pick<Centre, 'ingest' | 'prepare'> {
  let written: { readonly facts: readonly Fact[]; readonly columns: FactColumns | undefined } | undefined;
  const columnsOf = (facts: readonly Fact[]) => {
    if (written?.facts !== facts) written = { facts, columns: factColumns(facts) };
    return written.columns;
  };
  return {
    prepare: (facts) => void columnsOf(facts),
    async ingest(batch) {
      const columns = columnsOf(batch.facts);
      if (columns !== undefined) {
        const [row] = await reached.query<{ answer: unknown }>(
          'SELECT api.ingest_columns($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS answer',
          [encodeEnvelope(batch), ...columns],
        );
        const answer = understood(ingestedOrLines, row?.answer);
        if (answer.status !== 'lines') return answer;
      }
      return doors.ingest(encodeBatch(batch));
    },
  };
}
