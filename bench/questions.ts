/** The questions that all contenders answer, and the form in which their answers are compared. */

/** Someone or something named. */
export interface Named {
  id: string;
  name: string;
}

/** One entity, 50 claims about it in the order of their words, each with its sources, entities and documents. */
export interface ShallowAnswer extends Named {
  claims: {
    id: string;
    text: string;
    sources: Named[];
    entities: Named[];
    attributions: { id: string; document: { id: string; title: string } }[];
  }[];
}

/** One source, 20 of its claims, the entities of each, of each 5 claims, of each the sources. */
export interface DeepAnswer extends Named {
  claims: {
    id: string;
    text: string;
    entities: (Named & { claims: { id: string; text: string; sources: Named[] }[] })[];
  }[];
}

export type Depth = 'shallow' | 'deep';
export type Answer = ShallowAnswer | DeepAnswer;

/** One who answers. */
export interface Contender {
  name: string;
  /** Asks about the node of this id (`ent_…`) and returns what it gets. */
  ask(depth: Depth, id: string): Promise<unknown>;
  /** Brings what {@link ask} returned into the common form. */
  read(depth: Depth, answer: unknown): Answer;
  close(): Promise<void>;
}

/**
 * The answer with its small lists in the order of the ids, which not everybody was asked for. The claims stay as they
 * came: all were asked for the same order.
 */
export function comparable(answer: Answer): unknown {
  const claims = answer.claims.map((claim) =>
    'sources' in claim
      ? {
          ...claim,
          sources: byId(claim.sources),
          entities: byId(claim.entities),
          attributions: byId(claim.attributions),
        }
      : {
          ...claim,
          entities: byId(claim.entities).map((entity) => ({
            ...entity,
            claims: entity.claims.map((below) => ({ ...below, sources: byId(below.sources) })),
          })),
        },
  );
  return { ...answer, claims };
}

function byId<T extends { id: string }>(list: T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
