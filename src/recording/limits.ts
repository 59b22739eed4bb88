/** The limits of what is recorded. Lengths are in UTF-16 code units. `docs/limits.md` lists them for clients. */

/** Lengths of texts. */
export const MAX_NAME = 500;
export const MAX_DESCRIPTION = 5_000;
export const MAX_TITLE = 1_000;
export const MAX_CLAIM = 5_000;
export const MAX_EXACT = 50_000;
/** The prefix or suffix of a span in an input. */
export const MAX_CONTEXT = 1_000;
export const MAX_MEDIUM = 200;
/** Each text of a published rating. */
export const MAX_RATING = 500;
export const MAX_REASON = 1_000;
export const MAX_URL = 2_000;
export const MAX_LANGUAGE = 100;
/** The address of a saved view. */
export const MAX_ADDRESS = 20_000;

/** Entries of lists. */
export const MAX_BATCH = 1_000;
export const MAX_SPANS = 100;
export const MAX_RELAYS = 20;
/** The targets of an attribution, those on whose behalf it speaks, what it cites, and in what it is nested. */
export const MAX_ATTRIBUTION_LINKS = 100;
export const MAX_ALIASES = 100;
/** What an entity is directly part of, or located in. */
export const MAX_ENTITY_LINKS = 100;
export const MAX_TRANSLATIONS = 50;
export const MAX_ABOUT = 100;
/** Of one entity in one claim. */
export const MAX_ROLES = 10;
/** Documents that a verdict cites. */
export const MAX_CITES = 100;
/** Passages of a copy. */
export const MAX_PASSAGES = 1_000;

/** Claims that say the same: each is linked to all others. */
export const MAX_GROUP = 100;
/** All that an entity is part of, directly or through others: each is a link. */
export const MAX_WHOLES = 1_000;
/** Such links made by one recording: more take too long to write. */
export const MAX_NEW_WHOLES = 50_000;
/** Derivations made by one recording: they take about a second to write. */
export const MAX_NEW_DERIVATIONS = 20_000;
/** New things of one kind that refer to each other in a chain. */
export const MAX_CHAIN = 1_000;
