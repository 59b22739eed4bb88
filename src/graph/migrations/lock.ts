import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';

/** How long the lock stays valid without a renewal. A running holder renews it in time. */
const HOLD_MS = 60_000;
const RENEW_MS = 15_000;
const POLL_MS = 200;
const PATIENCE_MS = 10 * 60_000;

/**
 * Runs `work` while it holds the `(:MigrationLock)` node. Waits while another process holds it.
 * @throws EngineError of kind CONFLICT if it is still held after ten minutes
 */
export async function withMigrationLock<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.define('CREATE CONSTRAINT migration_lock_id IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.id IS UNIQUE');
  const holder = randomUUID();
  const patience = Date.now() + PATIENCE_MS;
  while (!(await acquire(engine, holder))) {
    if (Date.now() > patience) throw new EngineError('CONFLICT', 'another process is still migrating this database');
    await pause(POLL_MS);
  }
  const renewal = setInterval(() => void acquire(engine, holder).catch(() => {}), RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await release(engine, holder);
  }
}

/**
 * Acquires or renews the lock. The first SET makes concurrent processes wait for each other before they check the
 * holder.
 */
async function acquire(engine: Engine, holder: string): Promise<boolean> {
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
