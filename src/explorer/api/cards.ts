import type { Card } from '../state/facts.ts';
import type { Id } from '../state/view.ts';
import { ask } from './client.ts';

/** What the graph of facts learns of things: of each what is drawn, and what it is linked to. */
export const CARDS = /* GraphQL */ `
query Cards($ids: [ID!]!) { nodes(ids: $ids) { ...Card } }
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
    relations(first: 50) { edges { kind direction node { id text } } }
  }
}`;

/** So many things the API tells of at once. */
export const CARDS_AT_ONCE = 40;

type Told = Card & { documentKind?: string };

/** The answer to {@link CARDS}, in the order of the ids. */
export interface CardsAnswer {
  nodes: Told[];
}

/** Fetches cards; what is unknown or not visible is left out. @throws ApiError */
export async function loadCards(ids: readonly Id[]): Promise<Card[]> {
  const parts: Promise<CardsAnswer>[] = [];
  for (let start = 0; start < ids.length; start += CARDS_AT_ONCE) {
    parts.push(ask<CardsAnswer>(CARDS, { ids: ids.slice(start, start + CARDS_AT_ONCE) }));
  }
  return (await Promise.all(parts)).flatMap(({ nodes }) => nodes.map(asCard));
}

/** An entity's kind and a document's are of different types, so one is asked for under another name. */
function asCard({ documentKind, ...card }: Told): Card {
  return documentKind === undefined ? card : ({ ...card, kind: documentKind } as Card);
}
