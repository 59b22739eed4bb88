import type { EntityFacts } from '../../origins/table.ts';
import { type EntityInput, EntityKind } from '../../shared/schema.generated.ts';
import { fold } from '../../shared/text.ts';
import type { RecordingContext } from '../context.ts';
import { conflict } from '../errors.ts';
import { type Origin, Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { type Link, runEach, type Write } from '../writes.ts';
import { completeEntity, type StoredFacts } from './complete.ts';
import { draftEntity, type EntityDraft, type EntityHandle, identifierKey, isAcronym } from './draft.ts';
import { Names, nameWrites, readBearers, readIdentified } from './names.ts';
import { linksWithin, type Part } from './wholes.ts';

const READ_BY_ID = statement('recordEntity', 'read by id');
const READ_FACTS = statement('recordEntity', 'read facts');
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
  wikidataId: string | null;
  isSource: boolean;
  draft?: EntityDraft;
}

/** Entities of which one is meant: for the details of an error, and for its message. */
function candidatesOf(entities: readonly KnownEntity[]) {
  const candidates = entities.map(({ id, name }) => ({ id, name })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { candidates, listed: candidates.map(({ id, name }) => `${id} (${name})`).join(', ') };
}

/** The entities of one recording. */
export class Entities extends Registry<EntityInput, EntityDraft, KnownEntity> {
  readonly #names = new Names<KnownEntity>();
  readonly #newSources = new Set<string>();
  /** Those of which it was noted that they were found by their names. */
  readonly #foundByName = new Set<string>();
  readonly #parts: Part[] = [];
  readonly #locatedIn: Link[] = [];

  constructor(context: RecordingContext) {
    super(context, 'Entity');
  }

  protected draft(input: EntityInput, path: string, origin: Origin): Promise<EntityDraft> {
    return draftEntity(input, path, origin, (...reference) => this.refer(...reference));
  }

  protected async lookUp(ids: readonly string[], drafts: readonly EntityDraft[]): Promise<KnownEntity[]> {
    const keys = new Set(drafts.flatMap(({ isKeyed, isNamed, nameKeys: [key] }) => (isNamed && !isKeyed ? [key] : [])));
    const identifiers = new Set(drafts.flatMap(({ wikidataId }) => identifierKey(wikidataId)));
    const [known, bearers, identified] = await Promise.all([
      runEach<KnownEntity>(this.context, READ_BY_ID, 'ids', ids),
      readBearers<KnownEntity>(this.context, [...keys]),
      readIdentified<KnownEntity>(this.context, [...identifiers]),
    ]);
    for (const bearer of [...bearers, ...identified]) this.#names.give(bearer.key, bearer);
    return [...bearers, ...identified, ...known];
  }

  protected match(draft: EntityDraft, keyed: KnownEntity | undefined): KnownEntity | undefined {
    const [identified, ...others] = this.#names.bearersOf(identifierKey(draft.wikidataId));
    if (identified && others.length > 0) throw this.#sharedIdentity(draft, [identified, ...others]);
    const known = draft.isKeyed ? keyed : (identified ?? this.#unidentified(draft));
    if (!known) {
      if (identified) throw this.#otherIdentity(draft, identified);
      return undefined;
    }
    if (draft.isKeyed && known.kind !== draft.kind) {
      const { id, name, kind } = known;
      const problem = `${id} already exists as a ${kind}, not a ${draft.kind}`;
      throw conflict(draft.path, problem, { current: { id, name, kind } });
    }
    const differs = known.wikidataId !== null && draft.wikidataId !== null && known.wikidataId !== draft.wikidataId;
    if (differs || (identified && identified.id !== known.id)) throw this.#otherIdentity(draft, identified ?? known);
    if (identified && known.kind !== draft.kind && fold(known.name) !== fold(draft.name)) {
      throw this.#otherIdentity(draft, known);
    }
    return known;
  }

  /** The one that is meant by its name, or by what makes an unnamed one itself. */
  #unidentified(draft: EntityDraft): KnownEntity | undefined {
    return draft.isNamed ? this.#bearerOf(draft) : this.byId.get(draft.id);
  }

  /** A bare acronym means only the one whose own name it is, never one that has it as an alias. */
  #bearerOf({ path, kind, name, nameKeys: [key] }: EntityDraft): KnownEntity | undefined {
    const named = this.#names.bearersOf([key]);
    const bearers = isAcronym(name) ? named.filter((bearer) => fold(bearer.name) === fold(name)) : named;
    if (bearers.length <= 1) return bearers[0];
    const { candidates, listed } = candidatesOf(bearers);
    const problem = `several entities of kind ${kind} have this name or alias: ${listed}; give the id of one`;
    throw conflict(path, `${problem}, or a key to a new one`, { candidates });
  }

  #sharedIdentity({ path, wikidataId }: EntityDraft, bearers: readonly KnownEntity[]): Error {
    const { candidates, listed } = candidatesOf(bearers);
    return conflict(`${path}.wikidataId`, `${wikidataId} is several entities: ${listed}; give the id of one`, {
      candidates,
    });
  }

  #otherIdentity({ path, name, kind, wikidataId }: EntityDraft, known: KnownEntity): Error {
    const has = known.wikidataId === null ? 'no Wikidata item' : known.wikidataId;
    const problem =
      `${wikidataId} was given for ${name} (${kind}), but ${known.id} is ${known.name} (${known.kind}) with ${has}; ` +
      'give the id of the one that is meant, or a key and another identifier to a new one';
    return conflict(`${path}.wikidataId`, problem, { candidates: [{ id: known.id, name: known.name }] });
  }

  protected create(draft: EntityDraft, id: string): KnownEntity {
    const { name, kind, wikidataId } = draft;
    const entity = { id, name, kind, wikidataId, isSource: false, draft };
    if (draft.isNamed) for (const key of draft.nameKeys) this.#names.give(key, entity);
    for (const key of identifierKey(wikidataId)) this.#names.give(key, entity);
    return entity;
  }

  protected persistLinks(id: string, draft: EntityDraft): void {
    const wholes = this.persistLinked(draft.partOf, CIRCLE, CHAIN);
    if (wholes.length > 0) this.#parts.push({ id, path: `${draft.path}.partOf`, wholes });
    for (const to of this.persistLinked(draft.locatedIn, CIRCLE, CHAIN)) this.#locatedIn.push({ from: id, to });
  }

  protected override noteFound({ path, name, isKeyed, isNamed, wikidataId }: EntityDraft, known: KnownEntity): void {
    const isIdentified = isKeyed || !isNamed || (wikidataId !== null && wikidataId === known.wikidataId);
    if (isIdentified || this.#foundByName.has(known.id)) return;
    this.#foundByName.add(known.id);
    const why = isAcronym(name) ? 'its name, an acronym that others can have too' : 'its name';
    const message = `"${name}" was taken for ${known.id} (${known.name}) because of ${why}`;
    this.context.notes.warnings.push({ path, message });
  }

  /** Warns of stored entities that have a name of a new one, and are not the same for all that is known. */
  async #noteSharedNames(): Promise<void> {
    const pathOf = new Map<string, { path: string; id: string }>();
    for (const [
      id,
      {
        path,
        isNamed,
        kind,
        name,
        nameKeys: [key, ...aliases],
      },
    ] of this.created) {
      if (!isNamed) continue;
      const others = Object.keys(EntityKind).map((each) => key.replace(`${kind}|`, `${each}|`));
      // A bare acronym is no reason to take two for the same.
      for (const shared of isAcronym(name) ? aliases : [...aliases, ...others]) {
        if (!pathOf.has(shared)) pathOf.set(shared, { path, id });
      }
    }
    for (const { key, id, name, kind } of await readBearers<KnownEntity>(this.context, [...pathOf.keys()])) {
      const mine = pathOf.get(key);
      if (!mine || mine.id === id) continue;
      const message = `${id} (${name}, ${kind}) has a name of the new ${mine.id} too; if both are the same, give the id of one`;
      this.context.notes.warnings.push({ path: mine.path, message });
    }
  }

  protected givesMore(draft: EntityDraft, known: KnownEntity): boolean {
    const { name, aliases, description, wikidataId, partOf, locatedIn } = draft;
    const isSaid = description !== null || (wikidataId !== null && known.wikidataId === null) || name !== known.name;
    return isSaid || aliases.length + partOf.length + locatedIn.length > 0;
  }

  protected persistGiven({ partOf, locatedIn }: EntityDraft): void {
    for (const handle of [...partOf, ...locatedIn]) this.persist(handle);
  }

  protected async complete(repeated: ReadonlyMap<string, EntityDraft[]>): Promise<void> {
    const rows = await runEach<StoredFacts>(this.context, READ_FACTS, 'ids', [...repeated.keys()]);
    const factsOf = new Map(rows.map((facts) => [facts.id, facts]));
    for (const [id, drafts] of repeated) {
      const given = drafts.map((draft) => ({
        draft,
        partOf: draft.partOf.map((handle) => this.idOf(handle)),
        locatedIn: draft.locatedIn.map((handle) => this.idOf(handle)),
      }));
      await completeEntity(this.context, factsOf.get(id) as StoredFacts, given);
    }
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

  /** The id of an entity, or its name if it is not recorded. */
  idOrName(handle: EntityHandle): string {
    const { id, name, draft } = this.get(handle);
    return draft && !this.isNew(id) ? name : id;
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
    const byName = entities.flatMap(([, { isNamed, isKeyed, nameKeys }]) => (isNamed && !isKeyed ? [nameKeys[0]] : []));
    const identifiers = entities.flatMap(([, { wikidataId }]) => identifierKey(wikidataId));
    await this.#names.lock(this.context, [...new Set(byName)], [...new Set(identifiers)]);
    const partOf = this.#parts.flatMap(({ id, wholes }) => wholes.map((to) => ({ from: id, to })));
    const within = await linksWithin(this.context, this.#parts);
    await this.#noteSharedNames();
    return [
      [WRITE_ENTITIES, 'rows', await this.rows(), this.context.stamp],
      ...nameWrites(
        entities.map(([id, { nameKeys, wikidataId }]) => ({ id, keys: [...nameKeys, ...identifierKey(wikidataId)] })),
      ),
      [WRITE_PART_OF, 'rows', partOf],
      [WRITE_WITHIN, 'rows', within],
      [WRITE_LOCATED_IN, 'rows', this.#locatedIn],
      [WRITE_SOURCES, 'ids', [...this.#newSources]],
    ];
  }
}
