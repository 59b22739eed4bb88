import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { MAX_TIME_LENGTH } from '../../shared/limits.ts';
import { normalTime } from '../../shared/time.ts';

/** The values of the scalar `DateTime`: a year, month, week, day or instant as text, converted to its normal form. */
export const dateTime: Pick<GraphQLScalarType<string, string>, 'serialize' | 'parseValue' | 'parseLiteral'> = {
  serialize: (value) => String(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
};

/** @throws GraphQLError BAD_USER_INPUT with what was expected */
function parse(value: unknown, node?: ValueNode): string {
  const fault = (reason: string) =>
    new GraphQLError(reason, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
  if (typeof value !== 'string') throw fault('Expected a time as text, such as "2024-11-29".');
  if (value.length > MAX_TIME_LENGTH) {
    throw fault(`A time has at most ${MAX_TIME_LENGTH} characters; this one has ${value.length}.`);
  }
  try {
    return normalTime(value);
  } catch (error) {
    if (error instanceof RangeError) throw fault(error.message);
    throw error;
  }
}
