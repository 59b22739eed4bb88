import { groupedBy, groupedByEach } from '../shared/grouped-by.ts';
import { Bodies, sorted } from './bodies.ts';
import type { Assertion, Copy, DocumentFacts, EntityFacts, RecordedDerivation, Table } from './table.ts';

/** The table of one claim group, with what the rules look up in it. */
export class Group {
  readonly assertions: readonly Assertion[];
  readonly table: Table;
  readonly #bodies: Bodies;
  readonly #bodiesOf = new Map<Assertion, readonly string[]>();
  readonly #byId: ReadonlyMap<string, Assertion>;
  readonly #byDocument: ReadonlyMap<string, Assertion[]>;
  readonly #byPage: ReadonlyMap<string, Assertion[]>;
  readonly #copiesFrom: ReadonlyMap<string, Copy[]>;
  readonly #recordedFrom: ReadonlyMap<string, RecordedDerivation[]>;
  readonly #nested: ReadonlyMap<string, Assertion[]>;
  readonly #houses = new Map<string, DocumentFacts[]>();
  readonly #mediaWholes = new Map<string, ReadonlySet<string>>();

  constructor(table: Table) {
    this.table = table;
    this.assertions = table.assertions;
    this.#bodies = new Bodies(table.entities);
    this.#byId = new Map(table.assertions.map((assertion) => [assertion.id, assertion]));
    this.#byDocument = groupedBy(table.assertions, ({ document }) => document);
    this.#byPage = groupedBy(table.assertions, (assertion) => this.documentOf(assertion).page);
    this.#copiesFrom = groupedBy(table.copies, ({ from }) => from);
    this.#recordedFrom = groupedBy(table.recorded, ({ from }) => from);
    this.#nested = groupedByEach(table.assertions, ({ nestedIn }) => nestedIn);
  }

  assertion(id: string): Assertion | undefined {
    return this.#byId.get(id);
  }

  document(id: string): DocumentFacts {
    return this.table.documents.get(id) ?? { id, page: id, publisher: null, publishedAt: null };
  }

  documentOf({ document }: Assertion): DocumentFacts {
    return this.document(document);
  }

  entity(id: string): EntityFacts | undefined {
    return this.table.entities.get(id);
  }

  isMedia(id: string | null): boolean {
    return id !== null && this.entity(id)?.kind === 'MEDIA';
  }

  /** The assertions that stand in a document. */
  inDocument(id: string): readonly Assertion[] {
    return this.#byDocument.get(id) ?? [];
  }

  /** The assertions that stand in any text of a page. */
  inPage(page: string): readonly Assertion[] {
    return this.#byPage.get(page) ?? [];
  }

  /** What somebody recorded of the derivation of an assertion. */
  recordedFrom(id: string): readonly RecordedDerivation[] {
    return this.#recordedFrom.get(id) ?? [];
  }

  /** The assertions that are nested in one. */
  nestedIn({ id }: Assertion): readonly Assertion[] {
    return this.#nested.get(id) ?? [];
  }

  /** When it was said, as far as that is known: else when it was published. */
  timeOf(assertion: Assertion): string | null {
    return assertion.saidAt ?? this.documentOf(assertion).publishedAt;
  }

  /** The outermost bodies of an entity when an assertion was made. */
  bodiesAt(entity: string, assertion: Assertion): readonly string[] {
    return this.#bodies.outermost(entity, this.timeOf(assertion));
  }

  /** For whom the assertion speaks: the outermost bodies of those on whose behalf it is made, else of its source. */
  bodiesOf(assertion: Assertion): readonly string[] {
    let bodies = this.#bodiesOf.get(assertion);
    if (!bodies) {
      bodies = sorted(speakersOf(assertion).flatMap((speaker) => this.bodiesAt(speaker, assertion)));
      this.#bodiesOf.set(assertion, bodies);
    }
    return bodies;
  }

  /** The documents from which the words of an assertion are copied. */
  copiedFrom({ document, content }: Assertion): DocumentFacts[] {
    return (this.#copiesFrom.get(document) ?? [])
      .filter(
        ({ stretches }) =>
          stretches.length === 0 ||
          stretches.some((copied) => content.some(({ start, end }) => start < copied.end && copied.start < end)),
      )
      .map(({ to }) => this.document(to));
  }

  /** The documents with assertions that the publisher's house published: it, the media it is part of, and its own media. */
  documentsOfHouse(publisher: string): readonly DocumentFacts[] {
    let documents = this.#houses.get(publisher);
    if (!documents) {
      documents = [...this.#byDocument.keys()]
        .map((id) => this.document(id))
        .filter((document) => document.publisher !== null && this.#isSameHouse(publisher, document.publisher));
      this.#houses.set(publisher, documents);
    }
    return documents;
  }

  /** The documents with assertions that somebody published. */
  documentsOf(publisher: string): readonly DocumentFacts[] {
    return this.documentsOfHouse(publisher).filter((document) => document.publisher === publisher);
  }

  #isSameHouse(one: string, other: string): boolean {
    return one === other || this.#mediaAround(one).has(other) || this.#mediaAround(other).has(one);
  }

  /** The media that one of the media is part of, directly or through others, but for independent parts. */
  #mediaAround(media: string): ReadonlySet<string> {
    const known = this.#mediaWholes.get(media);
    if (known) return known;
    const wholes = new Set([media]);
    for (const part of wholes) {
      for (const { whole, isIndependent } of this.entity(part)?.partOf ?? []) {
        if (this.isMedia(part) && this.isMedia(whole) && !isIndependent) wholes.add(whole);
      }
    }
    this.#mediaWholes.set(media, wholes);
    return wholes;
  }
}

/** Those for whom an assertion speaks. */
export function speakersOf({ source, onBehalfOf }: Assertion): readonly string[] {
  return onBehalfOf.length > 0 ? onBehalfOf : [source];
}
