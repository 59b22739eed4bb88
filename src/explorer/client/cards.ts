import type { Card } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { Cards, type CardsQuery } from './cards.generated.ts';
import { ask } from './client.ts';

/** Maximum ids per request. */
export const CARDS_AT_ONCE = 40;

type AliasedCard = Card & { documentKind?: string };

/** The answer to the query `Cards`, in the order of the ids. */
export interface CardsAnswer {
  nodes: AliasedCard[];
}

/** Fetches cards; what is unknown or not visible is left out. @throws ApiError */
export async function loadCards(ids: readonly Id[]): Promise<Card[]> {
  const parts: Promise<CardsQuery>[] = [];
  for (let start = 0; start < ids.length; start += CARDS_AT_ONCE) {
    parts.push(ask(Cards, { ids: ids.slice(start, start + CARDS_AT_ONCE) }));
  }
  return (await Promise.all(parts)).flatMap(({ nodes }) => nodes.map(asCard));
}

/** An entity's kind and a document's are of different types, so one is asked for under another name. */
function asCard(card: CardsQuery['nodes'][number]): Card {
  if (card.__typename !== 'Document') return card as Card;
  const { documentKind, ...rest } = card;
  return { ...rest, kind: documentKind };
}
