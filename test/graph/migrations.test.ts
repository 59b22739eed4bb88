import { appendFileSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { EngineError } from '../../src/graph/errors.ts';
import { readMigrations, splitStatements } from '../../src/graph/migrations/files.ts';
import { type Computation, migrate, migrationStatus } from '../../src/graph/migrations/migrate.ts';
import { describeEngines } from '../support/engines.ts';
import { wipe } from '../support/wipe.ts';

const KEYS = `// Each thing once.
CREATE CONSTRAINT migrated_id IF NOT EXISTS FOR (n:Migrated) REQUIRE n.id IS UNIQUE;
// Found by day.
CREATE INDEX migrated_day IF NOT EXISTS FOR (n:Migrated) ON (n.day);
`;
const DATA = `// The first two.
MERGE (n:Migrated {id: 'a'}) ON CREATE SET n.url = 'https://example.org/;a';
MERGE (n:Migrated {id: 'b'});
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selon-migrations-'));
  writeFileSync(join(folder, 'V001__keys.cypher'), KEYS);
  writeFileSync(join(folder, 'V002__data.cypher'), DATA);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('migration files', () => {
  test('are read in the order of their versions, with their statements', () => {
    writeFileSync(join(folder, 'README.md'), 'not a migration');
    const migrations = readMigrations(folder);
    expect(migrations.map(({ version, name, file, statements }) => [version, name, file, statements.length])).toEqual([
      [1, 'keys', 'V001__keys.cypher', 2],
      [2, 'data', 'V002__data.cypher', 2],
    ]);
    expect(migrations[1]?.statements[0]).toBe(
      "MERGE (n:Migrated {id: 'a'}) ON CREATE SET n.url = 'https://example.org/;a'",
    );
  });

  test('end their statements in a semicolon at the end of a line', () => {
    const text = "// Why; because.\r\nRETURN 'a;b // c' AS x,\r\n  1 AS y;  \r\n\r\n  // And\nRETURN 2 AS z\n;\n;\n";
    expect(splitStatements(text)).toEqual(["RETURN 'a;b // c' AS x,\n  1 AS y", 'RETURN 2 AS z']);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'leave out a version',
      () => renameSync(join(folder, 'V002__data.cypher'), join(folder, 'V003__data.cypher')),
      /V003__data\.cypher: version 2 is missing/,
    ],
    [
      'do not begin at 1',
      () => unlinkSync(join(folder, 'V001__keys.cypher')),
      /V002__data\.cypher: version 1 is missing/,
    ],
    [
      'have a version twice',
      () => writeFileSync(join(folder, 'V2__other.cypher'), DATA),
      /V002__data\.cypher.*V2__other\.cypher|V2__other\.cypher.*V002__data\.cypher/,
    ],
    ['are misnamed', () => writeFileSync(join(folder, 'keys.cypher'), KEYS), /^keys\.cypher: a migration is named/],
    [
      'hold no statement',
      () => writeFileSync(join(folder, 'V003__empty.cypher'), '// Nothing.\n'),
      /V003__empty\.cypher contains no statement/,
    ],
  ])('are refused when they %s', (_, spoil, message) => {
    spoil();
    expect(() => readMigrations(folder)).toThrow(message);
  });
});

describeEngines((_, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
    // Without what the project's own migrations have recorded.
    await wipe(engine);
  });

  const migrated = async () =>
    (await engine.read('MATCH (n:Migrated) RETURN n.id AS id ORDER BY id')).map((row) => row.id);
  /** The same engine, but the statement that `fails` accepts does not get through. */
  const interrupted = (fails: (statement: string) => boolean): Engine => {
    const check = (statement: string) => {
      if (fails(statement)) throw new EngineError('UNAVAILABLE', 'interrupted');
    };
    return Object.assign(Object.create(engine), {
      read: (...query: Parameters<Engine['read']>) => engine.read(...query),
      define: async (statement: string) => {
        check(statement);
        await engine.define(statement);
      },
      write: <T>(work: Parameters<typeof engine.write<T>>[0]) =>
        engine.write((transaction) =>
          work({
            run: async (statement, parameters) => {
              check(statement);
              return transaction.run(statement, parameters);
            },
          }),
        ),
    });
  };

  test('applies every migration once, in order, and records it', async () => {
    expect((await migrationStatus(engine, folder)).map((state) => state.appliedAt)).toEqual([null, null]);
    const applied = await migrate(engine, folder);
    expect(applied.map(({ version, name }) => [version, name])).toEqual([
      [1, 'keys'],
      [2, 'data'],
    ]);
    expect(await migrated()).toEqual(['a', 'b']);
    const twin = engine.write((transaction) => transaction.run("CREATE (:Migrated {id: 'a'})"));
    await expect(twin).rejects.toMatchObject({ kind: 'UNIQUE' });
    expect(await migrationStatus(engine, folder)).toEqual(applied);
    expect(applied[0]?.appliedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(await migrate(engine, folder)).toEqual([]);
    expect(await migrationStatus(engine, folder)).toEqual(applied);
  });

  test('applies only what is new', async () => {
    await migrate(engine, folder);
    writeFileSync(join(folder, 'V003__more.cypher'), "MERGE (:Migrated {id: 'c'});\n");
    expect((await migrationStatus(engine, folder)).map((state) => state.appliedAt === null)).toEqual([
      false,
      false,
      true,
    ]);
    expect((await migrate(engine, folder)).map((state) => state.name)).toEqual(['more']);
    expect(await migrated()).toEqual(['a', 'b', 'c']);
  });

  test('refuses an applied migration that was edited, and tells both checksums', async () => {
    const [first] = await migrate(engine, folder);
    appendFileSync(join(folder, 'V001__keys.cypher'), '// Edited.\n');
    const now = readMigrations(folder)[0]?.checksum;
    const refusal = `V001__keys.cypher was edited after it was applied: its checksum was ${first?.checksum} and is now ${now}`;
    await expect(migrate(engine, folder)).rejects.toThrow(refusal);
    await expect(migrationStatus(engine, folder)).rejects.toThrow(refusal);
    writeFileSync(join(folder, 'V001__keys.cypher'), KEYS);
    expect(await migrate(engine, folder)).toEqual([]);
  });

  test('refuses a database that is ahead of the files', async () => {
    await migrate(engine, folder);
    unlinkSync(join(folder, 'V002__data.cypher'));
    await expect(migrate(engine, folder)).rejects.toThrow(
      'migration 2 (data) was applied to this database, but its file is missing',
    );
  });

  test.each([
    ['in the schema', (statement: string) => statement.includes('migrated_day')],
    ['in the data', (statement: string) => statement.includes("{id: 'b'}")],
    ['before it was recorded', (statement: string) => statement.includes('CREATE (:Migration ')],
  ])('completes a migration that was interrupted %s', async (_, fails) => {
    await expect(migrate(interrupted(fails), folder)).rejects.toThrow('interrupted');
    expect((await migrate(engine, folder)).at(-1)?.name).toBe('data');
    expect(await migrated()).toEqual(['a', 'b']);
    expect((await migrationStatus(engine, folder)).every((state) => state.appliedAt !== null)).toBe(true);
  });

  describe('with a computation in TypeScript', () => {
    const computing = (compute: Computation) => ({ computations: { compute } });
    beforeEach(() => {
      writeFileSync(join(folder, 'V003__compute.cypher'), "MERGE (:Migrated {id: 'c'});\nCOMPUTE compute;\n");
    });
    const write = async (target: Engine, id: string): Promise<void> => {
      await target.write((transaction) => transaction.run('MERGE (:Migrated {id: $id})', { id }));
    };

    test('runs it in its place, once', async () => {
      const compute: Computation = async (target) => {
        expect(await migrated()).toEqual(['a', 'b', 'c']);
        await write(target, 'd');
      };
      const applied = await migrate(engine, folder, computing(compute));
      expect(applied.map(({ name }) => name)).toEqual(['keys', 'data', 'compute']);
      expect(await migrated()).toEqual(['a', 'b', 'c', 'd']);
      const again = computing(() => Promise.reject(new Error('again')));
      expect(await migrate(engine, folder, again)).toEqual([]);
    });

    test('runs it again after an interruption', async () => {
      const compute: Computation = async (target) => {
        await write(target, 'd');
        throw new Error('interrupted');
      };
      await expect(migrate(engine, folder, computing(compute))).rejects.toThrow('interrupted');
      await migrate(
        engine,
        folder,
        computing((target) => write(target, 'e')),
      );
      expect(await migrated()).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    test('refuses one that is not there', async () => {
      const refusal = 'V003__compute.cypher: there is no computation "compute"';
      await expect(migrate(engine, folder)).rejects.toThrow(refusal);
      expect((await migrationStatus(engine, folder)).at(-1)?.appliedAt).toBeNull();
    });

    test('tells how far it is, every two seconds at most', async () => {
      const told: string[] = [];
      const compute: Computation = async (_, onProgress) => {
        onProgress(1, 5);
        await pause(2_100);
        onProgress(2, 5);
        onProgress(3, 5);
      };
      const onProgress = (...progress: unknown[]) => told.push(progress.join(' '));
      await migrate(engine, folder, { ...computing(compute), onProgress });
      expect(told).toEqual(['compute 2 5']);
    });
  });

  test('lets one of several starters do the work, and the others wait for it', async () => {
    writeFileSync(
      join(folder, 'V003__once.cypher'),
      "MERGE (n:Migrated {id: 'a'}) SET n.times = coalesce(n.times, 0) + 1;\n",
    );
    const results = await Promise.all(Array.from({ length: 4 }, () => migrate(engine, folder)));
    expect(results.map((applied) => applied.length).sort()).toEqual([0, 0, 0, 3]);
    expect(await engine.read("MATCH (n:Migrated {id: 'a'}) RETURN n.times AS times")).toEqual([{ times: 1 }]);
    expect(await engine.read('MATCH (n:MigrationLock) RETURN count(n) AS locks')).toEqual([{ locks: 0 }]);
  });

  test('waits for a holder until its hold has run out, as one that died leaves it', async () => {
    const hold = (until: number) =>
      engine.write((transaction) =>
        transaction.run("CREATE (:MigrationLock {id: 'migrations', holder: 'another', until: $until})", { until }),
      );
    await hold(Date.now() + 700);
    const start = Date.now();
    expect(await migrate(engine, folder)).toHaveLength(2);
    expect(Date.now() - start).toBeGreaterThanOrEqual(650);
  });
});
