/** Limits of the API that clients must know as well: `docs/limits.md` lists them. Lengths are in UTF-16 code units. */

export const MAX_SEARCH_LENGTH = 500;
/** Different words of a search: others are ignored. */
export const MAX_SEARCH_WORDS = 16;
/** A string argument of a query that is no cursor. */
export const MAX_STRING_LENGTH = 2_000;
/** A cursor holds what its list is ordered by: at most a claim of 5,000 characters, each of which folds to several. */
export const MAX_CURSOR_LENGTH = 250_000;
/** A time: fractions of a second could be of any length. */
export const MAX_TIME_LENGTH = 100;
export const MAX_DOCUMENT_LENGTH = 200_000;
export const MAX_VIEW_NAME_LENGTH = 200;
/** Entries of a list argument, for example ids. */
export const MAX_LIST_LENGTH = 100;
/** Nodes of a page of a connection. */
export const MAX_PAGE_SIZE = 100;
/** Paths of one search. */
export const MAX_PATHS = 10;
/** Edges that one search for paths follows: about 0.6 s on the embedded engine. */
export const MAX_SEARCHED_EDGES = 50_000;
/** Edges of a path. */
export const MAX_PATH_LENGTH = 8;
