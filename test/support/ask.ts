import { type GraphQLFormattedError, parse, validate } from 'graphql';
import { createApi } from '../../src/api/graphql/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';

/** Asks the API over an engine, without HTTP. Answers the data; a fault in the question or the answer throws. */
export function asker(engine: Engine) {
  const { schema, execute, context } = createApi(engine);
  return async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0) throw new AggregateError(faults, faults.map((fault) => fault.message).join('\n'));
    const { data, errors } = await execute({ document, variables, context: context() });
    if (errors) throw new AskError(errors.map((error) => error.toJSON()));
    return JSON.parse(JSON.stringify(data)) as Answer;
  };
}

/** What was asked for, by name. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its question's.
export type Answer = any;

/** The errors of an answer. */
class AskError extends Error {
  override readonly name = 'AskError';
  readonly errors: GraphQLFormattedError[];

  constructor(errors: GraphQLFormattedError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.errors = errors;
  }
}
