/** Random small tables for the rules of origins, dense enough that every rule and every circle comes up. */
import fc from 'fast-check';
import type {
  Assertion,
  Copy,
  DocumentFacts,
  EntityFacts,
  Membership,
  RecordedDerivation,
  Table,
} from '../../src/origins/table.ts';
import type { EntityKind } from '../../src/shared/schema.generated.ts';

/** Few times, of every precision, so that many of them overlap. */
const TIMES = [
  '2023-12-31',
  '2024-01',
  '2024-01-01',
  '2024-01-01T08:00:00Z',
  '2024-01-01T20:00:00Z',
  '2024-01-02',
  '2024-01-02T08:00:00Z',
  '2024-02',
  '2024-02-01',
  '2024-02-02',
];

/** The first value in most cases, else one of the others. */
const mostly = <T, U>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: rare });

const nothing = fc.constant(null);
const time: fc.Arbitrary<string | null> = fc.constantFrom(...TIMES);
/** Stands for an entity, a document or an assertion: the remainder by their number is the index. */
const pick = fc.nat({ max: 83 });
const rarely = mostly(fc.constant(false), fc.constant(true));
const none: fc.Arbitrary<number[]> = fc.constant([]);

const stretches = fc.array(
  fc.record({ start: fc.nat({ max: 8 }), length: fc.integer({ min: 1, max: 4 }) }).map(({ start, length }) => ({
    start,
    end: start + length,
  })),
  { maxLength: 2 },
);

const membershipDraft = (whole: fc.Arbitrary<number>) =>
  fc.record({ whole, from: mostly(nothing, time), to: mostly(nothing, time), isIndependent: rarely });

const entityDraft = (kind: fc.Arbitrary<EntityKind>, whole: fc.Arbitrary<number>) =>
  fc.record({
    kind,
    isNamed: mostly(fc.constant(true), fc.constant(false)),
    partOf: mostly(
      fc.array(membershipDraft(whole), { maxLength: 1 }),
      fc.array(membershipDraft(whole), { minLength: 1, maxLength: 2 }),
    ),
  });

