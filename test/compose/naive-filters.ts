import type { Value } from '../../src/graph/engine.ts';
import { applyRules, originsOf, type Root } from '../../src/origins/origins.ts';
import { storedId } from '../../src/shared/ids.ts';
import { atOnce } from '../../src/shared/slices.ts';
import { claimTables } from '../support/claim-tables.ts';
import type { GraphData } from '../support/random-graph.ts';
import {
  begins,
  type Filter,
  isAlike,
  isIn,
  language,
  lower,
  meets,
  reaches,
  stretchesOf,
  type Test,
  text,
} from './naive-conditions.ts';
import type { Properties } from './naive-pages.ts';

/** Stands for a saying where there is none: nothing holds of it. */
const NOBODY = '';

/** A filter field whose meaning the reference does not know. */
export class UnknownMeaning extends Error {}

/**
 * What each field of each filter means, said over the graph as it was made, without any Cypher. A field about the saying
 * must hold for the same saying as every other one.
 */
export class Sayings {
  readonly #nodes: ReadonlyMap<string, Properties>;
  readonly #forward = new Map<string, string[]>();
  readonly #backward = new Map<string, string[]>();
  /** By claim and entity, the roles of the entity. */
  readonly #roles = new Map<string, Value>();
  /** What restates another without credit. */
  readonly #uncredited: ReadonlySet<string>;
  /** By attribution, what it is as a root. */
  readonly #roots: ReadonlyMap<string, Root>;
  readonly #tests: Record<string, Record<string, Test>>;

