import { componentsOf } from './components.ts';
import type { EntityFacts } from './table.ts';
import { heldAt } from './times.ts';

/** The outermost entities of sources: for whom they speak in the end. */
export class Bodies {
  readonly #entities: ReadonlyMap<string, EntityFacts>;
  readonly #known = new Map<string, readonly string[]>();
  readonly #hasDates: boolean;

  constructor(entities: ReadonlyMap<string, EntityFacts>) {
    this.#entities = entities;
    this.#hasDates = [...entities.values()].some(({ partOf }) => partOf.some(({ from, to }) => from ?? to));
  }

  /**
   * The outermost bodies of an entity at a time, in the order of their ids: those that it is part of, directly or through
   * others, and that are part of nothing themselves. In a circle the least id stands for all. A membership counts if it
   * held then and the part is not independent.
   */
  outermost(entity: string, time: string | null): readonly string[] {
    const key = this.#hasDates ? `${entity} ${time}` : entity;
    let bodies = this.#known.get(key);
    if (!bodies) {
      bodies = this.#find(entity, time);
      this.#known.set(key, bodies);
    }
    return bodies;
  }

  #find(entity: string, time: string | null): string[] {
    const wholesOf = (part: string): string[] =>
      (this.#entities.get(part)?.partOf ?? [])
        .filter((membership) => !membership.isIndependent && heldAt(time, membership))
        .map(({ whole }) => whole);
    const last = componentsOf([entity], wholesOf).filter((component) =>
      component.every((member) => wholesOf(member).every((whole) => component.includes(whole))),
    );
    return sorted(last.map((component) => sorted(component)[0] ?? entity));
  }
}

/** Does a body stand in both lists? */
export function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((body) => others.includes(body));
}

/** Each once, in the order of ids. */
export function sorted(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
}
