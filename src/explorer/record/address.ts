/** Whether words are an address on the web, or none at all. */
export function isAddress(words: string): boolean {
  const typed = words.trim();
  return typed === '' || (/^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed));
}
