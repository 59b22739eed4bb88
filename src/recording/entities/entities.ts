import { idFor, randomKey } from '../../shared/ids.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { checkId } from '../checks.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import type { EntityInput, EntityRef } from '../inputs.ts';
import { given } from '../refs.ts';
import { type Kept, type Link, runEach, type Scope, type Write } from '../scope.ts';
import { statement } from '../statements.ts';
import { type SearchField, searchPropertiesIn } from '../terms.ts';
import type { EntityKind } from '../vocabulary.ts';
import { draftEntity, type EntityDraft, type EntityHandle } from './draft.ts';
import { Names, nameWrites, readBearers } from './names.ts';
import { linksWithin, type Part } from './wholes.ts';

const READ_BY_ID = statement('recordEntity', 'read by id');
const WRITE_ENTITIES = statement('recordEntity', 'write entities');
const WRITE_PART_OF = statement('recordEntity', 'write partOf');
const WRITE_WITHIN = statement('recordEntity', 'write within');
const WRITE_LOCATED_IN = statement('recordEntity', 'write locatedIn');
const WRITE_SOURCES = statement('recordEntity', 'write sources');

/** So many new entities may be part of each other or lie in each other. */
const MAX_CHAIN = 1_000;

/** An entity that is stored, or will be if it is needed. */
interface Known {
  id: string;
  name: string;
  kind: EntityKind;
  isSource: boolean;
  draft?: EntityDraft;
}

/**
 * The entities of one recording. First everything that the inputs speak of is noted ({@link refer}), then looked up in
 * one go ({@link read}); then it is known what each reference means ({@link idOf}), new ones among each other included.
 * Written is only what is needed ({@link keep}): what something that exists already would have brought along is not.
 */
export class Entities implements Kept {
  readonly #scope: Scope;
  readonly #ids = new Set<string>();
  readonly #nameKeys = new Set<string>();
  readonly #byId = new Map<string, Known>();
  readonly #names = new Names<Known>();
  readonly #byKey = new Map<string, EntityDraft>();
  readonly #settled = new Map<EntityDraft, Known>();
  readonly #kept = new Map<string, EntityDraft>();
  readonly #keeping = new Set<string>();
  readonly #speakers = new Set<string>();
  readonly #parts: Part[] = [];
  readonly #locatedIn: Link[] = [];

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Notes that an input speaks of this entity. Unnamed ones are the same where they come from the same `origin`. */
  async refer(ref: EntityRef, path: string, origin: (string | number)[]): Promise<EntityHandle> {
    const { id, input } = given(ref, path);
    if (input) return this.propose(input, `${path}.new`, origin);
    const stored = checkId(id, `${path}.id`, 'Entity');
    this.#ids.add(stored);
    return { path: `${path}.id`, id: stored };
  }

  /** As {@link refer}, for one that may be new. */
  async propose(input: EntityInput, path: string, origin: (string | number)[]): Promise<EntityHandle> {
    const draft = await draftEntity(input, path, origin, (ref, at, place) => this.refer(ref, at, place));
    this.#note(draft);
    return { path, draft };
  }

  #note(draft: EntityDraft): void {
    this.#ids.add(draft.id);
    if (draft.isKeyed) {
      if (!this.#byKey.has(draft.id)) this.#byKey.set(draft.id, draft);
    } else if (draft.isNamed) {
      for (const key of draft.nameKeys) this.#nameKeys.add(key);
    }
  }

