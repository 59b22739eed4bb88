import { mapInSlices } from '../../shared/slices.ts';
import { checkId } from '../checks.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import type { DocumentInput, DocumentRef } from '../inputs.ts';
import { given } from '../refs.ts';
import { type Kept, type Link, runEach, type Scope, type Write } from '../scope.ts';
import { statement } from '../statements.ts';
import { type SearchField, searchPropertiesIn } from '../terms.ts';
import { type DocumentDraft, type DocumentHandle, draftDocument } from './draft.ts';
import { editionWrites } from './editions.ts';

const READ_BY_ID = statement('recordDocument', 'read by id');
const READ_BY_ID_WITHOUT_TEXT = statement('recordDocument', 'read by id without text');
const READ_BY_FINGERPRINT = statement('recordDocument', 'read by fingerprint');
const WRITE_DOCUMENTS = statement('recordDocument', 'write documents');
const WRITE_PUBLISHER = statement('recordDocument', 'write publisher');
const WRITE_SUPERSEDES = statement('recordDocument', 'write supersedes');

/** So many long texts come out of an engine in some 10 ms, while nothing else goes on. */
const MOST_TEXTS = 50;

/** So many texts may supersede each other in one recording. */
const MAX_CHAIN = 1_000;

/** A document that is stored, or will be if it is needed. */
interface Known {
  id: string;
  fingerprint: string;
  url: string | null;
  text: string | null;
  /** The id of the entity that published it; of a new one see its draft. */
  publisher: string | null;
  supersededBy: string | null;
  /** The first text of its page, where it is a later one. */
  editionOf: string | null;
  draft?: DocumentDraft;
}

/** The documents of one recording, in the same steps as {@link Entities}. */
export class Documents implements Kept {
  readonly #scope: Scope;
  readonly #entities: Entities;
  readonly #ids = new Set<string>();
  /** Those of which the text is needed, if they are stored. */
  readonly #withText = new Set<string>();
  readonly #drafts: DocumentDraft[] = [];
  readonly #byId = new Map<string, Known>();
  readonly #byFingerprint = new Map<string, Known>();
  readonly #settled = new Map<DocumentDraft, Known>();
  readonly #byKey = new Map<string, DocumentDraft>();
  readonly #kept = new Map<string, DocumentDraft>();
  readonly #keeping = new Set<string>();
  readonly #publishers: Link[] = [];
  readonly #earlier: Link[] = [];

  constructor(scope: Scope, entities: Entities) {
    this.#scope = scope;
    this.#entities = entities;
  }

  /** Notes that an input speaks of this document, of whose text nothing need be known. */
  async refer(ref: DocumentRef, path: string): Promise<DocumentHandle> {
    const { id, input } = given(ref, path);
    if (input) return this.propose(input, `${path}.new`);
    const stored = checkId(id, `${path}.id`, 'Document');
    this.#ids.add(stored);
    return { path: `${path}.id`, id: stored };
  }

  /** As {@link refer}, where words are to be found in its text. */
  async referToText(ref: DocumentRef, path: string): Promise<DocumentHandle> {
    const handle = await this.refer(ref, path);
    this.#withText.add(handle.id ?? handle.draft.id);
    return handle;
  }