/** The first entities are publications, often part of each other. */
const publication = fc.nat({ max: 2 });
const entityDrafts = fc
  .tuple(
    fc.array(entityDraft(fc.constant('MEDIA'), mostly(publication, pick)), { minLength: 1, maxLength: 3 }),
    fc.array(entityDraft(fc.constantFrom('MEDIA', 'PERSON', 'PUBLIC_BODY', 'COUNTRY'), pick), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map((parts) => parts.flat());

const documentDraft = fc.record({
  page: fc.nat({ max: 4 }),
  publisher: fc.oneof(publication, publication, pick, nothing),
  /** Whether this text has another publisher than the first text of its page. */
  hasOwnPublisher: rarely,
  publishedAt: mostly(time, nothing),
});

const assertionDraft = fc.record({
  source: pick,
  onBehalfOf: mostly(none, fc.array(pick, { maxLength: 3 })),
  document: pick,
  form: fc.constantFrom('OWN_VOICE', 'OWN_VOICE', 'OWN_VOICE', 'DIRECT', 'INDIRECT', 'MIXED'),
  basis: fc.constantFrom('UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'INFERRED', 'TOLD', 'WITNESSED'),
  hedge: mostly(fc.constant('NONE'), fc.constantFrom('CONDITIONAL', 'REPORTATIVE', 'EPISTEMIC')),
  speechAct: mostly(fc.constantFrom('ASSERT', 'REPORT'), fc.constantFrom('CONFIRM', 'ACCUSE')),
  saidAt: mostly(nothing, time),
  cites: mostly(fc.array(pick, { maxLength: 1 }), fc.array(pick, { maxLength: 2 })),
  nestedIn: mostly(none, fc.array(pick, { maxLength: 2 })),
  content: stretches,
});

const copyDraft = fc.record({ from: pick, to: pick, stretches });
const recordedDraft = fc.record({ from: pick, to: pick, isRejected: fc.boolean() });

const drafts = fc.record({
  entities: entityDrafts,
  documents: mostly(
    fc.array(documentDraft, { minLength: 4, maxLength: 6 }),
    fc.array(documentDraft, { minLength: 1, maxLength: 3 }),
  ),
  assertions: fc.array(assertionDraft, { minLength: 1, maxLength: 12 }),
  copies: fc.array(copyDraft, { maxLength: 3 }),
  recorded: fc.array(recordedDraft, { maxLength: 3 }),
});

type Value<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Drafts = Value<typeof drafts>;

/** An attribution that is no assertion of the table: a hidden one, a denial, or one of another claim. */
const OUTSIDE = null;

/** The ids of a kind of node, and the one for which a number stands. */
function idsOf(letter: string, { length }: unknown[]): (number: number) => string {
  return (number) => `${letter}${(number % length) + 1}`;
}

/** Without those that lead from a node to itself, and without a second one between the same two. */
function distinctLinks<T extends { from: string; to: string }>(links: T[]): T[] {
  return links.filter(
    (link, at) =>
      link.from !== link.to && !links.slice(0, at).some(({ from, to }) => from === link.from && to === link.to),
  );
}

function membership(whole: string, draft: Drafts['entities'][number]['partOf'][number]): Membership {
  const { from, to, isIndependent } = draft;
  const isReversed = from !== null && to !== null && to < from;
  return isReversed ? { whole, from: to, to: from, isIndependent } : { whole, from, to, isIndependent };
}

function entitiesOf({ entities }: Drafts): EntityFacts[] {
  const entity = idsOf('e', entities);
  return entities.map(({ kind, isNamed, partOf }, at) => ({
    id: entity(at),
    kind,
    isNamed,
    partOf: partOf.map((link) => membership(entity(link.whole), link)).filter(({ whole }) => whole !== entity(at)),
  }));
}

/** A page has the id of its first text, and its publisher in most texts. */
function documentsOf({ documents, entities }: Drafts): DocumentFacts[] {
  const [document, entity] = [idsOf('d', documents), idsOf('e', entities)];
  return documents.map((draft, at) => {
    const first = documents.findIndex(({ page }) => page === draft.page);
    const { publisher } = draft.hasOwnPublisher ? draft : (documents[first] ?? draft);
    return {
      id: document(at),
      page: document(first),
      publisher: publisher === null ? null : entity(publisher),
      publishedAt: draft.publishedAt,
    };
  });
}

/** In own voice the publisher of the document is the source; without a publisher there is no own voice. */
function assertionsOf({ assertions, entities }: Drafts, documents: DocumentFacts[]): Assertion[] {
  const [assertion, entity, document] = [idsOf('a', assertions), idsOf('e', entities), idsOf('d', documents)];
  const attribution = idsOf('a', [...assertions, OUTSIDE]);
  const distinct = (ids: string[]): string[] => [...new Set(ids)];
  return assertions.map((draft, at) => {
    const { publisher } = documents[draft.document % documents.length]!;
    const isOwnVoice = draft.form === 'OWN_VOICE' && publisher !== null;
    return {
      ...draft,
      id: assertion(at),
      source: isOwnVoice ? publisher : entity(draft.source),
      onBehalfOf: distinct(draft.onBehalfOf.map(entity)),
      document: document(draft.document),
      form: draft.form === 'OWN_VOICE' && !isOwnVoice ? 'INDIRECT' : draft.form,
      cites: distinct(draft.cites.map(document)),
      nestedIn: distinct(draft.nestedIn.map(attribution)).filter((outer) => outer !== assertion(at)),
    };
  });
}

function tableOf(draft: Drafts): Table {
  const documents = documentsOf(draft);
  const [document, attribution] = [idsOf('d', draft.documents), idsOf('a', [...draft.assertions, OUTSIDE])];
  const copies: Copy[] = draft.copies.map(({ from, to, stretches }) => ({
    from: document(from),
    to: document(to),
    stretches,
  }));
  const recorded: RecordedDerivation[] = draft.recorded.map(({ from, to, isRejected }) => ({
    from: attribution(from),
    to: attribution(to),
    isRejected,
  }));
  return {
    assertions: assertionsOf(draft, documents),
    documents: new Map(documents.map((facts) => [facts.id, facts])),
    entities: new Map(entitiesOf(draft).map((facts) => [facts.id, facts])),
    copies: distinctLinks(copies),
    recorded: distinctLinks(recorded),
  };
}

/**
 * Tables of 1 to 12 assertions in 1 to 6 documents of 1 to 5 pages. Ids are `e1`, `d1`, `a1` and so on. Publishers,
 * wholes, copies, citations and nesting may form circles.
 */
export const randomTable: fc.Arbitrary<Table> = fc.noBias(drafts).map(tableOf);
