import type { Engine } from '../../src/graph/engine.ts';

const BATCH = 10_000;

/** Deletes every node but the marker that says that this database is there to be wiped. */
export async function wipe(engine: Engine): Promise<void> {
  for (let deleted = BATCH; deleted === BATCH; ) {
    const [row] = await engine.write((transaction) =>
      transaction.run(
        'MATCH (n) WHERE NOT n:SelonTestDatabase WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted',
        { batch: BATCH },
      ),
    );
    deleted = Number(row?.deleted ?? 0);
  }
}
