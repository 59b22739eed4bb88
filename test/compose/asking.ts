import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  parse,
  validate,
} from 'graphql';
import { createExecutor } from '../../src/api/graphql/execute.ts';
import type { Catalogue } from '../../src/compose/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/compose/catalogue/load.ts';
import { Composer } from '../../src/compose/compose.ts';
import type { Engine } from '../../src/graph/engine.ts';

const PROJECT = new URL('../../', import.meta.url);

/** The real schema and the real fragments. */
export const schema = buildSchema(readFileSync(new URL('schema.graphql', PROJECT), 'utf8'));
export const catalogue = loadCatalogue(schema, new URL('cypher/', PROJECT));

export type Variables = Record<string, unknown>;

/** Answers a valid query. Given the same document again, it is the same operation again. */
export type Ask = (query: string | DocumentNode, variables?: Variables) => Promise<ExecutionResult>;

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Runs queries with one resolver for all fields. @throws Error for a query that is not valid */
export function asker(fieldResolver: Resolver): Ask {
  return async (query, variables = {}) =>
    execute({ schema, document: valid(query), variableValues: variables, fieldResolver });
}

function valid(query: string | DocumentNode): DocumentNode {
  const document = typeof query === 'string' ? parse(query) : query;
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  return document;
}

/** Runs queries through a composer of their own, as the server does. */
export function composed(engine: Engine, from: Catalogue = catalogue): Ask {
  const composer = new Composer(from, engine);
  const fieldResolver: Resolver = (parent, _args, _context, info) =>
    info.parentType === schema.getQueryType()
      ? composer.query(info)
      : (parent as Record<string, unknown>)[info.path.key];
  const executor = createExecutor<null>(schema, (info) => composer.query(info), fieldResolver);
  return async (query, variables = {}) => executor({ document: valid(query), variables, context: null });
}

/** The answer to a query that must not fail, as plain objects of the shape that the caller expects. */
export async function answer<T>(ask: Ask, query: string | DocumentNode, variables?: Variables): Promise<T> {
  const { data, errors } = await ask(query, variables);
  if (errors?.[0]) throw errors[0];
  return JSON.parse(JSON.stringify(data));
}
