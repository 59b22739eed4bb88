import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { normalTime } from '../../shared/time.ts';

/** The values of the scalar `DateTime`: a year, month, day or instant as text, taken in its normal form. */
export const dateTime: Pick<GraphQLScalarType<string, string>, 'serialize' | 'parseValue' | 'parseLiteral'> = {
  serialize: (value) => String(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
};

/** Times are short; fractions of a second, which are passed over, may be as long as one likes. */
const LONGEST_TIME = 100;

/** @throws GraphQLError BAD_USER_INPUT that says what was expected */
function parse(value: unknown, node?: ValueNode): string {
  const fault = (reason: string) =>
    new GraphQLError(reason, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
  if (typeof value !== 'string') throw fault('A time is text such as "2024-11-29".');
  if (value.length > LONGEST_TIME) {
    throw fault(`A time is at most ${LONGEST_TIME} characters long; this one has ${value.length}.`);
  }
  try {
    return normalTime(value);
  } catch (error) {
    if (error instanceof RangeError) throw fault(error.message);
    throw error;
  }
}
