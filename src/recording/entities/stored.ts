/** A stored entity that changes, by an update or because more is given of it. */
import type { EntityKind } from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import type { RecordingContext } from '../context.ts';
import { conflict } from '../errors.ts';
import { updateOriginsAround } from '../origins/update.ts';
import { type Locked, lock, revisionOf, type Target } from '../revise.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { writeAll } from '../writes.ts';
import { identifierKey, nameKeys, nameOf, searchedNames } from './draft.ts';
import { nameWrites, readIdentified } from './names.ts';

const READ = statement('updateEntity', 'read');
const WRITE = statement('updateEntity', 'write');
const WRITE_UNNAMED = statement('updateEntity', 'write unnamed');

/** What of an entity can change, but for what it is part of. */
export interface EntityFields {
  name: string;
  kind: EntityKind;
  aliases: string[];
  description: string | null;
  wikidataId: string | null;
  isNamed: boolean;
}

/** Reads and locks an entity. @throws RecordingError when it is not there */
export async function lockEntity(
  context: RecordingContext,
  target: Target,
): Promise<{ locked: Locked; before: EntityFields }> {
  const locked = await lock(context, target, 'Entity', READ);
  const { version: _, ...before } = locked.row;
  return { locked, before: before as unknown as EntityFields };
}

/**
 * Writes a changed entity, with a revision and all that follows from it. `path` is where the input gives the identifier.
 * @throws RecordingError when another entity has the identifier
 */
export async function writeEntity(
  context: RecordingContext,
  locked: Locked,
  { before, after, path }: { before: EntityFields; after: EntityFields; path: string },
): Promise<void> {
  const { id } = locked;
  const revision = revisionOf(context, locked, before, after);
  if (!revision) return;
  if (after.wikidataId !== before.wikidataId) await refuseTaken(context, id, after.wikidataId, path);
  const [name, aliases] = [nameOf(after.name), await mapInSlices(after.aliases, nameOf)];
  const terms = await searchPropertiesIn(context.texts, searchedNames([name, ...aliases], after.description));
  await context.transaction.run(WRITE, { ...after, ...terms, sortName: name.folded, ...revision, id });
  await context.transaction.run(WRITE_UNNAMED, { id });
  const keys = [...nameKeys(after.kind, [name, ...aliases]), ...identifierKey(after.wikidataId)];
  await writeAll(context, nameWrites([{ id, keys }]));
  const { kind, isNamed } = before;
  if (after.kind !== kind || after.isNamed !== isNamed) await updateOriginsAround(context, 'entity', id);
}

async function refuseTaken(
  context: RecordingContext,
  id: string,
  wikidataId: string | null,
  path: string,
): Promise<void> {
  const bearers = await readIdentified(context, identifierKey(wikidataId));
  const candidates = bearers
    .filter((bearer) => bearer.id !== id)
    .map((bearer) => ({ id: bearer.id, name: bearer.name }));
  const [other] = candidates;
  if (!other) return;
  const problem = `${wikidataId} is ${other.id} (${other.name}) already; expected another identifier, or one entity of both`;
  throw conflict(path, problem, { candidates });
}
