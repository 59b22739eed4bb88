/** A known claim of which more is given than is stored. */
import type { RecordingContext } from '../context.ts';
import { completed, withAdditions } from '../notes.ts';
import { isKnown, type Period } from '../periods.ts';
import { type ClaimDraft, happenedOf } from './draft.ts';
import { type About, type ClaimFields, inOrder, lockClaim, mergedByEntity, writeClaim } from './stored.ts';

/** What is stored of a claim, and can be given again. */
export type StoredClaim = Period<'happened'> & Pick<ClaimFields, 'translations' | 'tense' | 'about'> & { id: string };

/** What an input gives of a known claim. */
interface GivenClaim {
  draft: ClaimDraft;
  about: About[];
}

/** Adds what was given and is not stored, and notes what differs. */
export async function completeClaim(
  context: RecordingContext,
  stored: StoredClaim,
  given: readonly GivenClaim[],
): Promise<void> {
  const { notes } = context;
  const before = notes.added.length;
  let claim = stored;
  for (const { draft, about } of given) {
    const at = { path: draft.path, node: stored.id };
    const translations = newOf(claim.translations, draft.translations, ({ language }) => language);
    const entities = newOf(claim.about, about, ({ entity }) => entity);
    for (const [field, differs] of [
      ['translations', translations.differs],
      ['about', entities.differs],
    ] as const) {
      if (!differs) continue;
      const values = {
        stored: JSON.stringify(claim[field]),
        given: JSON.stringify({ translations: draft.translations, about }[field]),
      };
      notes.differences.push({ ...at, field, ...values });
    }
    claim = completed(notes, at, claim, {
      translations: translations.added,
      about: entities.added,
      tense: draft.tense,
      ...eventTimeOf(claim, draft),
    });
  }
  if (notes.added.length === before) return;
  const { locked, before: fields } = await lockClaim(context, { id: stored.id });
  const { translations, about } = claim;
  const after = withAdditions<ClaimFields>(fields, stored, { translations, about, ...happenedOf(claim) });
  await writeClaim(context, locked, fields, { ...after, about: inOrder(mergedByEntity(after.about)) });
}

/** The event time that a draft gives: all of it where none is stored, or else what can differ from what is stored. */
function eventTimeOf(stored: StoredClaim, { happened }: ClaimDraft): Partial<Period<'happened'>> {
  if (!isKnown('happened', happened) || !isKnown('happened', stored)) return happened;
  const { happenedFrom, happenedTo, happenedPrecision } = happened;
  return {
    ...(stored.happenedFrom === null ? {} : { happenedFrom }),
    ...(stored.happenedTo === null ? {} : { happenedTo }),
    ...(stored.happenedPrecision === null ? {} : { happenedPrecision }),
  };
}

/** The entries whose key is not stored, and whether one differs from the stored one of the same key. */
function newOf<Entry>(
  stored: readonly Entry[],
  given: readonly Entry[],
  keyOf: (entry: Entry) => string,
): { added: Entry[]; differs: boolean } {
  const known = new Map(stored.map((entry) => [keyOf(entry), JSON.stringify(entry)]));
  return {
    added: given.filter((entry) => !known.has(keyOf(entry))),
    differs: given.some((entry) => known.has(keyOf(entry)) && known.get(keyOf(entry)) !== JSON.stringify(entry)),
  };
}
