import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
} from 'graphql';
import { randomStream } from '../../bench/graph/random.ts';
import { schema } from '../compose/asking.ts';
import { type Attack, times } from './attack.ts';
import { type Client, operation } from './client.ts';
import type { Facts } from './graph.ts';
import { InputMaker, type Things } from './inputs.ts';

/** Mutations of every field of the schema in turn, so many of each, with ids that exist. */
export class RandomWrites {
  readonly #client: Client;
  readonly #facts: Facts;
  readonly #things: Things;
  readonly #maker: InputMaker;

  private constructor(client: Client, facts: Facts, things: Things, seed: number) {
    this.#client = client;
    this.#facts = facts;
    this.#things = things;
    this.#maker = new InputMaker(things, randomStream(seed));
  }

  static async over(client: Client, facts: Facts, seed: number): Promise<RandomWrites> {
    return new RandomWrites(client, facts, await thingsOf(client, facts), seed);
  }

  /** Every mutation `count` times. */
  async *attacks(count: number): AsyncGenerator<Attack> {
    const fields = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
    for (let round = 0; round < count; round++) {
      await this.#lookAgain();
      for (const field of fields) yield this.#attack(field, round);
    }
  }

  #attack(field: GraphQLField<unknown, unknown>, round: number): Attack {
    const values = field.args.map(({ name, type }) => this.#maker.value(type, name));
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const query = `mutation (${declared}) { ${field.name}(${given}) ${selectionOf(field.type, 2)} }`;
    const variables = Object.fromEntries(field.args.map(({ name }, index) => [name, values[index]]));
    const name = `generated ${field.name} ${round}`;
    return { name, wanted: 'either', isWrite: true, make: () => operation(query, variables) };
  }

  /** What was changed has new versions, and verdicts and revisions are there only once they are recorded. */
  async #lookAgain(): Promise<void> {
    for (const [id, version] of await versionsOf(this.#client, this.#facts)) this.#things.versions.set(id, version);
    const { verdicts, revisions } = await this.#client.ask(
      '{ verdicts(first: 50) { nodes { id version } } revisions(first: 3) { nodes { id } } }',
    );
    const latest = revisions.nodes.map(({ id }: { id: string }) => id);
    if (latest.length > 0) this.#things.ids.set('Revision', latest);
    for (const { id, version } of verdicts.nodes) this.#things.versions.set(id, version);
    if (verdicts.nodes.length > 0)
      this.#things.ids.set(
        'Verdict',
        verdicts.nodes.map(({ id }: { id: string }) => id),
      );
  }
}

/** All leaves of a type, and of what it leads to as far as that needs no argument; pages of two. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) return '{ __typename }';
  const fields = Object.values((named as GraphQLObjectType).getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 0)
    .filter(({ args }) => !args.some((each) => isNonNullType(each.type) && each.defaultValue === undefined))
    .map((field) => {
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
      return `${field.name}${page} ${selectionOf(field.type, depth - 1)}`;
    });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '{ __typename }';
}

/** Texts count for much: so many are asked for at once. */
const TEXTS_AT_ONCE = 10;

async function thingsOf(client: Client, facts: Facts): Promise<Things> {
  const { attributions, claims } = await client.ask(
    `query ($ids: [ID!]!, $claims: [ID!]!) {
      attributions: nodes(ids: $ids) { id ... on Attribution { document { id } } }
      claims: nodes(ids: $claims) { ... on Claim {
        attributions(first: 3, filter: { role: [ORIGIN], polarity: [POSITIVE] }) { nodes { id } }
      } }
    }`,
    { ids: facts.attributionIds, claims: facts.claimIds },
  );
  const printed = attributions as { id: string; document: { id: string } }[];
  return {
    ids: new Map([
      ['Entity', facts.entities],
      ['Claim', facts.claimIds],
      ['Document', facts.documentIds],
      ['Attribution', facts.attributionIds],
    ]),
    versions: await versionsOf(client, facts),
    texts: await textsOf(client, [...facts.documentIds, ...printed.map(({ document }) => document.id)]),
    documents: new Map(printed.map(({ id, document }) => [id, document.id])),
    affirming: (claims as { attributions: { nodes: { id: string }[] } }[])
      .map(({ attributions: { nodes } }) => nodes.map(({ id }) => id))
      .filter(({ length }) => length > 1),
    words: facts.words.slice(0, 300),
  };
}

async function textsOf(client: Client, ids: string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Document { text } } }';
  for (let start = 0; start < ids.length; start += TEXTS_AT_ONCE) {
    const { nodes } = await client.ask(query, { ids: ids.slice(start, start + TEXTS_AT_ONCE) });
    for (const { id, text } of nodes as { id: string; text: string }[]) texts.set(id, text);
  }
  return texts;
}

async function versionsOf(client: Client, facts: Facts): Promise<Map<string, number>> {
  const lists = [facts.entities, facts.claimIds, facts.documentIds, facts.attributionIds];
  const fields = times(lists.length, (n) => `n${n}: nodes(ids: $l${n}) { id ...V }`).join(' ');
  const declared = times(lists.length, (n) => `$l${n}: [ID!]!`).join(', ');
  const query = `query (${declared}) { ${fields} } fragment V on Node {
    ... on Entity { version } ... on Claim { version } ... on Document { version } ... on Attribution { version } }`;
  const data = await client.ask(query, Object.fromEntries(lists.map((ids, n) => [`l${n}`, ids])));
  const nodes = Object.values(data).flat() as { id: string; version: number }[];
  return new Map(nodes.map(({ id, version }) => [id, version]));
}
