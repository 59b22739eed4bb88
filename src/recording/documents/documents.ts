import type { DocumentFacts } from '../../origins/table.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import type { DocumentInput, DocumentRef } from '../../shared/schema.generated.ts';
import { addressKey } from '../../shared/web-address.ts';
import { attempt, type RecordingContext } from '../context.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict } from '../errors.ts';
import { Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { type Link, runEach, type Write } from '../writes.ts';
import { completeDocument, type StoredDocument } from './complete.ts';
import { type DocumentDraft, type DocumentHandle, documentFingerprint, draftDocument } from './draft.ts';

const READ_BY_ID = statement('recordDocument', 'read by id');
const READ_BY_ID_WITHOUT_TEXT = statement('recordDocument', 'read by id without text');
const READ_BY_FINGERPRINT = statement('recordDocument', 'read by fingerprint');
const READ_BY_ADDRESS = statement('recordDocument', 'read by address');
const READ_FACTS = statement('recordDocument', 'read facts');
const WRITE_DOCUMENTS = statement('recordDocument', 'write documents');
const WRITE_PUBLISHER = statement('recordDocument', 'write publisher');
const WRITE_SUPERSEDES = statement('recordDocument', 'write supersedes');
const WRITE_EDITION_OF = statement('recordDocument', 'write editionOf');
const WRITE_NO_LONGER_NEWEST = statement('recordDocument', 'write no longer newest');
const WRITE_NEWEST = statement('recordDocument', 'write newest');

/** Reading texts from an engine blocks the event loop. This many long ones take about 10 ms. */
export const MAX_TEXTS = 50;

export interface KnownDocument {
  id: string;
  /** The same for documents that are the same; a new one of another publisher gets its own. */
  fingerprint: string;
  url: string | null;
  text: string | null;
  /** Whether it has a text that was not read. */
  hasText?: boolean;
  /** Whether it was known without its text, which is given now. */
  isFilled?: boolean;
  /** The id of the entity that published it; of a new one see its draft. */
  publisher: string | null;
  supersededBy: string | null;
  /** The first text of its page, where it is a later one. */
  editionOf: string | null;
  draft?: DocumentDraft;
}

/** One of the stored texts of an address; its text is not read. */
interface KnownAtAddress extends KnownDocument {
  address: string;
  hasText: boolean;
}

/** Refuses another address or text for the key of a stored document. @throws RecordingError */
function refuseOther(keyed: KnownDocument, draft: DocumentDraft): void {
  if (keyed.fingerprint === draft.fingerprint) return;
  const { id, url, text } = keyed;
  const differing = [
    ['url', draft.url !== null && url !== null && addressKey(url) !== draft.address],
    ['text', draft.text !== null && text !== null && text !== draft.text],
  ] as const;
  for (const [field, differs] of differing) {
    if (!differs) continue;
    const problem = `${id} already exists, with another ${field}; expected the same, or another key`;
    throw conflict(`${draft.path}.${field}`, problem, { current: { id, url } });
  }
}

/** The documents of one recording. */
export class Documents extends Registry<DocumentInput, DocumentDraft, KnownDocument> {
  readonly #entities: Entities;
  readonly #withText = new Set<string>();
  readonly #byFingerprint = new Map<string, KnownDocument>();
  /** The stored texts of an address, by its key. */
  readonly #byAddress = new Map<string, KnownAtAddress[]>();
  readonly #publishers: Link[] = [];
  readonly #earlier: Link[] = [];
  /** Those that were known without a text, and get one. */
  readonly #filled = new Set<string>();

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
    const fingerprints = new Set(drafts.flatMap((draft) => [draft.fingerprint, ...this.#ofPublisher(draft)]));
    const addresses = new Set(drafts.flatMap(({ address }) => address ?? []));
    const atAddress = await runEach<KnownAtAddress>(this.context, READ_BY_ADDRESS, 'addresses', [...addresses]);
    for (const [address, texts] of groupedBy(atAddress, (known) => known.address)) this.#byAddress.set(address, texts);
    for (const draft of drafts) {
      const known = draft.text === null ? this.#atAddress(draft) : undefined;
      if (known) this.#withText.add(known.id);
    }
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
    const known = keyed ?? this.#alike(draft);
    if (keyed) refuseOther(keyed, draft);
    // One that was known without its text takes the first that is given.
    if (known && draft.text !== null && known.text === null && !known.hasText) {
      known.text = draft.text;
      known.isFilled = true;
    }
    return known;
  }

  /** The stored document that a draft without a key means. */
  #alike(draft: DocumentDraft): KnownDocument | undefined {
    const { address, fingerprint } = draft;
    const same = this.#byFingerprint.get(fingerprint);
    if (address === null) {
      const [variant] = this.#ofPublisher(draft);
      return same && this.#isOfOther(draft, same) ? this.#byFingerprint.get(variant ?? '') : same;
    }
    const known = same ?? this.#atAddress(draft);
    return known && (this.byId.get(known.id) ?? known);
  }

  /** The newest text of the draft's address, if it gives none; else the one that is known without its text. */
  #atAddress({ address, text }: DocumentDraft): KnownAtAddress | undefined {
    const texts = (this.#byAddress.get(address ?? '') ?? []).filter((known) => known.supersededBy === null);
    const [only, ...others] = text === null ? texts : texts.filter(({ hasText }) => !hasText);
    return others.length === 0 ? only : undefined;
  }

  /** The fingerprint of a text without an address that is another document, because another publisher has it too. */
  #ofPublisher({ address, textHash, publisher }: DocumentDraft): string[] {
    const id = address === null && publisher ? attempt(this.context, () => this.#entities.idOf(publisher)) : undefined;
    return id === undefined ? [] : [documentFingerprint({ address, textHash, publisher: id })];
  }

  #isOfOther({ publisher }: DocumentDraft, known: KnownDocument): boolean {
    const of = this.publisherOf(known);
    return publisher !== null && of !== null && this.#entities.idOf(publisher) !== of;
  }

  protected create(draft: DocumentDraft, id: string): KnownDocument {
    const [variant] = this.#ofPublisher(draft);
    if (variant !== undefined && this.#byFingerprint.has(draft.fingerprint)) draft.fingerprint = variant;
    const { fingerprint, url, address, text } = draft;
    const known = { id, fingerprint, url, text, publisher: null, supersededBy: null, editionOf: null, draft };
    if (address !== null) {
      const texts = this.#byAddress.get(address) ?? [];
      this.#byAddress.set(address, [...texts, { ...known, address, hasText: text !== null }]);
    }
    return known;
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

  protected givesMore({ publisher, supersedes, facts }: DocumentDraft, known: KnownDocument): boolean {
    const given = [...Object.values(facts), publisher, supersedes].filter((value) => value !== null);
    // The kind is always given.
    return given.length > 1 || known.isFilled === true || known.draft?.facts.kind !== facts.kind;
  }

  protected persistGiven({ publisher }: DocumentDraft, known: KnownDocument): void {
    // Another publisher than the stored one is only reported.
    if (publisher && [null, this.#entities.idOf(publisher)].includes(this.publisherOf(known))) {
      this.#entities.persist(publisher);
    }
  }

  protected async complete(repeated: ReadonlyMap<string, DocumentDraft[]>): Promise<void> {
    const rows = await runEach<StoredDocument>(this.context, READ_FACTS, 'ids', [...repeated.keys()]);
    const storedOf = new Map(rows.map((stored) => [stored.id, stored]));
    for (const [id, drafts] of repeated) {
      const given = drafts.map((draft) => {
        return { draft, publisher: draft.publisher ? this.#entities.idOrName(draft.publisher) : null };
      });
      const stored = storedOf.get(id) as StoredDocument;
      if (stored.textHash === null && drafts.some(({ textHash }) => textHash !== null)) this.#filled.add(id);
      await completeDocument(this.context, stored, given);
    }
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

  /** The new texts of known pages, and the documents that get their text. */
  get newTexts(): string[] {
    return [...this.#earlier.map(({ from }) => from), ...this.#filled];
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
