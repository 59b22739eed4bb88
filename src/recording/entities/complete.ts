/** A known entity of which more is given than is stored. */
import { groupedBy } from '../../shared/grouped-by.ts';
import { fold } from '../../shared/text.ts';
import type { RecordingContext } from '../context.ts';
import { MAX_ALIASES } from '../limits.ts';
import { completed, withAdditions } from '../notes.ts';
import { statement } from '../statements.ts';
import { writeAll } from '../writes.ts';
import type { EntityDraft } from './draft.ts';
import { changeMembership, lockMember } from './memberships.ts';
import { type EntityFields, lockEntity, writeEntity } from './stored.ts';

const WRITE_LOCATED_IN = statement('recordEntity', 'write locatedIn');

/** What is stored of an entity, and can be given again. */
export interface StoredFacts extends Pick<EntityFields, 'name' | 'aliases' | 'description' | 'wikidataId'> {
  id: string;
  /** The ids of what it is directly part of, and of where it is. */
  partOf: string[];
  locatedIn: string[];
}

/** What an input gives of a known entity, with the ids of what it refers to. */
interface GivenFacts {
  draft: EntityDraft;
  partOf: string[];
  locatedIn: string[];
}

/** Adds what was given and is not stored, and notes what differs. */
export async function completeEntity(
  context: RecordingContext,
  stored: StoredFacts,
  given: readonly GivenFacts[],
): Promise<void> {
  const { id } = stored;
  const before = context.notes.added.length;
  let facts = stored;
  for (const { draft, ...links } of given) {
    const { path, description, wikidataId } = draft;
    const names = { name: nameGiven(draft, facts), aliases: aliasesGiven(draft, facts) };
    const all = { ...names, description, wikidataId, ...links };
    facts = completed(context.notes, { path, node: id }, facts, all);
  }
  if (context.notes.added.length === before) return;
  await writeFields(context, stored, facts, given[0]?.draft.path ?? '');
  await addWholes(context, id, facts.partOf.slice(stored.partOf.length), given[0]?.draft.path ?? '');
  const places = facts.locatedIn.slice(stored.locatedIn.length);
  await writeAll(context, [[WRITE_LOCATED_IN, 'rows', places.map((to) => ({ from: id, to }))]]);
}

async function writeFields(
  context: RecordingContext,
  stored: StoredFacts,
  { aliases, description, wikidataId }: StoredFacts,
  path: string,
): Promise<void> {
  const { locked, before } = await lockEntity(context, { id: stored.id });
  const after = withAdditions<EntityFields>(before, stored, { aliases, description, wikidataId });
  await writeEntity(context, locked, { before, after, path: `${path}.wikidataId` });
}

/** The name, where it is no name of the entity; one that an identifier leads to is an alias. */
function nameGiven({ name, wikidataId }: EntityDraft, stored: StoredFacts): string | null {
  return isKnownName(name, stored) || wikidataId === stored.wikidataId ? null : name;
}

/** What is no name of the entity yet, however it is typed. */
function aliasesGiven({ name, aliases, wikidataId }: EntityDraft, stored: StoredFacts): string[] {
  const given = wikidataId !== null && wikidataId === stored.wikidataId ? [name, ...aliases] : aliases;
  const distinct = [...groupedBy(given, fold).values()].map(([first]) => first as string);
  return distinct.filter((alias) => !isKnownName(alias, stored)).slice(0, MAX_ALIASES - stored.aliases.length);
}

function isKnownName(name: string, { name: stored, aliases }: StoredFacts): boolean {
  return [stored, ...aliases].some((known) => fold(known) === fold(name));
}

async function addWholes(
  context: RecordingContext,
  id: string,
  wholes: readonly string[],
  path: string,
): Promise<void> {
  for (const whole of wholes) {
    const member = await lockMember(context, { id });
    const membership = { whole, from: null, to: null, isIndependent: false };
    await changeMembership(context, member, membership, { isMember: true, path: `${path}.partOf` });
  }
}
