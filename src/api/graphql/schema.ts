import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import type { Catalogue } from '../../compose/catalogue/catalogue.ts';
import { FragmentError } from '../../compose/catalogue/errors.ts';
import { loadCatalogue } from '../../compose/catalogue/load.ts';
import { Composer, type Info } from '../../compose/compose.ts';
import type { Engine } from '../../graph/engine.ts';
import { recordingTime } from '../../recording/clock.ts';
import type { Context } from './context.ts';
import { createExecutor, type Executor } from './execute.ts';
import { mutate, mutations } from './mutations.ts';
import { answerPaths } from './paths.ts';
import { dateTime, recordedTime } from './scalars.ts';

const PROJECT = new URL('../../../', import.meta.url);

/** The GraphQL API: its schema, its executor and its context. */
export interface Api {
  schema: GraphQLSchema;
  execute: Executor<Context>;
  /** Creates the context of a request. */
  context: () => Context;
}

/** Below a root field all values exist already, under the response keys of the query. */
const fieldResolver: GraphQLFieldResolver<Record<string, unknown>, Context> = (parent, _args, _context, info) =>
  parent[info.path.key];

/** The actor of every request, as there are no accounts yet. */
const ANONYMOUS = 'anonymous';

/** The resolvers of the fields of `Query` that are not composed from their fragment alone. */
const searches: Readonly<Record<string, (composer: Composer, info: Info) => Promise<unknown>>> = { paths: answerPaths };

/**
 * Creates the GraphQL API of a graph. Every field of `Query` is composed, except for path searches; every field of
 * `Mutation` writes, and then its payload is composed.
 * @throws FragmentError if a file of `cypher/` does not match the schema
 */
export function createApi(engine: Engine): Api {
  const catalogue = readCatalogue();
  const { schema } = catalogue;
  const composer = new Composer(catalogue, engine);
  const answer = (info: Info) => searches[info.fieldName]?.(composer, info) ?? composer.query(info);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = (_root, _args, _context, info) => answer(info);
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (!(field.name in mutations)) {
      throw new FragmentError('schema.graphql', `Mutation.${field.name} needs a line in src/api/graphql/mutations.ts.`);
    }
    field.resolve = async (_root, args, context: Context, info) => {
      context.turn?.check();
      const payload = composer.payload(info);
      const recorder = { by: context.actor, now: recordingTime() };
      const result = await mutate(field.name, engine, args['input'] ?? args['inputs'], recorder);
      return payload(result);
    };
  }
  addDefaultResolvers(schema);
  return {
    schema,
    execute: createExecutor(schema, answer, fieldResolver),
    context: () => ({ actor: ANONYMOUS }),
  };
}

/**
 * The schema with all of `cypher/`, which is checked against it.
 * @throws FragmentError if a file of `cypher/` does not fit the schema
 */
export function readCatalogue(): Catalogue {
  const schema = makeExecutableSchema({
    typeDefs: readFileSync(new URL('schema.graphql', PROJECT), 'utf8'),
    resolvers: { DateTime: dateTime, RecordedTime: recordedTime },
  });
  return loadCatalogue(schema, new URL('cypher/', PROJECT));
}

/** Sets the resolver of all other fields: for a field without one, Apollo would wrap the default of graphql-js. */
function addDefaultResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= fieldResolver;
  }
}
