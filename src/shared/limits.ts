/** Limits of the API that clients must know as well. Lengths are in UTF-16 code units. */

export const MAX_SEARCH_LENGTH = 500;
export const MAX_DOCUMENT_LENGTH = 200_000;
export const MAX_VIEW_NAME_LENGTH = 200;
/** Entries of a list argument, for example ids. */
export const MAX_LIST_LENGTH = 100;
/** Edges of a path. */
export const MAX_PATH_LENGTH = 8;
