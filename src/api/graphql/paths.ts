import { type GraphQLField, getArgumentValues } from 'graphql';
import { badUserInput } from '../../compose/catalogue/errors.ts';
import type { Composer, Info } from '../../compose/compose.ts';
import { checkGiven } from '../../compose/statement/given.ts';
import type { Value } from '../../graph/engine.ts';
import { storedId, typeOfId } from '../../shared/ids.ts';
import { MAX_PATH_LENGTH, MAX_PATHS } from '../../shared/limits.ts';
import type { PathQuery } from '../../shared/shortest-paths.ts';
import { type Path, searchPaths } from './path-search.ts';

/** The types whose ids can be the ends of a path. */
const TYPES: ReadonlySet<unknown> = new Set(['Source', 'Entity', 'Claim', 'Attribution', 'Document']);

/**
 * Resolves `Query.paths`, the one field whose walk in the graph has no fixed length: the paths are searched for, and
 * then the selection on their nodes is composed as for any other field.
 * @throws GraphQLError BAD_USER_INPUT, TOO_COSTLY; EngineError
 */
export async function answerPaths(composer: Composer, info: Info): Promise<unknown> {
  const query = readArguments(info);
  const ends = await composer.rows('nodes', 'RETURN node.id AS id', { ids: [query.from, query.to] });
  const bothExist = [query.from, query.to].every((id) => ends.some((end) => end.id === id));
  const paths = bothExist ? await searchPaths(composer, query) : [];
  return paths.length === 0 ? [] : composer.list(info, paths.map(pathValue));
}

function pathValue(path: Path, position: number): Value {
  const steps = path.map(({ node, edge = { relationship: null, isForward: null } }, place) => ({
    position: place,
    node,
    ...edge,
  }));
  return { position, length: steps.length - 1, steps };
}

function readArguments({ parentType, fieldName, fieldNodes, variableValues, path }: Info): PathQuery {
  const field = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
  const given = getArgumentValues(field, fieldNodes[0] as Info['fieldNodes'][number], variableValues);
  checkGiven(path.key, given);
  // An explicit null means the default, like a missing argument.
  const [from, to, atMost, first] = field.args.map(({ name, defaultValue }) => given[name] ?? defaultValue);
  return {
    from: checkEnd(`${path.key}: from`, String(from)),
    to: checkEnd(`${path.key}: to`, String(to)),
    atMost: checkCount(`${path.key}: atMost`, Number(atMost), MAX_PATH_LENGTH),
    first: checkCount(`${path.key}: first`, Number(first), MAX_PATHS),
  };
}

function checkEnd(place: string, id: string): string {
  const type = typeOfId(id);
  if (TYPES.has(type)) return storedId(id);
  throw badUserInput(
    `${place} is ${JSON.stringify(id)}, ${type ? `the id of a ${type}` : 'not an id'}. ` +
      'Expected the id of a source, entity, claim, attribution or document.',
  );
}

function checkCount(place: string, count: number, most: number): number {
  if (count >= 1 && count <= most) return count;
  throw badUserInput(`${place} is ${count}. Expected 1 to ${most}.`);
}
