import type { Parameters } from '../graph/engine.ts';
import { groupedBy } from '../shared/grouped-by.ts';
import { idFor, randomKey } from '../shared/ids.ts';
import { mapInSlices } from '../shared/slices.ts';
import { checkId } from './checks.ts';
import { attempt, collect, type RecordingContext } from './context.ts';
import { invalid, notFound } from './errors.ts';
import { MAX_CHAIN } from './limits.ts';
import { type SearchField, searchPropertiesIn } from './terms.ts';
import type { Write } from './writes.ts';

/** What an input refers to: something stored, by its id, or a draft of something that may be new. */
export type Handle<Draft> = { path: string; id: string; draft?: never } | { path: string; draft: Draft; id?: never };

/** A reference in an input: exactly one of the two. */
interface Ref<Input> {
  id?: string | null | undefined;
  new?: Input | null | undefined;
}

/** Where unnamed entities come from: those of one origin are the same. */
export type Origin = readonly (string | number)[];

/** What an input gives as new; it may turn out to be stored already. */
export interface AnyDraft {
  path: string;
  /** The id that it gets if it is new. */
  id: string;
  /** Whether the input gave the key of that id. */
  isKeyed: boolean;
  /** The texts by which search is to find it. */
  searched(): SearchField[];
  /** What is written of it if it is new, but for its search properties. */
  properties(): Parameters;
}

/** One that is stored, or will be if it is persisted. */
export interface AnyKnown<Draft> {
  id: string;
  draft?: Draft;
}

const PREFIXES = { Entity: 'ent', Document: 'doc', Claim: 'clm' } as const;

/** The longest path of a reference: that of about 100 new things inside each other. */
const MAX_PATH = 2_000;

/**
 * The things of one kind in one recording. First everything that the inputs refer to is noted ({@link refer}), then all of
 * it is looked up at once ({@link read}); then each reference can be resolved ({@link idOf}), also between new things.
 * Only what is needed is written ({@link persist}): not what a thing that is stored already would have brought along.
 */
export abstract class Registry<Input, Draft extends AnyDraft, Known extends AnyKnown<Draft>> {
  protected readonly context: RecordingContext;
  protected readonly byId = new Map<string, Known>();
  readonly #type: keyof typeof PREFIXES;
  readonly #ids = new Set<string>();
  readonly #drafts: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  readonly #resolved = new Map<Draft, Known>();
  readonly #created = new Map<string, Draft>();
  readonly #persisting = new Set<string>();
  /** The drafts of what is known already, or written as another draft gives it, with its id. */
  readonly #repeated = new Map<Draft, string>();

  constructor(context: RecordingContext, type: keyof typeof PREFIXES) {
    this.context = context;
    this.#type = type;
  }

  /** Checks an input, and notes what it refers to. */
  protected abstract draft(input: Input, path: string, origin: Origin): Promise<Draft>;
  /** Reads the stored ones of these ids, and those that these drafts may mean. */
  protected abstract lookUp(ids: readonly string[], drafts: readonly Draft[]): Promise<Known[]>;
  /** The one that a draft means; `keyed` has the key that it gives. @throws RecordingError */
  protected abstract match(draft: Draft, keyed: Known | undefined): Known | undefined;
  /** What a draft becomes if it is new. */
  protected abstract create(draft: Draft, id: string): Known;
  /** Persists what a new one refers to. */
  protected abstract persistLinks(id: string, draft: Draft): void;
  /** Warns where it is not certain that a draft means the stored one that was found. */
  protected noteFound(_draft: Draft, _known: Known): void {}
  /** Whether a draft gives anything that what it means may lack. */
  protected abstract givesMore(draft: Draft, known: Known): boolean;
  /** Persists what a draft of a known thing refers to, where it will be linked. */
  protected abstract persistGiven(draft: Draft, known: Known): void;
  /** Adds what drafts give of known things and these lack, by the ids of these, and notes what differs. */
  protected abstract complete(repeated: ReadonlyMap<string, Draft[]>): Promise<void>;
  /** What writes all that is persisted, once what it refers to is written. */
  abstract writes(): Promise<Write[]>;

  /** Notes a reference. */
  async refer(ref: Ref<Input>, path: string, origin: Origin = []): Promise<Handle<Draft>> {
    if (path.length > MAX_PATH) {
      const problem =
        'stands inside too many new things; expected the id of something, or of a key that is given elsewhere';
      throw invalid(path, problem);
    }
    const { id = null, new: input = null } = ref;
    if (input !== null && id === null) return this.propose(input, `${path}.new`, origin);
    if (id !== null && input === null) return this.referById(id, `${path}.id`);
    throw invalid(path, 'expected either "id" or "new"');
  }

