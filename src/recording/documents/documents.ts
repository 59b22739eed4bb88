import type { DocumentFacts } from '../../origins/table.ts';
import type { DocumentInput, DocumentRef } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict } from '../errors.ts';
import { Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { type Link, runEach, type Write } from '../writes.ts';
import { type DocumentDraft, type DocumentHandle, draftDocument } from './draft.ts';

const READ_BY_ID = statement('recordDocument', 'read by id');
const READ_BY_ID_WITHOUT_TEXT = statement('recordDocument', 'read by id without text');
const READ_BY_FINGERPRINT = statement('recordDocument', 'read by fingerprint');
const WRITE_DOCUMENTS = statement('recordDocument', 'write documents');
const WRITE_PUBLISHER = statement('recordDocument', 'write publisher');
const WRITE_SUPERSEDES = statement('recordDocument', 'write supersedes');
const WRITE_EDITION_OF = statement('recordDocument', 'write editionOf');
const WRITE_NO_LONGER_NEWEST = statement('recordDocument', 'write no longer newest');
const WRITE_NEWEST = statement('recordDocument', 'write newest');

/** Reading texts from an engine blocks the event loop. This many long ones take about 10 ms. */
const MAX_TEXTS = 50;

export interface KnownDocument {
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

/** The documents of one recording. */
export class Documents extends Registry<DocumentInput, DocumentDraft, KnownDocument> {
  readonly #entities: Entities;
  readonly #withText = new Set<string>();
  readonly #byFingerprint = new Map<string, KnownDocument>();
  readonly #publishers: Link[] = [];
  readonly #earlier: Link[] = [];

  constructor(context: RecordingContext, entities: Entities) {
    super(context, 'Document');
    this.#entities = entities;
  }

  protected draft(input: DocumentInput, path: string): Promise<DocumentDraft> {
    return draftDocument(input, path, (...reference) => this.#entities.refer(...reference));
  }

  /** As `refer`, where words are to be found in its text. */
  async referToText(ref: DocumentRef, path: string): Promise<DocumentHandle> {
    const handle = await this.refer(ref, path);
    this.#withText.add(handle.id ?? handle.draft.id);
    return handle;
  }

  protected async lookUp(ids: readonly string[], drafts: readonly DocumentDraft[]): Promise<KnownDocument[]> {
    for (const { id, isKeyed } of drafts) if (isKeyed) this.#withText.add(id);
    const earlier = drafts.flatMap(({ supersedes }) => supersedes?.id ?? []);
    const withoutText = new Set([...ids, ...earlier].filter((id) => !this.#withText.has(id)));
    const fingerprints = new Set(drafts.map(({ fingerprint }) => fingerprint));
    const found = await Promise.all([
      runEach<KnownDocument>(this.context, READ_BY_ID, 'ids', [...this.#withText], MAX_TEXTS),
      runEach<KnownDocument>(this.context, READ_BY_ID_WITHOUT_TEXT, 'ids', [...withoutText]),
      runEach<KnownDocument>(this.context, READ_BY_FINGERPRINT, 'fingerprints', [...fingerprints], MAX_TEXTS),
    ]);
    return found.flat();
  }

  protected override know(known: KnownDocument): void {
    super.know(known);
    this.#byFingerprint.set(known.fingerprint, known);
  }

  protected match(draft: DocumentDraft, keyed: KnownDocument | undefined): KnownDocument | undefined {
    if (!keyed) return this.#byFingerprint.get(draft.fingerprint);
    for (const field of ['url', 'text'] as const) {
      if (keyed.fingerprint === draft.fingerprint || draft[field] === null || draft[field] === keyed[field]) continue;
      const problem = `${keyed.id} already exists, with another ${field}; expected the same, or another key`;
      throw conflict(`${draft.path}.${field}`, problem, { current: { id: keyed.id, url: keyed.url } });
    }
    return keyed;
  }

  protected create(draft: DocumentDraft, id: string): KnownDocument {
    const { fingerprint, url, text } = draft;
    return { id, fingerprint, url, text, publisher: null, supersededBy: null, editionOf: null, draft };
  }

  /** The id of its publisher, if it has one. */
  publisherOf({ publisher, draft }: KnownDocument): string | null {
    return draft?.publisher ? this.#entities.idOf(draft.publisher) : publisher;
  }

  /** What the rules of origins look at, of a document that this recording writes. */
  newFacts(id: string): DocumentFacts | undefined {
    const known = this.byId.get(id);
    if (!known?.draft || !this.isNew(id)) return undefined;
    const { supersedes, publishedAt } = known.draft;
    return { id, page: supersedes ? this.#pageOf(id) : id, publisher: this.publisherOf(known), publishedAt };
  }

  #pageOf(id: string): string {
    const earlier = new Map(this.#earlier.map(({ from, to }) => [from, to]));
    return firstOf(id, earlier, (text) => this.byId.get(text)?.editionOf ?? null);
  }

  protected persistLinks(id: string, { publisher, supersedes }: DocumentDraft): void {
    if (publisher) this.#publishers.push({ from: id, to: this.#entities.persist(publisher) });
    if (supersedes) this.#persistEarlier(id, supersedes);
  }

  #persistEarlier(id: string, earlier: DocumentHandle): void {
    const [to] = this.persistLinked([earlier], 'a document cannot supersede itself', 'new texts of a page');
    const known = to === undefined ? undefined : this.byId.get(to);
    if (!known) return;
    if (known.supersededBy !== null) {
      const problem = `${known.id} is superseded by ${known.supersededBy} already; expected the newest text of the page`;
      throw conflict(earlier.path, problem, { current: { id: known.id, supersededBy: known.supersededBy } });
    }
    known.supersededBy = id;
    this.#earlier.push({ from: id, to: known.id });
  }

  async writes(): Promise<Write[]> {
    return [
      [WRITE_DOCUMENTS, 'rows', await this.rows(), this.context.stamp],
      [WRITE_PUBLISHER, 'rows', this.#publishers],
      [WRITE_SUPERSEDES, 'rows', this.#earlier],
      ...editionWrites(this.#earlier, (id) => this.byId.get(id)?.editionOf ?? null),
    ];
  }
}

/**
 * What writes the links of new texts to the other texts of their page: each later text to the first, and the first to the
 * newest, so that no statement has to follow `SUPERSEDES` link by link.
 * @param supersedes from each new text to the one that it replaces, which no other replaces
 * @param editionOf the first text of the page of a stored one; null where it is the first itself
 */
function editionWrites(supersedes: readonly Link[], editionOf: (id: string) => string | null): Write[] {
  const earlier = new Map(supersedes.map(({ from, to }) => [from, to]));
  const replaced = new Set(earlier.values());
  const editions = supersedes.map(({ from }) => ({ from, to: firstOf(from, earlier, editionOf) }));
  const newest = editions.filter(({ from }) => !replaced.has(from)).map(({ from, to }) => ({ from: to, to: from }));
  return [
    [WRITE_EDITION_OF, 'rows', editions],
    [WRITE_NO_LONGER_NEWEST, 'ids', newest.map(({ from }) => from)],
    [WRITE_NEWEST, 'rows', newest],
  ];
}

function firstOf(id: string, earlier: ReadonlyMap<string, string>, editionOf: (id: string) => string | null): string {
  let first = id;
  for (let next = earlier.get(first); next !== undefined; next = earlier.get(first)) first = next;
  return editionOf(first) ?? first;
}
