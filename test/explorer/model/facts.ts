import { type ClaimCard, type Facts, learn, noFacts, type SayingCard } from '../../../src/explorer/model/facts.ts';
import { EMPTY_VIEW, type View } from '../../../src/explorer/model/view.ts';
import type { DrawnFrom } from '../../../src/explorer/model/visible.ts';

/** Somebody by the key: an entity called as it. */
const somebody = (key: string, kind = 'ORGANIZATION') => ({ id: `ent_${key}`, name: key, kind, isNamed: true });

/** An act of saying, as certain as can be where nothing else is told, printed in the Gazette on 2 May 2024. */
export function saying(key: string, source: string, change: Partial<SayingCard> = {}): SayingCard {
  return {
    id: `att_${key}`,
    role: 'ORIGIN',
    speechAct: 'ASSERT',
    form: 'INDIRECT',
    certainty: 'CERTAIN',
    polarity: 'POSITIVE',
    basis: 'UNKNOWN',
    cue: 'says',
    saidFrom: '2024-05-01',
    recordedAt: '2024-06-01T00:00:00Z',
    relayedBy: null,
    source: somebody(source),
    document: {
      id: 'doc_gazette',
      title: 'Ships in port',
      kind: 'ARTICLE',
      publishedAt: '2024-05-02',
      publisher: somebody('gazette', 'MEDIA'),
    },
    ...change,
  };
}

/** A claim with its sayings and what it is about. */
export function claim(key: string, sayings: SayingCard[], about: string[] = []): ClaimCard {
  return {
    __typename: 'Claim',
    id: `clm_${key}`,
    text: key,
    language: 'en',
    translations: [],
    attributions: { nodes: sayings },
    entities: { edges: about.map((entity) => ({ roles: ['PLACE'], node: somebody(entity, 'PLACE') })) },
    relations: { edges: [] },
  };
}

/** All that these claims teach. */
export function factsOf(...claims: ClaimCard[]): Facts {
  const facts = noFacts();
  for (const card of claims) learn(facts, card, 'en');
  return facts;
}

/** A view of these things. */
export function viewOf(shown: string[], change: Partial<View> = {}): DrawnFrom {
  return { ...EMPTY_VIEW, shown, ...change };
}

/**
 * Three ships: the harbour office says that they left, as the agency passes on; the ministry denies it; the owner is
 * said to have said so; and the Gazette says it in its own voice.
 */
export function ships(): Facts {
  return factsOf(
    claim(
      'left',
      [
        saying('office', 'office', { relayedBy: { id: 'att_agency' } }),
        saying('agency', 'agency', { role: 'RELAY', basis: 'TOLD', cue: 'reports' }),
        saying('ministry', 'ministry', { polarity: 'NEGATIVE', cue: 'denies', saidFrom: '2024-05-10' }),
        saying('owner', 'owner', { certainty: 'POSSIBLE', basis: 'TOLD', saidFrom: null }),
        saying('gazette', 'gazette', { form: 'OWN_VOICE', cue: null }),
      ],
      ['brest'],
    ),
    claim('sank', [saying('office-again', 'office', { saidFrom: '2024-05-20' })], ['brest']),
  );
}

export const LEFT = ['clm_left', 'ent_office', 'ent_ministry', 'ent_owner', 'ent_gazette', 'ent_brest'];
