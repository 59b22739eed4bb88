import { GraphQLError } from 'graphql';
import { type CypherFile, lineAt } from '../../graph/cypher-files.ts';

/** An error of the client: the message says what was wrong and what was expected. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** An error in the project's own Cypher files or schema, found at start. */
export class FragmentError extends Error {
  override readonly name = 'FragmentError';

  /** @param place file and line, such as `cypher/Claim/sources.cypher:3` */
  constructor(place: string, reason: string) {
    super(`${place}: ${reason}`);
  }
}

/** @throws FragmentError with the line at which something stands */
export function fail({ file, source }: Pick<CypherFile, 'file' | 'source'>, offset: number, reason: string): never {
  throw new FragmentError(`${file}:${lineAt(source, offset)}`, reason);
}