  /** As {@link refer}, for one that may be new. */
  async propose(input: DocumentInput, path: string): Promise<DocumentHandle> {
    const draft = await draftDocument(input, path, (ref, at, origin) => this.#entities.refer(ref, at, origin));
    this.#note(draft);
    return { path, draft };
  }

  #note(draft: DocumentDraft): void {
    this.#drafts.push(draft);
    this.#ids.add(draft.id);
    if (draft.supersedes) this.#ids.add(draft.supersedes.id);
    if (!draft.isKeyed) return;
    this.#withText.add(draft.id);
    if (!this.#byKey.has(draft.id)) this.#byKey.set(draft.id, draft);
  }

  /** Looks up what was noted. */
  async read(): Promise<void> {
    const fingerprints = new Set(this.#drafts.map(({ fingerprint }) => fingerprint));
    const ids = [...this.#ids];
    const found = await Promise.all([
      runEach(
        this.#scope,
        READ_BY_ID,
        'ids',
        ids.filter((id) => this.#withText.has(id)),
        { most: MOST_TEXTS },
      ),
      runEach(
        this.#scope,
        READ_BY_ID_WITHOUT_TEXT,
        'ids',
        ids.filter((id) => !this.#withText.has(id)),
      ),
      runEach(this.#scope, READ_BY_FINGERPRINT, 'fingerprints', [...fingerprints], { most: MOST_TEXTS }),
    ]);
    for (const known of found.flat() as unknown as Known[]) this.#know(known);
    for (const draft of this.#byKey.values()) this.#settle(draft);
  }

  #know(known: Known): void {
    this.#byId.set(known.id, known);
    this.#byFingerprint.set(known.fingerprint, known);
  }

  /** The document that is meant. @throws RecordingError when there is none */
  get(handle: DocumentHandle): Known {
    if (handle.draft) return this.#settle(handle.draft);
    const known = this.#byId.get(handle.id);
    if (known) return known;
    const draft = this.#byKey.get(handle.id);
    if (!draft) throw notFound(handle.path, handle.id, 'document');
    return this.#settle(draft);
  }

  #settle(draft: DocumentDraft): Known {
    const known = this.#settled.get(draft) ?? this.#find(draft) ?? this.#invent(draft);
    this.#settled.set(draft, known);
    return known;
  }

  #find(draft: DocumentDraft): Known | undefined {
    const { fingerprint, url, text } = draft;
    const known = draft.isKeyed ? this.#byId.get(draft.id) : undefined;
    if (!known || known.fingerprint === fingerprint) return known ?? this.#byFingerprint.get(fingerprint);
    for (const [field, value] of Object.entries({ url, text })) {
      if (value === null || value === known[field as 'url' | 'text']) continue;
      const problem = `${known.id} is there already, with another ${field}; expected the same, or another key`;
      throw conflict(`${draft.path}.${field}`, problem, { current: { id: known.id, url: known.url } });
    }
    return known;
  }

  #invent(draft: DocumentDraft): Known {
    const { fingerprint, url, text } = draft;
    const known: Known = {
      id: draft.id,
      fingerprint,
      url,
      text,
      publisher: null,
      supersededBy: null,
      editionOf: null,
      draft,
    };
    this.#know(known);
    return known;
  }

  /** The id of its publisher, if it has one. */
  publisherOf({ publisher, draft }: Known): string | null {
    return draft?.publisher ? this.#entities.idOf(draft.publisher) : publisher;
  }

  /** Has the document written if it is new, with its publisher. */
  keep(handle: DocumentHandle): string {
    const { id, draft } = this.get(handle);
    if (!draft || this.#kept.has(id)) return id;
    this.#kept.set(id, draft);
    if (draft.publisher) this.#publishers.push({ from: id, to: this.#entities.keep(draft.publisher) });
    this.#keeping.add(id);
    if (draft.supersedes) this.#earlier.push({ from: id, to: this.#superseded(id, draft.supersedes) });
    this.#keeping.delete(id);
    return id;
  }

  #superseded(id: string, earlier: { id: string; path: string }): string {
    const known = this.#byId.get(earlier.id);
    if (!known) throw notFound(earlier.path, earlier.id, 'document');
    if (this.#keeping.has(known.id)) throw invalid(earlier.path, 'a document cannot supersede itself');
    if (this.#keeping.size > MAX_CHAIN) {
      throw invalid(earlier.path, `is one of more than ${MAX_CHAIN} new texts of a page; expected fewer at once`);
    }
    if (known.supersededBy !== null) {
      const problem = `${known.id} is superseded by ${known.supersededBy} already; expected the newest text of the page`;
      throw conflict(earlier.path, problem, { current: { id: known.id, supersededBy: known.supersededBy } });
    }
    known.supersededBy = id;
    if (known.draft) this.keep({ path: earlier.path, draft: known.draft });
    return known.id;
  }

  /** Whether the document is written by this recording. */
  isNew(id: string): boolean {
    return this.#kept.has(id);
  }

  searched(): SearchField[] {
    return [...this.#kept.values()].flatMap((draft) => draft.searched());
  }

  /** What writes all that is kept, once the entities are written. */
  async writes(): Promise<Write[]> {
    const rows = await mapInSlices([...this.#kept], async ([id, draft]) => ({
      ...draft.properties(),
      ...(await searchPropertiesIn(this.#scope.texts, draft.searched())),
      id,
    }));
    return [
      [WRITE_DOCUMENTS, 'rows', rows, this.#scope.stamp],
      [WRITE_PUBLISHER, 'rows', this.#publishers],
      [WRITE_SUPERSEDES, 'rows', this.#earlier],
      ...editionWrites(this.#earlier, (id) => this.#byId.get(id)?.editionOf ?? null),
    ];
  }
}
