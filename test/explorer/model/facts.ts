import { type AttributionCard, type ClaimCard, type Facts, learn, noFacts } from '../../../src/explorer/model/facts.ts';
import { EMPTY_VIEW, type View } from '../../../src/explorer/model/view.ts';
import type { DrawnFrom } from '../../../src/explorer/model/visible.ts';

/** Somebody by the key: an entity called as it. */
const somebody = (key: string, kind = 'ORGANIZATION') => ({ id: `ent_${key}`, name: key, kind, isNamed: true });

/** An attribution, as certain as can be where nothing else is told, printed in the Gazette on 2 May 2024. */
export function attribution(key: string, source: string, change: Partial<AttributionCard> = {}): AttributionCard {
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

/** A claim with its attributions and what it is about. */
export function claim(key: string, attributions: AttributionCard[], about: string[] = []): ClaimCard {
  return {
    __typename: 'Claim',
    id: `clm_${key}`,
    text: key,
    language: 'en',
    translations: [],
    attributions: { nodes: attributions },
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

/** A view of these nodes. */
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
        attribution('office', 'office', { relayedBy: { id: 'att_agency' } }),
        attribution('agency', 'agency', { role: 'RELAY', basis: 'TOLD', cue: 'reports' }),
        attribution('ministry', 'ministry', { polarity: 'NEGATIVE', cue: 'denies', saidFrom: '2024-05-10' }),
        attribution('owner', 'owner', { certainty: 'POSSIBLE', basis: 'TOLD', saidFrom: null }),
        attribution('gazette', 'gazette', { form: 'OWN_VOICE', cue: null }),
      ],
      ['brest'],
    ),
    claim('sank', [attribution('office-again', 'office', { saidFrom: '2024-05-20' })], ['brest']),
  );
}

export const LEFT = ['clm_left', 'ent_office', 'ent_ministry', 'ent_owner', 'ent_gazette', 'ent_brest'];
