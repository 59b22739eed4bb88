import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';

/** How long a holder that died keeps others out; one that lives renews its hold in time. */
const HOLD_MS = 60_000;
const RENEW_MS = 15_000;
const POLL_MS = 200;
const PATIENCE_MS = 10 * 60_000;

/**
 * Runs `work` while holding the one `(:MigrationLock)` node, waiting for others to let it go.
 * @throws EngineError of kind CONFLICT when it is still held after ten minutes
 */
export async function withMigrationLock<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.define('CREATE CONSTRAINT migration_lock_id IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.id IS UNIQUE');
  const holder = randomUUID();
  const patience = Date.now() + PATIENCE_MS;
  while (!(await take(engine, holder))) {
    if (Date.now() > patience) throw new EngineError('CONFLICT', 'another process is still migrating this database');
    await pause(POLL_MS);
  }
  const renewal = setInterval(() => void take(engine, holder).catch(() => {}), RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await release(engine, holder);
  }
}

/** Takes the lock, or holds it longer. The first SET makes rivals wait for each other before any of them looks. */
async function take(engine: Engine, holder: string): Promise<boolean> {
  const now = Date.now();
  const statement = `MERGE (lock:MigrationLock {id: 'migrations'})
    SET lock.asked = $holder
    WITH lock WHERE lock.holder IS NULL OR lock.holder = $holder OR lock.until < $now
    SET lock.holder = $holder, lock.until = $until
    RETURN lock.holder AS holder`;
  const rows = await engine.write((transaction) => transaction.run(statement, { holder, now, until: now + HOLD_MS }));
  return rows.length === 1;
}

async function release(engine: Engine, holder: string): Promise<void> {
  const statement = "MATCH (lock:MigrationLock {id: 'migrations', holder: $holder}) DELETE lock";
  await engine.write((transaction) => transaction.run(statement, { holder }));
}
