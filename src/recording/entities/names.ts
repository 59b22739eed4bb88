import { EngineError } from '../../graph/errors.ts';
import type { RecordingContext } from '../context.ts';
import { statement } from '../statements.ts';
import { runEach, type Write } from '../writes.ts';

const READ = statement('recordEntity', 'read by name');
const READ_IDENTIFIED = statement('recordEntity', 'read by identifier');
const WRITE_NAMES = statement('recordEntity', 'write names');
const WRITE_NAMED = statement('recordEntity', 'write named');

/** Which entities have a name: by its key, then by the entity's id. */
export class Names<Entity extends { id: string }> {
  readonly #bearers = new Map<string, Map<string, Entity>>();

  /** Gives an entity a name. */
  give(key: string, entity: Entity): void {
    const bearers = this.#bearers.get(key) ?? new Map<string, Entity>();
    this.#bearers.set(key, bearers.set(entity.id, entity));
  }

  /** The entities that have any of these names. */
  bearersOf(keys: readonly string[]): Entity[] {
    return [...new Map(keys.flatMap((key) => [...(this.#bearers.get(key) ?? [])])).values()];
  }

  /**
   * Makes sure that no other recording has given these names and identifiers since they were read, and that none can until this one
   * ends. @throws EngineError of kind UNIQUE
   */
  async lock(context: RecordingContext, keys: readonly string[], identifiers: readonly string[]): Promise<void> {
    await runEach(context, WRITE_NAMES, 'keys', [...keys, ...identifiers].toSorted());
    const bearers = [...(await readBearers(context, keys)), ...(await readIdentified(context, identifiers))];
    for (const { key, id } of bearers) {
      if (this.#bearers.get(key)?.has(id)) continue;
      throw new EngineError('UNIQUE', `${id} has just been given the name ${key}`);
    }
  }
}

/** The stored entities that have these names, without unnamed ones. */
export async function readBearers<Entity>(
  context: RecordingContext,
  keys: readonly string[],
): Promise<(Entity & { key: string; id: string })[]> {
  return (await runEach(context, READ, 'keys', [...keys])) as unknown as (Entity & { key: string; id: string })[];
}

/** The stored entities that have these identifiers. */
export async function readIdentified<Entity extends { name: string }>(
  context: RecordingContext,
  keys: readonly string[],
): Promise<(Entity & { key: string; id: string })[]> {
  return (await runEach(context, READ_IDENTIFIED, 'keys', keys)) as unknown as (Entity & { key: string; id: string })[];
}

/** What makes entities known by their names. All recordings lock names in one order, so that none waits in a circle. */
export function nameWrites(entities: { id: string; keys: readonly string[] }[]): Write[] {
  const links = entities.flatMap(({ id, keys }) => keys.map((to) => ({ from: id, to })));
  const keys = [...new Set(links.map(({ to }) => to))].toSorted();
  return [
    [WRITE_NAMES, 'keys', keys],
    [WRITE_NAMED, 'rows', links],
  ];
}
