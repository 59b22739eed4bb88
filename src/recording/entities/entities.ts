import type { EntityFacts } from '../../origins/table.ts';
import type { EntityInput, EntityKind } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import { conflict } from '../errors.ts';
import { type Origin, Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { type Link, runEach, type Write } from '../writes.ts';
import { draftEntity, type EntityDraft } from './draft.ts';
import { Names, nameWrites, readBearers } from './names.ts';
import { linksWithin, type Part } from './wholes.ts';

const READ_BY_ID = statement('recordEntity', 'read by id');
const WRITE_ENTITIES = statement('recordEntity', 'write entities');
const WRITE_PART_OF = statement('recordEntity', 'write partOf');
const WRITE_WITHIN = statement('recordEntity', 'write within');
const WRITE_LOCATED_IN = statement('recordEntity', 'write locatedIn');
const WRITE_SOURCES = statement('recordEntity', 'write sources');

const CIRCLE = 'an entity cannot be part of itself or lie in itself';
const CHAIN = 'new entities that are part of each other or lie in each other';

interface KnownEntity {
  id: string;
  name: string;
  kind: EntityKind;
  isSource: boolean;
  draft?: EntityDraft;
}

/** The entities of one recording. */
export class Entities extends Registry<EntityInput, EntityDraft, KnownEntity> {
  readonly #names = new Names<KnownEntity>();
  readonly #newSources = new Set<string>();
  readonly #parts: Part[] = [];
  readonly #locatedIn: Link[] = [];

  constructor(context: RecordingContext) {
    super(context, 'Entity');
  }

  protected draft(input: EntityInput, path: string, origin: Origin): Promise<EntityDraft> {
    return draftEntity(input, path, origin, (...reference) => this.refer(...reference));
  }

  protected async lookUp(ids: readonly string[], drafts: readonly EntityDraft[]): Promise<KnownEntity[]> {
    const keys = new Set(drafts.flatMap(({ isKeyed, isNamed, nameKeys }) => (isNamed && !isKeyed ? nameKeys : [])));
    const [known, bearers] = await Promise.all([
      runEach<KnownEntity>(this.context, READ_BY_ID, 'ids', ids),
      readBearers<KnownEntity>(this.context, [...keys]),
    ]);
    for (const bearer of bearers) this.#names.give(bearer.key, bearer);
    return [...bearers, ...known];
  }

  protected match(draft: EntityDraft, keyed: KnownEntity | undefined): KnownEntity | undefined {
    if (!draft.isKeyed) return draft.isNamed ? this.#bearerOf(draft) : this.byId.get(draft.id);
    if (!keyed || keyed.kind === draft.kind) return keyed;
    const { id, name, kind } = keyed;
    const problem = `${id} already exists as a ${kind}, not a ${draft.kind}`;
    throw conflict(draft.path, problem, { current: { id, name, kind } });
  }

  #bearerOf({ path, kind, nameKeys }: EntityDraft): KnownEntity | undefined {
    const bearers = this.#names.bearersOf(nameKeys);
    if (bearers.length <= 1) return bearers[0];
    const candidates = bearers.map(({ id, name }) => ({ id, name })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const listed = candidates.map(({ id, name }) => `${id} (${name})`).join(', ');
    const problem = `several entities of kind ${kind} have this name or alias: ${listed}; give the id of one`;
    throw conflict(path, `${problem}, or a key to a new one`, { candidates });
  }

  protected create(draft: EntityDraft, id: string): KnownEntity {
    const entity = { id, name: draft.name, kind: draft.kind, isSource: false, draft };
    if (draft.isNamed) for (const key of draft.nameKeys) this.#names.give(key, entity);
    return entity;
  }

  protected persistLinks(id: string, draft: EntityDraft): void {
    const wholes = this.persistLinked(draft.partOf, CIRCLE, CHAIN);
    if (wholes.length > 0) this.#parts.push({ id, path: `${draft.path}.partOf`, wholes });
    for (const to of this.persistLinked(draft.locatedIn, CIRCLE, CHAIN)) this.#locatedIn.push({ from: id, to });
  }

  /** What the rules of origins look at, of an entity that this recording writes. */
  newFacts(id: string): EntityFacts | undefined {
    const draft = this.created.get(id);
    if (!draft) return undefined;
    const partOf = draft.partOf.map((whole) => {
      return { whole: this.idOf(whole), from: null, to: null, isIndependent: false };
    });
    return { id, kind: draft.kind, isNamed: draft.isNamed, partOf };
  }

  /** Makes the entity of this id a source. */
  markAsSource(id: string): void {
    if (!this.byId.get(id)?.isSource) this.#newSources.add(id);
  }

  /**
   * What writes all that is persisted.
   * @throws RecordingError when an entity is part of too many; EngineError of kind UNIQUE when another recording has just
   * taken a name
   */
  async writes(): Promise<Write[]> {
    const entities = [...this.created];
    const byName = entities.filter(([, draft]) => draft.isNamed && !draft.isKeyed);
    await this.#names.lock(this.context, [...new Set(byName.flatMap(([, { nameKeys }]) => nameKeys))]);
    const partOf = this.#parts.flatMap(({ id, wholes }) => wholes.map((to) => ({ from: id, to })));
    const within = await linksWithin(this.context, this.#parts);
    return [
      [WRITE_ENTITIES, 'rows', await this.rows(), this.context.stamp],
      ...nameWrites(entities.map(([id, draft]) => ({ id, keys: draft.nameKeys }))),
      [WRITE_PART_OF, 'rows', partOf],
      [WRITE_WITHIN, 'rows', within],
      [WRITE_LOCATED_IN, 'rows', this.#locatedIn],
      [WRITE_SOURCES, 'ids', [...this.#newSources]],
    ];
  }
}
