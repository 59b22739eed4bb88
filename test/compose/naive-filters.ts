import type { Value } from '../../src/graph/engine.ts';
import { applyRules } from '../../src/origins/origins.ts';
import { storedId } from '../../src/shared/ids.ts';
import { atOnce } from '../../src/shared/slices.ts';
import { searchTerms } from '../../src/shared/text.ts';
import { claimTables } from '../support/claim-tables.ts';
import type { GraphData } from '../support/random-graph.ts';
import type { Properties } from './naive-pages.ts';

export type Filter = Record<string, Value>;

/** Whether something holds of a node, or of the saying through which it was reached. */
type Test = (given: Value, node: Properties, saying: Properties, statuses: Value[]) => boolean;

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
  /** What restates another without credit. */
  readonly #uncredited: ReadonlySet<string>;
  readonly #tests: Record<string, Record<string, Test>>;

  constructor(graph: GraphData) {
    this.#nodes = new Map(graph.nodes.map(({ properties }) => [properties.id, properties]));
    for (const { type, from, to } of graph.relationships) {
      add(this.#forward, `${type} ${from}`, to);
      add(this.#backward, `${type} ${to}`, from);
    }
    this.#uncredited = new Set(claimTables(graph).flatMap((table) => atOnce(applyRules(table)).uncredited));
    this.#tests = this.#meanings();
  }

  /**
   * Whether an entry passes.
   * @param sayings those through which it was reached; if none are told, any visible saying of it may do
   */
  holds(filterName: string | undefined, filter: Filter, node: Properties, sayings: string[]): boolean {
    const given = Object.entries(filter).filter(([name, value]) => name !== 'status' && value !== null);
    const statuses = (filter['status'] ?? ['ACCEPTED']) as Value[];
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
    };
    const acts = Object.fromEntries(
      ['speechAct', 'certainty', 'polarity', 'basis', 'hedge', 'role', 'form', 'section'].map((name) => [
        name,
        ofSaying(name),
      ]),
    );
    const printed: Record<string, Test> = {
      document: (given, _, saying) => meets(this.#to('APPEARS_IN', saying), given),
      publisher: (given, _, saying) => meets(this.#publishers(saying), given),
      printedFrom: (given, _, saying) => reaches(this.#document(saying)['publishedAt'], given),
      printedTo: (given, _, saying) => begins(this.#document(saying)['publishedAt'], given),
      source: (given, _, saying) => meets(this.#from('MADE', saying), given),
      sourceDropped: (given, _, saying) =>
        saying['id'] !== undefined && this.#uncredited.has(String(saying['id'])) === given,
    };
    const stated: Record<string, Test> = {
      claim: (given, _, saying) => meets(this.#to('STATES', saying), given),
      about: (given, _, saying) => meets(this.#claim(saying), given),
    };
    return {
      AttributionFilter: { ...times, ...acts, ...printed, ...stated },
      ClaimFilter: {
        ...times,
        ...acts,
        ...printed,
        text,
        tense: of('tense'),
        language,
        about: (given, node) => meets(this.#to('ABOUT', node), given),
        rated: (given, node, _, statuses) => this.#verdicts(node, statuses).length > 0 === given,
        rating: (given, node, _, statuses) =>
          this.#verdicts(node, statuses).some(
            (verdict) => isIn(verdict['rating'], given) && !this.#isSuperseded(verdict, statuses),
          ),
      },
      SourceFilter: { ...times, ...acts, ...stated, ...named },
      EntityFilter: { ...named, partOf: (given, node) => meets(this.#wholes(node), given) },
      DocumentFilter: {
        text,
        url: of('url'),
        kind: of('kind'),
        language,
        publisher: (given, node) => meets(this.#to('PUBLISHED_BY', node), given),
        publishedFrom: (given, node) => reaches(node['publishedAt'], given),
        publishedTo: (given, node) => begins(node['publishedAt'], given),
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

  #wholes(node: Properties): string[] {
    const direct = this.#to('PART_OF', node);
    return direct.flatMap((id) => [id, ...this.#wholes(this.#node(id))]);
  }
}

/** A language, or a variety of it: both have a canonical tag. */
const language: Test = (given, node) => {
  const its = `${node['language']}-`;
  return Intl.getCanonicalLocales(given as string[]).some((tag) => its.startsWith(`${tag}-`));
};

const text: Test = (given, node) => {
  const words = String(node['searchTerms'] ?? '').split(' ');
  const terms = searchTerms(String(given));
  return terms.length > 0 && terms.every((forms) => forms.some((form) => words.includes(form)));
};

function add(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function isIn(value: Value | undefined, given: Value): boolean {
  return (given as Value[]).includes(value ?? null);
}

function meets(ids: string[], given: Value): boolean {
  return (given as string[]).some((id) => ids.includes(storedId(id)));
}

/** Whether a time lasts until a moment: a day lasts until its end. */
function reaches(time: Value | undefined, moment: Value): boolean {
  return typeof time === 'string' && `${time}~` >= String(moment);
}

/** Whether a time begins before the end of another. */
function begins(time: Value | undefined, end: Value): boolean {
  return typeof time === 'string' && time <= `${end}~`;
}
