import type { Attribution, Named, Origin } from '../../../src/explorer/attribution/data.ts';
import type { ChainRole } from '../../../src/shared/schema.generated.ts';

/** A source by its key. */
export function named(key: string): Named {
  return { id: `src_${key}`, name: key, isNamed: true };
}

/** An origin that is one source. */
export function originOf(source: Named | undefined): Origin {
  const body = asEntity(source);
  const signs = { isNamed: true, isHearsay: false, isFirstHand: false, corrected: false };
  return { id: body.id, bodies: [body], sources: source ? [source] : [], pages: [], ...signs };
}

type Others = Partial<Omit<Attribution, 'source' | 'document' | 'chain'>> & {
  publisher?: Named | undefined;
  /** Who first said what a relay passes on. */
  origin?: Named | undefined;
  relays?: readonly (Named | undefined)[];
};

/** An attribution that affirms as a fact, printed by its publisher. */
export function attribution(key: string, source: Named | undefined, others: Others = {}): Attribution {
  const { publisher = named('printer'), origin = source, relays = [], ...rest } = others;
  const step = (role: ChainRole, one: Named | undefined, position: number) => ({
    position,
    role,
    entity: asEntity(one),
    attribution: null,
  });
  return {
    id: `att_${key}`,
    role: 'ORIGIN',
    speechAct: 'ASSERT',
    form: 'INDIRECT',
    certainty: 'CERTAIN',
    polarity: 'POSITIVE',
    basis: 'UNKNOWN',
    hedge: 'NONE',
    medium: null,
    saidFrom: null,
    saidTo: null,
    saidPrecision: null,
    section: 'BODY',
    status: 'ACCEPTED',
    quote: 'words',
    cue: null,
    mismatchInNewest: null,
    source: source ?? named('nobody'),
    document: {
      id: 'doc_one',
      title: null,
      kind: 'ARTICLE',
      publishedAt: null,
      textHash: null,
      language: 'en',
      isParaphrase: false,
      publisher: asEntity(publisher),
    },
    onBehalfOf: [],
    targets: [],
    cites: [],
    nestedIn: [],
    derivesFrom: { nodes: [] },
    chain: [
      step('ORIGIN', origin, 0),
      ...relays.map((relay, index) => step('RELAY', relay, index + 1)),
      ...(rest.form === 'OWN_VOICE' ? [] : [step('PUBLISHER', publisher, relays.length + 1)]),
    ],
    ...rest,
  };
}

function asEntity(source: Named | undefined): Named {
  const { id, ...rest } = source ?? named('nobody');
  return { id: id.replace('src_', 'ent_'), ...rest };
}
