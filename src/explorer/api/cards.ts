import type { Card } from '../state/facts.ts';
import type { Id } from '../state/view.ts';
import { ask } from './client.ts';

const CARD = `
fragment Named on Entity { id name kind isNamed }
fragment Card on Node {
  __typename
  ... on Entity { ...Named source { id } partOf { ...Named } }
  ... on Document { id title documentKind: kind publishedAt publisher { ...Named } }
  ... on Claim {
    id text language
    translations { language text }
    attributions(first: 100) {
      nodes {
        id role speechAct form certainty polarity basis cue saidFrom recordedAt relayedBy { id }
        source { id name kind isNamed }
        document { id title kind publishedAt publisher { ...Named } }
      }
    }
    entities(first: 100) { edges { roles node { ...Named } } }
    relations(first: 100) { edges { kind direction node { id text } } }
  }
}`;

/** So many root fields the API answers at once. */
const AT_ONCE = 10;

type Told = Card & { documentKind?: string };

/** Fetches cards; what is unknown or not visible is left out. @throws ApiError */
export async function loadCards(ids: readonly Id[]): Promise<Card[]> {
  const cards: Card[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const parameters = some.map((_, index) => `$id${index}: ID!`).join(', ');
    const fields = some.map((_, index) => `n${index}: node(id: $id${index}) { ...Card }`).join('\n');
    const variables = Object.fromEntries(some.map((id, index) => [`id${index}`, id]));
    const answer = await ask<Record<string, Told | null>>(
      `query Cards(${parameters}) {\n${fields}\n}${CARD}`,
      variables,
    );
    cards.push(
      ...Object.values(answer)
        .filter((card) => card !== null)
        .map(asCard),
    );
  }
  return cards;
}

/** An entity's kind and a document's are of different types, so one is asked for under another name. */
function asCard({ documentKind, ...card }: Told): Card {
  return documentKind === undefined ? card : ({ ...card, kind: documentKind } as Card);
}
