import { EngineError } from '../../graph/errors.ts';
import { runEach, type Scope, type Write } from '../scope.ts';
import { statement } from '../statements.ts';

const READ = statement('recordEntity', 'read by name');
const WRITE_NAMES = statement('recordEntity', 'write names');
const WRITE_NAMED = statement('recordEntity', 'write named');

/** Which entities bear a name: by its key, then by the entity's id. */
export class Names<Entity extends { id: string }> {
  readonly #bearers = new Map<string, Map<string, Entity>>();

  /** Has `entity` bear the name. */
  give(key: string, entity: Entity): void {
    const bearers = this.#bearers.get(key) ?? new Map<string, Entity>();
    this.#bearers.set(key, bearers.set(entity.id, entity));
  }

  /** Those that bear any of these names. */
  bearersOf(keys: readonly string[]): Entity[] {
    return [...new Map(keys.flatMap((key) => [...(this.#bearers.get(key) ?? [])])).values()];
  }

  /**
   * Makes sure that no other recording has given these names since they were read, and that none can before this one
   * is over. @throws EngineError of kind UNIQUE
   */
  async take(scope: Scope, keys: readonly string[]): Promise<void> {
    await runEach(scope, WRITE_NAMES, 'keys', keys.toSorted());
    for (const { key, id } of await readBearers(scope, keys)) {
      if (this.#bearers.get(key)?.has(id)) continue;
      throw new EngineError('UNIQUE', `${id} has just been given the name ${key}`);
    }
  }
}

/** The stored bearers of these names, but for those that only a text calls so. */
export async function readBearers<Entity>(
  scope: Scope,
  keys: readonly string[],
): Promise<(Entity & { key: string; id: string })[]> {
  return (await runEach(scope, READ, 'keys', [...keys])) as unknown as (Entity & { key: string; id: string })[];
}

/** What makes entities known by their names. Names are taken in one order by all, so that nobody waits in a circle. */
export function nameWrites(entities: { id: string; keys: readonly string[] }[]): Write[] {
  const links = entities.flatMap(({ id, keys }) => keys.map((to) => ({ from: id, to })));
  const keys = [...new Set(links.map(({ to }) => to))].toSorted();
  return [
    [WRITE_NAMES, 'keys', keys],
    [WRITE_NAMED, 'rows', links],
  ];
}
