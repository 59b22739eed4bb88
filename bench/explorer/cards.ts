import type { CardsAnswer } from '../../src/explorer/client/cards.ts';
import { randomStream, zipf } from '../graph/random.ts';
import { Words } from '../graph/words.ts';

/** What the API tells of one thing. */
type Card = CardsAnswer['nodes'][number];

/** How much is drawn: things of each kind, and lines. */
export interface Crowd {
  sources: number;
  claims: number;
  entities: number;
  sayings: number;
  abouts: number;
}

/** A view of 5,000 things and 10,000 lines. */
export const CROWD: Crowd = { sources: 1_200, claims: 2_600, entities: 1_200, sayings: 4_700, abouts: 5_300 };

/** Makes what the API would tell of so many things: a few sources say most, and a few entities are in most claims. */
export function crowd({ sources, claims, entities, sayings, abouts }: Crowd, seed: number): Map<string, Card> {
  const random = randomStream(seed);
  const words = new Words(seed + 1);
  const somebody = (id: string, kind: string) => ({ id, name: words.name(), kind, isNamed: random() > 0.05 });
  const speakers = Array.from({ length: sources }, (_, index) => somebody(`ent_s-${index}`, 'PUBLIC_BODY'));
  const things = Array.from({ length: entities }, (_, index) => somebody(`ent_e-${index}`, 'THING'));
  const publisher = { ...somebody('ent_paper', 'MEDIA'), isNamed: true };
  const [speaker, thing] = [zipf(sources, 0.8, random), zipf(entities, 0.8, random)];
  const cards = new Map<string, Card>();
  const of = <Each>(list: Each[], index: number) => list[index % list.length] as Each;

  for (const [list, speaks] of [
    [speakers, true],
    [things, false],
  ] as const) {
    for (const { id, name, kind, isNamed } of list) {
      const source = speaks ? { id: id.replace('ent_', 'src_') } : null;
      cards.set(id, { __typename: 'Entity', id, name, kind, isNamed, source, partOf: [] });
    }
  }
  const shares = (total: number) =>
    Array.from(
      { length: claims },
      (_, index) => Math.floor((total * (index + 1)) / claims) - Math.floor((total * index) / claims),
    );
  const [saidOf, aboutOf] = [shares(sayings), shares(abouts)];
  for (let index = 0; index < claims; index++) {
    const id = `clm_${index}`;
    const nodes = Array.from({ length: saidOf[index] ?? 0 }, (_, number) => {
      const documentIndex = Math.floor(random() * 500);
      const isDenial = random() < 0.08;
      const isHearsay = random() < 0.1;
      return {
        id: `att_${index}-${number}`,
        role: 'ORIGIN',
        speechAct: isDenial ? 'DENY' : 'ASSERT',
        form: 'INDIRECT',
        certainty: isHearsay ? 'POSSIBLE' : 'CERTAIN',
        polarity: isDenial ? 'NEGATIVE' : 'POSITIVE',
        basis: isHearsay ? 'TOLD' : 'UNKNOWN',
        cue: isDenial ? 'denied' : 'said',
        saidFrom: `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
        recordedAt: '2024-12-01T00:00:00Z',
        relayedBy: null,
        source: of(speakers, speaker()),
        document: { id: `doc_${documentIndex}`, title: null, kind: 'ARTICLE', publishedAt: '2024-12-01', publisher },
      };
    });
    const about = new Map<string, (typeof things)[number]>();
    while (about.size < (aboutOf[index] ?? 0)) {
      const each = of(things, thing());
      about.set(each.id, each);
    }
    cards.set(id, {
      __typename: 'Claim',
      id,
      text: `${words.text(8, 14)}.`,
      language: 'en',
      translations: [],
      attributions: { nodes },
      entities: { edges: [...about.values()].map((node) => ({ roles: ['TOPIC'], node })) },
      relations: { edges: [] },
    });
  }
  return cards;
}
