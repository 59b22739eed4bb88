import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { loadCatalogue } from '../../compose/catalogue/load.ts';
import { Composer, type Info } from '../../compose/compose.ts';
import type { Engine } from '../../graph/engine.ts';
import type { Context } from './context.ts';
import { createExecutor, type Executor } from './execute.ts';
import { mutate, mutations } from './mutations.ts';
import { answerPaths } from './paths.ts';
import { dateTime } from './scalars.ts';

const PROJECT = new URL('../../../', import.meta.url);

/** What the server runs: the schema, how operations over it are carried out, and who is asking. */
export interface Api {
  schema: GraphQLSchema;
  execute: Executor<Context>;
  /** Made anew for each request. */
  context: () => Context;
}

/** Below a root field everything is there already, under the names that the query gave. */
const fieldResolver: GraphQLFieldResolver<Record<string, unknown>, Context> = (parent, _args, _context, info) =>
  parent[info.path.key];

/** Until there are accounts, everybody is this one. */
const NOBODY_IN_PARTICULAR = 'anonymous';

/** What answers the fields of `Query` that are not a walk in the graph. */
const searches: Readonly<Record<string, (composer: Composer, info: Info) => Promise<unknown>>> = { paths: answerPaths };

/**
 * The GraphQL API over a graph: every field of `Query` is composed, but for those that are not a walk in the graph, and
 * every field of `Mutation` writes and then has its payload composed.
 * @throws FragmentError if a file of `cypher/` does not fit the schema
 */
export function createApi(engine: Engine): Api {
  const schema = buildSchema(readFileSync(new URL('schema.graphql', PROJECT), 'utf8'));
  Object.assign(schema.getType('DateTime') ?? {}, dateTime);
  const composer = new Composer(loadCatalogue(schema, new URL('cypher/', PROJECT)), engine);
  const answer = (info: Info) => searches[info.fieldName]?.(composer, info) ?? composer.query(info);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = (_root, _args, _context, info) => answer(info);
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (!(field.name in mutations)) {
      throw new TypeError(`schema.graphql names the mutation ${field.name}, which nothing carries out.`);
    }
    field.resolve = async (_root, args, context: Context, info) => {
      context.turn?.check();
      const payload = composer.payload(info);
      const recorder = { by: context.actor, now: new Date() };
      const result = await mutate(field.name, engine, args['input'] ?? args['inputs'], recorder);
      return payload(result);
    };
  }
  resolveTheRest(schema);
  return {
    schema,
    execute: createExecutor(schema, answer, fieldResolver),
    context: () => ({ actor: NOBODY_IN_PARTICULAR }),
  };
}

/** Gives every other field its resolver: Apollo wraps the fields, and takes graphql-js's own for one that has none. */
function resolveTheRest(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= fieldResolver;
  }
}
