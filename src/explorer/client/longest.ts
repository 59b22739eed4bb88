/** So many characters may be searched for: the API takes no more. */
export const LONGEST_SEARCH = 500;

/** What is searched for words that were typed, or came with an address: no more of them than the API takes. */
export function toSearch(words: string): string {
  const cut = words.trim().slice(0, LONGEST_SEARCH);
  // Not half of a character, which the API refuses.
  return cut.length === LONGEST_SEARCH ? cut.replace(/[\ud800-\udbff]$/, '') : cut;
}