  constructor(graph: GraphData) {
    this.#nodes = new Map(graph.nodes.map(({ properties }) => [properties.id, properties]));
    for (const { type, from, to, properties } of graph.relationships) {
      if (type === 'ABOUT') this.#roles.set(`${from} ${to}`, properties['roles'] ?? []);
      add(this.#forward, `${type} ${from}`, to);
      add(this.#backward, `${type} ${to}`, from);
    }
    const results = claimTables(graph).map((table) => atOnce(applyRules(table)));
    this.#uncredited = new Set(results.flatMap(({ uncredited }) => uncredited));
    this.#roots = new Map(results.flatMap(({ roots }) => roots.map((root) => [root.id, root])));
    this.#tests = this.#meanings();
  }

  /**
   * Whether an entry passes.
   * @param sayings those through which it was reached; if none are told, any visible saying of it may do
   */
  holds(filterName: string | undefined, filter: Filter, node: Properties, sayings: string[]): boolean {
    const { not, status, ...others } = filter;
    const given = Object.entries(others).filter(([, value]) => value !== null);
    const statuses = (status ?? ['ACCEPTED']) as Value[];
    if (not && this.holds(filterName, { ...(not as Filter), status: statuses }, node, [])) return false;
    const tests = given.map(([name, value]) => {
      const test = this.#tests[filterName ?? '']?.[name];
      if (!test) throw new UnknownMeaning(`say what ${filterName}.${name} means in test/compose/naive-filters.ts`);
      return (saying: Properties) => test(value, node, saying, statuses);
    });
    const its = sayings.length > 0 ? sayings : this.#sayingsOf(filterName, node, statuses);
    return its.some((id) => tests.every((test) => test(this.#node(id))));
  }

  #sayingsOf(filterName: string | undefined, node: Properties, statuses: Value[]): string[] {
    const all = { ClaimFilter: this.#from('STATES', node), SourceFilter: this.#to('MADE', node) }[filterName ?? ''];
    const its = all?.filter((id) => isIn(this.#node(id)['status'], statuses)) ?? [String(node['id'])];
    // A rated claim need not be stated by anybody.
    return its.length > 0 ? its : [NOBODY];
  }

  #meanings(): Record<string, Record<string, Test>> {
    const of =
      (property: string): Test =>
      (given, node) =>
        isIn(node[property], given);
    const ofSaying =
      (property: string): Test =>
      (given, _node, saying) =>
        isIn(saying[property], given);
    const named: Record<string, Test> = { kind: of('kind'), isNamed: (given, node) => node['isNamed'] === given, text };
    const times: Record<string, Test> = {
      saidFrom: (given, _, saying) => reaches(saying['saidTo'] ?? saying['saidFrom'], given),
      saidTo: (given, _, saying) => begins(saying['saidFrom'], given),
      saidOrPublishedFrom: (given, _, saying) =>
        reaches(saying['saidTo'] ?? saying['saidFrom'] ?? this.#document(saying)['publishedAt'], given),
      saidOrPublishedTo: (given, _, saying) =>
        begins(saying['saidFrom'] ?? saying['saidTo'] ?? this.#document(saying)['publishedAt'], given),
    };
    const acts: Record<string, Test> = Object.fromEntries(
      ['speechAct', 'certainty', 'polarity', 'basis', 'hedge', 'role', 'form', 'section'].map((name) => [
        name,
        ofSaying(name),
      ]),
    );
    acts['onBehalfOf'] = (given, _, saying) => meets(this.#to('ON_BEHALF_OF', saying), given);
    acts['target'] = (given, _, saying) => meets(this.#to('TARGETS', saying), given);
    const printed: Record<string, Test> = {
      medium: (given, _, saying) => (given as string[]).some((each) => isAlike(saying['medium'], each)),
      quote: (given, _, saying) => lower(saying['quote']).includes(lower(given)) && typeof saying['quote'] === 'string',
      sourceWithin: (given, _, saying) =>
        this.#from('MADE', saying).some((id) => meets([id, ...this.#wholes(this.#node(id))], given)),
      document: (given, _, saying) => meets(this.#to('APPEARS_IN', saying), given),
      publisher: (given, _, saying) => meets(this.#publishers(saying), given),
      printedFrom: (given, _, saying) => reaches(this.#document(saying)['publishedAt'], given),
      printedTo: (given, _, saying) => begins(this.#document(saying)['publishedAt'], given),
      source: (given, _, saying) => meets(this.#from('MADE', saying), given),
      sourceDropped: (given, _, saying) =>
        saying['id'] !== undefined && this.#uncredited.has(String(saying['id'])) === given,
    };
    printed['standsInNewest'] = (given, _, saying) =>
      saying['id'] !== undefined && ((saying['mismatchInNewest'] ?? null) === null) === given;
    const stated: Record<string, Test> = {
      claim: (given, _, saying) => meets(this.#to('STATES', saying), given),
      about: (given, _, saying) => meets(this.#claim(saying), given),
    };
    const partOf: Test = (given, node) => meets(this.#wholes(node), given);
    const inside = (id: string) => this.#around(this.#node(id));
    return {
      AttributionFilter: {
        ...times,
        ...acts,
        ...printed,
        ...stated,
        aboutWithin: (given, _, saying) => meets(this.#claim(saying).flatMap(inside), given),
        at: (given, _, saying) =>
          stretchesOf(saying).some(({ start, end }) => start <= Number(given) && Number(given) < end),
      },
      ClaimFilter: {
        ...times,
        ...acts,
        ...printed,
        text,
        tense: of('tense'),
        language,
        happenedFrom: (given, node) => reaches(node['happenedTo'] ?? node['happenedFrom'], given),
        happenedTo: (given, node) => begins(node['happenedFrom'], given),
        about: (given, node) => meets(this.#to('ABOUT', node), given),
        aboutAll: (given, node) => {
          const all = given as string[];
          return all.length > 0 && all.every((id) => this.#to('ABOUT', node).includes(storedId(id)));
        },
        aboutAs: (given, node) => (given as Filter[]).some((wanted) => this.#hasRole(node, wanted)),
        aboutWithin: (given, node) => meets(this.#to('ABOUT', node).flatMap(inside), given),
        disputed: (given, node, _, statuses) => this.#isDisputed(node, statuses) === given,
        minOrigins: (given, node, _, statuses) => this.#origins(node, statuses).length >= Number(given),
        maxOrigins: (given, node, _, statuses) => this.#origins(node, statuses).length <= Number(given),
        hasNamedOrigin: (given, node, _, statuses) =>
          this.#origins(node, statuses).some(
            ({ bodies }) => !bodies.includes('unnamed') && !bodies.includes('unknown'),
          ) === given,
        rated: (given, node, _, statuses) => this.#verdicts(node, statuses).length > 0 === given,
        rating: (given, node, _, statuses) =>
          this.#verdicts(node, statuses).some(
            (verdict) => isIn(verdict['rating'], given) && !this.#isSuperseded(verdict, statuses),
          ),
      },
      SourceFilter: { ...times, ...acts, ...stated, ...named, partOf },
      EntityFilter: {
        ...named,
        partOf,
        locatedIn: (given, node) =>
          meets(
            this.#around(node).filter((id) => id !== node['id']),
            given,
          ),
      },
      DocumentFilter: {
        text,
        url: of('url'),
        kind: of('kind'),
        language,
        publisher: (given, node) => meets(this.#to('PUBLISHED_BY', node), given),
        publishedFrom: (given, node) => reaches(node['publishedAt'], given),
        publishedTo: (given, node) => begins(node['publishedAt'], given),
      },
      RevisionFilter: {
        from: (given, node) => String(node['at']) >= String(given).replace('Z', ''),
        to: (given, node) => String(node['at']) <= `${String(given).replace('Z', '')}~`,
        by: of('by'),
        action: of('action'),
        type: (given, node) =>
          this.#to('REVISES', node).some((id) => isIn(TYPE_OF_PREFIX[id.slice(0, 3)] ?? null, given)),
      },
      VerdictFilter: {
        claim: (given, node) => meets(this.#to('RATES', node), given),
        issuer: (given, node) => meets(this.#to('ISSUED_BY', node), given),
        rating: of('rating'),
        superseded: (given, node, _, statuses) => this.#isSuperseded(node, statuses) === given,
      },
    };
  }

  #verdicts(claim: Properties, statuses: Value[]): Properties[] {
    const verdicts = this.#from('RATES', claim).map((id) => this.#node(id));
    return verdicts.filter((verdict) => isIn(verdict['status'], statuses));
  }

  #isSuperseded(verdict: Properties, statuses: Value[]): boolean {
    return this.#from('SUPERSEDES', verdict).some((id) => isIn(this.#node(id)['status'], statuses));
  }

  #node(id: string): Properties {
    return this.#nodes.get(id) ?? {};
  }

  #to(type: string, node: Properties): string[] {
    return this.#forward.get(`${type} ${node['id']}`) ?? [];
  }

  #from(type: string, node: Properties): string[] {
    return this.#backward.get(`${type} ${node['id']}`) ?? [];
  }

  #document(saying: Properties): Properties {
    return this.#node(this.#to('APPEARS_IN', saying)[0] ?? '');
  }

  #publishers(saying: Properties): string[] {
    return this.#to('PUBLISHED_BY', this.#document(saying));
  }

  /** What the claim that a saying states is about. */
  #claim(saying: Properties): string[] {
    return this.#to('STATES', saying).flatMap((claim) => this.#to('ABOUT', this.#node(claim)));
  }

  #hasRole(claim: Properties, { entity, role }: Filter): boolean {
    const id = storedId(String(entity));
    return isIn(role, this.#roles.get(`${claim['id']} ${id}`) ?? []);
  }

  /** The claims that say the same, this one included. */
  #group(claim: Properties): Properties[] {
    const ids = new Set([String(claim['id'])]);
    for (const id of ids) {
      const member = this.#node(id);
      for (const other of [...this.#to('RESTATES', member), ...this.#from('RESTATES', member)]) ids.add(other);
    }
    return [...ids].map((id) => this.#node(id));
  }

  /** Whether an attribution of the group that is no relay has this polarity. */
  #isSaid(claim: Properties, polarity: string, statuses: Value[]): boolean {
    return this.#group(claim)
      .flatMap((member) => this.#from('STATES', member))
      .map((id) => this.#node(id))
      .some(
        (saying) => saying['polarity'] === polarity && saying['role'] === 'ORIGIN' && isIn(saying['status'], statuses),
      );
  }

  #isDisputed(claim: Properties, statuses: Value[]): boolean {
    const opposing = this.#group(claim)
      .flatMap((member) => [...this.#to('CONTRADICTS', member), ...this.#from('CONTRADICTS', member)])
      .some((id) => this.#isSaid(this.#node(id), 'POSITIVE', statuses));
    return this.#isSaid(claim, 'POSITIVE', statuses) && (opposing || this.#isSaid(claim, 'NEGATIVE', statuses));
  }

  #origins(claim: Properties, statuses: Value[]): { bodies: string[] }[] {
    const ids = this.#group(claim).flatMap((member) => this.#from('STATES', member));
    return originsOf(
      ids.flatMap((id) => (isIn(this.#node(id)['status'], statuses) ? (this.#roots.get(id) ?? []) : [])),
    );
  }

  /** The entity, and what it is part of or located in, directly or through others. */
  #around(node: Properties): string[] {
    const ids = new Set([String(node['id'])]);
    for (const id of ids) {
      for (const type of ['PART_OF', 'LOCATED_IN']) for (const whole of this.#to(type, this.#node(id))) ids.add(whole);
    }
    return [...ids];
  }

  #wholes(node: Properties): string[] {
    const direct = this.#to('PART_OF', node);
    return direct.flatMap((id) => [id, ...this.#wholes(this.#node(id))]);
  }
}

const TYPE_OF_PREFIX: Record<string, string> = {
  ent: 'ENTITY',
  doc: 'DOCUMENT',
  clm: 'CLAIM',
  att: 'ATTRIBUTION',
  vrd: 'VERDICT',
};

function add(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