  /** Looks up what was noted. */
  async read(): Promise<void> {
    const [byId, bearers] = await Promise.all([
      runEach(this.#scope, READ_BY_ID, 'ids', [...this.#ids]),
      readBearers<Known>(this.#scope, [...this.#nameKeys]),
    ]);
    this.#ids.clear();
    this.#nameKeys.clear();
    for (const entity of [...(byId as unknown as Known[]), ...bearers]) {
      if (!this.#byId.has(entity.id)) this.#byId.set(entity.id, entity);
    }
    for (const { key, id } of bearers) this.#names.give(key, this.#byId.get(id) as Known);
    // Before those without a key, so that it does not matter which of two that bear one name was given first.
    for (const draft of this.#byKey.values()) this.#settle(draft);
  }

  /** The id of the entity that is meant. @throws RecordingError when there is none, or several */
  idOf(handle: EntityHandle): string {
    return this.#known(handle).id;
  }

  #known(handle: EntityHandle): Known {
    if (handle.draft) return this.#settle(handle.draft);
    const stored = this.#byId.get(handle.id);
    if (stored) return stored;
    const draft = this.#byKey.get(handle.id);
    if (!draft) throw notFound(handle.path, handle.id, 'entity');
    return this.#settle(draft);
  }

  #settle(draft: EntityDraft): Known {
    const known = this.#settled.get(draft) ?? (draft.isKeyed ? this.#withKey(draft) : this.#alike(draft));
    const entity = known ?? this.#invent(draft);
    this.#settled.set(draft, entity);
    return entity;
  }

  #withKey(draft: EntityDraft): Known | undefined {
    const known = this.#byId.get(draft.id);
    if (known && known.kind !== draft.kind) {
      const problem = `${known.id} is there already as a ${known.kind}, not a ${draft.kind}`;
      throw conflict(draft.path, problem, { current: { id: known.id, name: known.name, kind: known.kind } });
    }
    return known;
  }

  #alike(draft: EntityDraft): Known | undefined {
    if (!draft.isNamed) return this.#byId.get(draft.id);
    const bearers = this.#names.bearersOf(draft.nameKeys);
    if (bearers.length > 1) {
      const candidates = bearers.map(({ id, name }) => ({ id, name }));
      candidates.sort((a, b) => (a.id < b.id ? -1 : 1));
      const listed = candidates.map(({ id, name }) => `${id} (${name})`).join(', ');
      const problem = `several entities of kind ${draft.kind} have this name or alias: ${listed}; give the id of one`;
      throw conflict(draft.path, `${problem}, or a key to a new one`, { candidates });
    }
    return bearers[0];
  }

  #invent(draft: EntityDraft): Known {
    // An entity that was given another name still has the id that its first name made.
    const id = this.#byId.has(draft.id) ? idFor('ent', randomKey()) : draft.id;
    const entity: Known = { id, name: draft.name, kind: draft.kind, isSource: false, draft };
    this.#byId.set(id, entity);
    if (draft.isNamed) for (const key of draft.nameKeys) this.#names.give(key, entity);
    return entity;
  }

  /** As {@link idOf}, and has the entity written if it is new, with what it is part of and lies in. */
  keep(handle: EntityHandle): string {
    const { id, draft } = this.#known(handle);
    if (this.#keeping.has(id)) throw invalid(handle.path, 'an entity cannot be part of itself or lie in itself');
    if (this.#keeping.size > MAX_CHAIN) {
      const problem = `is one of more than ${MAX_CHAIN} new entities that are part of each other or lie in each other`;
      throw invalid(handle.path, `${problem}; expected fewer at once`);
    }
    if (!draft || this.#kept.has(id)) return id;
    this.#kept.set(id, draft);
    this.#keeping.add(id);
    const wholes = this.#keepAll(draft.partOf);
    if (wholes.length > 0) this.#parts.push({ id, path: `${draft.path}.partOf`, wholes });
    for (const to of this.#keepAll(draft.locatedIn)) this.#locatedIn.push({ from: id, to });
    this.#keeping.delete(id);
    return id;
  }

  /** Each once. */
  #keepAll(handles: EntityHandle[]): string[] {
    return [...new Set(handles.map((each) => this.keep(each)))];
  }

  /** Has the entity of this id, stored or kept, count as a source. */
  speaks(id: string): void {
    if (!this.#byId.get(id)?.isSource) this.#speakers.add(id);
  }

  /** Whether the entity is written by this recording. */
  isNew(id: string): boolean {
    return this.#kept.has(id);
  }

  searched(): SearchField[] {
    return [...this.#kept.values()].flatMap((draft) => draft.searched());
  }

  /**
   * What writes all that is kept.
   * @throws RecordingError when an entity is part of too many; EngineError of kind UNIQUE when another recording has just
   * taken a name
   */
  async writes(): Promise<Write[]> {
    const entities = [...this.#kept];
    const found = entities.filter(([, draft]) => draft.isNamed && !draft.isKeyed);
    await this.#names.take(this.#scope, [...new Set(found.flatMap(([, { nameKeys }]) => nameKeys))]);
    const partOf = this.#parts.flatMap(({ id, wholes }) => wholes.map((to) => ({ from: id, to })));
    const within = await linksWithin(this.#scope, this.#parts);
    const rows = await mapInSlices(entities, async ([id, draft]) => ({
      ...draft.properties(),
      ...(await searchPropertiesIn(this.#scope.texts, draft.searched())),
      id,
    }));
    return [
      [WRITE_ENTITIES, 'rows', rows, this.#scope.stamp],
      ...nameWrites(entities.map(([id, draft]) => ({ id, keys: draft.nameKeys }))),
      [WRITE_PART_OF, 'rows', partOf],
      [WRITE_WITHIN, 'rows', within],
      [WRITE_LOCATED_IN, 'rows', this.#locatedIn],
      [WRITE_SOURCES, 'ids', [...this.#speakers]],
    ];
  }
}