  /** As {@link refer}, for an id. */
  referById(id: string, path: string): Handle<Draft> {
    const stored = checkId(id, path, this.#type);
    this.#ids.add(stored);
    return { path, id: stored };
  }

  /** As {@link refer}, for one that may be new. */
  async propose(input: Input, path: string, origin: Origin = []): Promise<Handle<Draft>> {
    const draft = await this.draft(input, path, origin);
    this.#drafts.push(draft);
    this.#ids.add(draft.id);
    if (draft.isKeyed && !this.#byKey.has(draft.id)) this.#byKey.set(draft.id, draft);
    return { path, draft };
  }

  /** Looks up what was noted since the last time. */
  async read(): Promise<void> {
    const ids = [...this.#ids];
    this.#ids.clear();
    for (const known of await this.lookUp(ids, this.#drafts.splice(0))) this.know(known);
    // Those with a key first, so that it does not matter which of two with one name was given first.
    for (const draft of this.#byKey.values()) attempt(this.context, () => this.#resolve(draft));
  }

  protected know(known: Known): void {
    this.byId.set(known.id, known);
  }

  /** The one that is meant. @throws RecordingError when there is none, or several */
  get(handle: Handle<Draft>): Known {
    if (handle.id === undefined) return this.#resolve(handle.draft);
    const known = this.byId.get(handle.id);
    if (known) return known;
    const draft = this.#byKey.get(handle.id);
    if (!draft) throw notFound(handle.path, handle.id, this.#type.toLowerCase());
    return this.#resolve(draft);
  }

  /** As {@link get}, only its id. */
  idOf(handle: Handle<Draft>): string {
    return this.get(handle).id;
  }

  #resolve(draft: Draft): Known {
    const keyed = draft.isKeyed ? this.byId.get(draft.id) : undefined;
    const known = this.#resolved.get(draft) ?? this.match(draft, keyed) ?? this.#create(draft);
    this.#resolved.set(draft, known);
    return known;
  }

  #create(draft: Draft): Known {
    // One that was changed since still has the id that its first name or text made.
    const id = this.byId.has(draft.id) ? idFor(PREFIXES[this.#type], randomKey()) : draft.id;
    const known = this.create(draft, id);
    this.know(known);
    return known;
  }

  /** As {@link idOf}, and has the thing written if it is new, with what it refers to. */
  persist(handle: Handle<Draft>): string {
    const known = this.get(handle);
    const { id, draft } = known;
    if (handle.draft && handle.draft !== draft) this.#repeat(handle.draft, known);
    if (!draft || this.#created.has(id)) return id;
    this.#created.set(id, draft);
    this.#persisting.add(id);
    this.persistLinks(id, draft);
    this.#persisting.delete(id);
    return id;
  }

  #repeat(given: Draft, known: Known): void {
    if (!known.draft) this.noteFound(given, known);
    if (this.#repeated.has(given) || !this.givesMore(given, known)) return;
    this.#repeated.set(given, known.id);
    this.persistGiven(given, known);
  }

  /**
   * As {@link persist}, for what one that is being persisted refers to; each id once. The texts say what is refused. A loop,
   * since a long chain leaves little room on the stack.
   */
  protected persistLinked(handles: readonly Handle<Draft>[], circle: string, chain: string): string[] {
    const ids = new Set<string>();
    for (const handle of handles) {
      try {
        if (this.#persisting.has(this.idOf(handle))) throw invalid(handle.path, circle);
        if (this.#persisting.size > MAX_CHAIN) {
          throw invalid(handle.path, `is one of more than ${MAX_CHAIN} ${chain}; expected fewer at once`);
        }
        ids.add(this.persist(handle));
      } catch (error) {
        collect(this.context, error);
      }
    }
    return [...ids];
  }

  /** Completes what was known already by what was given again, after all that is new was written. */
  async completeKnown(): Promise<void> {
    if (this.#repeated.size === 0) return;
    await this.complete(groupedBy([...this.#repeated.keys()], (draft) => this.#repeated.get(draft) as string));
  }

  /** Whether this recording writes the thing of this id. */
  isNew(id: string): boolean {
    return this.#created.has(id);
  }

  /** The drafts that are written, by their ids. */
  protected get created(): ReadonlyMap<string, Draft> {
    return this.#created;
  }

  /** The texts by which search is to find what is written. */
  searched(): SearchField[] {
    return [...this.#created.values()].flatMap((draft) => draft.searched());
  }

  /** The properties of all that is written. */
  protected rows(): Promise<Parameters[]> {
    return mapInSlices([...this.#created], async ([id, draft]) => ({
      ...draft.properties(),
      ...(await searchPropertiesIn(this.context.texts, draft.searched())),
      id,
    }));
  }
}
