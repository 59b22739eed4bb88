import { GraphQLError, parse, validate } from 'graphql';
import { Composer, type Info } from '../../compose/compose.ts';
import type { Parameters } from '../../graph/engine.ts';
import { NEO4J_DIALECT } from '../../graph/neo4j.ts';
import { createExecutor } from './execute.ts';
import { readCatalogue } from './schema.ts';

/** The statement with which Neo4j answers one root field of a query. */
export interface Explanation {
  /** The name in the answer. */
  responseKey: string;
  statement: string;
  parameters: Parameters;
}

/**
 * Composes the statements of a query, one for each root field, in Neo4j's Cypher. Nothing is run.
 * @param variables those that the query declares
 * @throws AggregateError with all faults if the query does not fit the schema or has a root field without one statement
 */
export async function explain(query: string, variables: Record<string, unknown>): Promise<Explanation[]> {
  const catalogue = readCatalogue();
  const document = parse(query);
  refuse(validate(catalogue.schema, document));
  const read = () => Promise.reject(new TypeError('explain runs nothing'));
  const composer = new Composer(catalogue, { ...NEO4J_DIALECT, read });
  const explanations: Explanation[] = [];
  const answer = async (info: Info) => {
    if (info.fieldName === 'paths') {
      throw new GraphQLError('paths is answered by several statements, of which each depends on the one before.');
    }
    const { text, parameters } = composer.explain(info);
    explanations.push({ responseKey: String(info.path.key), statement: text, parameters });
    return null;
  };
  const execute = createExecutor(catalogue.schema, answer, () => undefined);
  const { errors = [] } = await execute({ document, variables, context: {} });
  // Without an explanation of it, a field of another kind than those of Query was answered by graphql-js.
  if (explanations.length === 0 && errors.length === 0) refuse([new GraphQLError('Expected fields of Query.')]);
  refuse(errors.filter(({ path }) => !explanations.some(({ responseKey }) => responseKey === path?.[0])));
  return explanations;
}

function refuse(faults: readonly GraphQLError[]): void {
  if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join('\n'));
}
