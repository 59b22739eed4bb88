/** A stored claim that changes, by an update or because more is given of it. */
import type { Row } from '../../graph/engine.ts';
import type { EntityRole, Tense, TranslationInput } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import { conflict } from '../errors.ts';
import { mayOverlap, type Period } from '../periods.ts';
import { type Locked, lock, revisionOf, type Target } from '../revise.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { runEach, writeAll } from '../writes.ts';
import { happenedOf, searchedWording, wordingProperties } from './draft.ts';

const READ = statement('updateClaim', 'read');
const READ_BY_WORDING = statement('recordClaim', 'read by wording');
const WRITE = statement('updateClaim', 'write');
const WRITE_NO_ABOUT = statement('updateClaim', 'write no about');
const WRITE_ABOUT = statement('recordClaim', 'write about');

/** An entity that a claim is about, by its id, with its roles in alphabetical order. */
export interface About {
  entity: string;
  roles: EntityRole[];
}

/** What of a claim can change. */
export type ClaimFields = Period<'happened'> & {
  text: string;
  language: string;
  translations: TranslationInput[];
  tense: Tense;
  /** In the order of the ids. */
  about: About[];
};

/** Reads and locks a claim. @throws RecordingError when it is not there */
export async function lockClaim(
  context: RecordingContext,
  target: Target,
): Promise<{ locked: Locked; before: ClaimFields }> {
  const locked = await lock(context, target, 'Claim', READ);
  const { text, language, tense, ...times } = locked.row as unknown as ClaimFields;
  return { locked, before: { text, language, tense, ...happenedOf(times), ...listsOf(locked.row) } };
}

/** The translations and the entities in a row of a statement. */
export function listsOf(row: Row): Pick<ClaimFields, 'translations' | 'about'> {
  const texts = row.translationTexts as string[];
  const translations = (row.translationLanguages as string[]).map((language, index) => ({
    language,
    text: texts[index] ?? '',
  }));
  const about = (row.about as [string, EntityRole[]][]).map(([entity, roles]) => ({ entity, roles }));
  return { translations, about: inOrder(about) };
}

/** What a claim is about, as it is compared. */
export function inOrder(about: readonly About[]): About[] {
  return about
    .map(({ entity, roles }) => ({ entity, roles: roles.toSorted() }))
    .sort((a, b) => (a.entity < b.entity ? -1 : 1));
}

/** Each entity once, with all its roles. */
export function mergedByEntity(about: readonly About[]): About[] {
  const rolesOf = new Map<string, Set<EntityRole>>();
  for (const { entity, roles } of about) rolesOf.set(entity, new Set([...(rolesOf.get(entity) ?? []), ...roles]));
  return [...rolesOf].map(([entity, roles]) => ({ entity, roles: [...roles] }));
}

/** Writes a changed claim, with a revision. @throws RecordingError when another claim has these words already */
export async function writeClaim(
  context: RecordingContext,
  locked: Locked,
  before: ClaimFields,
  after: ClaimFields,
): Promise<void> {
  const revision = revisionOf(context, locked, before, after);
  if (!revision) return;
  const { id } = locked;
  const wording = wordingProperties(after.text, after.language, after);
  await checkUnique(context, id, wording.wording, after);
  await context.transaction.run(WRITE, {
    ...{ text: after.text, language: after.language, tense: after.tense, ...happenedOf(after) },
    translationLanguages: after.translations.map((translation) => translation.language),
    translationTexts: after.translations.map((translation) => translation.text),
    ...wording,
    ...(await searchPropertiesIn(context.texts, searchedWording(after.text, after.translations))),
    ...revision,
    id,
  });
  if (JSON.stringify(after.about) === JSON.stringify(before.about)) return;
  await context.transaction.run(WRITE_NO_ABOUT, { id });
  const about = after.about.map(({ entity, roles }) => ({ from: id, to: entity, roles }));
  await writeAll(context, [[WRITE_ABOUT, 'rows', about]]);
}

/** Refuses a change that would make two claims alike. */
async function checkUnique(context: RecordingContext, id: string, wording: string, after: ClaimFields): Promise<void> {
  const worded = await readByWording<Period<'happened'> & { id: string; text: string }>(context, [wording]);
  const candidates = worded
    .filter((other) => other.id !== id && mayOverlap('happened', other, after))
    .map((other) => ({ id: other.id, text: other.text, ...happenedOf(other) }));
  if (candidates.length === 0) return;
  const problem = `${candidates[0]?.id} has these words already, and an event time that may be the same`;
  throw conflict('input.text', `${problem}; expected other words, another event time, or a relation between the two`, {
    candidates,
  });
}

/** The stored claims of these words, whatever their event times. */
export function readByWording<Claim>(context: RecordingContext, wordings: readonly string[]): Promise<Claim[]> {
  return runEach<Claim>(context, READ_BY_WORDING, 'wordings', wordings);
}
