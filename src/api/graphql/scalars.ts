import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { MAX_TIME_LENGTH } from '../../shared/limits.ts';
import { normalRecordedTime, normalTime } from '../../shared/time.ts';

type TimeScalar = Pick<GraphQLScalarType<string, string>, 'serialize' | 'parseValue' | 'parseLiteral'>;

/** The values of the scalar `DateTime`: a year, month, week, day or instant as text, converted to its normal form. */
export const dateTime = timeScalar(normalTime);

/** The values of the scalar `RecordedTime`: as those of `DateTime`, but instants have milliseconds. */
export const recordedTime = timeScalar(normalRecordedTime);

function timeScalar(normal: (text: string) => string): TimeScalar {
  return {
    serialize: (value) => String(value),
    parseValue: (value) => parse(normal, value),
    parseLiteral: (node) => parse(normal, node.kind === Kind.STRING ? node.value : undefined, node),
  };
}

/** @throws GraphQLError BAD_USER_INPUT with what was expected */
function parse(normal: (text: string) => string, value: unknown, node?: ValueNode): string {
  const fault = (reason: string) =>
    new GraphQLError(reason, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
  if (typeof value !== 'string') throw fault('Expected a time as text, such as "2024-11-29".');
  if (value.length > MAX_TIME_LENGTH) {
    throw fault(`A time has at most ${MAX_TIME_LENGTH} characters; this one has ${value.length}.`);
  }
  try {
    return normal(value);
  } catch (error) {
    if (error instanceof RangeError) throw fault(error.message);
    throw error;
  }
}
