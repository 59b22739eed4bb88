import type {
  Assertion,
  Copy,
  DocumentFacts,
  EntityFacts,
  Membership,
  Stretch,
  Table,
} from '../../src/origins/table.ts';

/** An assertion of a table that a test writes down; what it leaves out is as ordinary as can be. */
export type GivenAssertion = Partial<Assertion> & { document: string; source: string };

/** A table as a test writes it down. Publishers are media, unless `kinds` says otherwise. */
export interface GivenTable {
  documents: Record<string, Partial<DocumentFacts>>;
  assertions: Record<string, GivenAssertion>;
  kinds?: Record<string, EntityFacts['kind']>;
  unnamed?: readonly string[];
  partOf?: Record<string, readonly (string | Partial<Membership>)[]>;
  copies?: readonly (readonly [from: string, to: string, ...stretches: Stretch[]])[];
  recorded?: Table['recorded'];
}

/** The table with everything that it leaves out. */
export function tableOf(given: GivenTable): Table {
  const { kinds = {}, unnamed = [], partOf = {}, copies = [] } = given;
  const documents = Object.entries(given.documents).map(([id, facts]): DocumentFacts => {
    return { id, page: id, publisher: null, publishedAt: null, ...facts };
  });
  const assertions = Object.entries(given.assertions).map(([id, facts]): Assertion => ({ id, ...ORDINARY, ...facts }));
  const publishers = new Set(documents.map(({ publisher }) => publisher));
  const membership = (whole: string | Partial<Membership>): Membership => ({
    whole: '',
    from: null,
    to: null,
    isIndependent: false,
    ...(typeof whole === 'string' ? { whole } : whole),
  });
  const ids = new Set([
    ...documents.flatMap(({ publisher }) => publisher ?? []),
    ...assertions.flatMap(({ source, onBehalfOf }) => [source, ...onBehalfOf]),
    ...Object.entries(partOf).flatMap(([part, wholes]) => [part, ...wholes.map((whole) => membership(whole).whole)]),
  ]);
  const entities = [...ids].map((id): EntityFacts => {
    const kind = kinds[id] ?? (publishers.has(id) ? 'MEDIA' : 'GROUP');
    return { id, kind, isNamed: !unnamed.includes(id), partOf: (partOf[id] ?? []).map(membership) };
  });
  return {
    assertions,
    documents: new Map(documents.map((document) => [document.id, document])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    copies: copies.map(([from, to, ...stretches]): Copy => ({ from, to, stretches })),
    recorded: given.recorded ?? [],
  };
}

const ORDINARY = {
  onBehalfOf: [],
  form: 'INDIRECT',
  basis: 'UNKNOWN',
  hedge: 'NONE',
  speechAct: 'ASSERT',
  saidAt: null,
  cites: [],
  nestedIn: [],
  content: [{ start: 0, end: 10 }],
} as const;
