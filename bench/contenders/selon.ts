import { type DocumentNode, parse, validate } from 'graphql';
import { createApi } from '../../src/api/graphql/schema.ts';
import type { Engine, Parameters } from '../../src/graph/engine.ts';
import type { Answer, Contender, Depth, Named } from '../questions.ts';

/** What a client of Selon asks. */
export const QUERIES: Record<Depth, string> = {
  shallow: `query Shallow($id: ID!) {
  entity(id: $id) {
    id name
    claims(first: 50) { nodes {
      id text
      sources(first: 10) { nodes { id name } }
      entities(first: 10) { nodes { id name } }
      attributions(first: 10) { nodes { id document { id title } } }
    } }
  }
}`,
  deep: `query Deep($id: ID!) {
  source(id: $id) {
    id name
    claims(first: 20) { nodes {
      id text
      entities(first: 5) { nodes {
        id name
        claims(first: 5) { nodes { id text sources(first: 10) { nodes { id name } } } }
      } }
    } }
  }
}`,
};

/** Asks Selon over an engine without HTTP: a query is parsed and validated once, as the server keeps it, and executed. */
export function asking(engine: Engine): (query: string, variables: Record<string, unknown>) => Promise<unknown> {
  const api = createApi(engine);
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query);
    const faults = validate(api.schema, document);
    if (faults.length > 0) throw new AggregateError(faults, `${faults[0]}`);
    documents.set(query, document);
    return document;
  };
  return async (query, variables) => {
    const { data, errors } = await api.execute({ document: documentOf(query), variables, context: api.context() });
    if (errors) throw new AggregateError(errors, String(errors[0]?.originalError ?? errors[0]));
    return data;
  };
}

/** Selon without HTTP. */
export function selon(name: string, engine: Engine): Contender {
  const ask = asking(engine);
  return { name, ask: (depth, id) => ask(QUERIES[depth], { id }), read: readSelon, close: () => engine.close() };
}

/** Only the statements that Selon sends, with what they need; composing and reading are left out. */
export function statements(name: string, engine: Engine): Contender {
  const sent = new Map<string, { statement: string; parameters: Parameters }>();
  let last: { statement: string; parameters: Parameters } | undefined;
  const listening = Object.create(engine, {
    read: {
      value: (statement: string, parameters: Parameters) => {
        last = { statement, parameters };
        return engine.read(statement, parameters);
      },
    },
  }) as Engine;
  const whole = selon(name, listening);
  const answers = new Map<string, unknown>();
  return {
    name,
    ask: async (depth, id) => {
      const key = `${depth} ${id}`;
      const known = sent.get(key);
      if (known) return engine.read(known.statement, known.parameters);
      answers.set(depth, await whole.ask(depth, id));
      if (last) sent.set(key, last);
      return answers.get(depth);
    },
    // What it gets is the statement's row; that is the answer of the first time, in another form.
    read: (depth) => readSelon(depth, answers.get(depth)),
    close: async () => {},
  };
}

interface Connection<T> {
  nodes: T[];
}

/** Takes the lists out of their connections, and gives a source the id that the entity has. */
export function readSelon(_depth: Depth, answer: unknown): Answer {
  return plain(Object.values(answer as Record<string, unknown>)[0]) as Answer;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('nodes' in value) return plain((value as Connection<Named>).nodes);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'id' ? String(member).replace(/^src_/, 'ent_') : plain(member),
    ]),
  );
}
