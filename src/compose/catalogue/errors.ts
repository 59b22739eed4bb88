import { GraphQLError } from 'graphql';

/** What the client asked for cannot be meant: says what was wrong and what was expected. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A fault in the project's own Cypher files or schema, found at start. */
export class FragmentError extends Error {
  override readonly name = 'FragmentError';

  /** @param place file and line, such as `cypher/Claim/sources.cypher:3` */
  constructor(place: string, reason: string) {
    super(`${place}: ${reason}`);
  }
}
