/** Whether a string is an http or https address without white space, user name and password. */
export function isWebAddress(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && !username && !password;
}

/** Parameters that tell where a reader came from, and nothing of the page. */
const TRACKING = /^(?:utm_.*|gclid|fbclid|msclkid|mc_cid|mc_eid)$/i;

/**
 * The same for all spellings of a page's address: other cases of the host, a default port, `http` or `https`, a slash at
 * the end, other cases of escapes, a fragment, and parameters for tracking make no difference. A fragment that begins with
 * `#!` or `#/` is kept, because it names a page.
 * @param address an http or https address
 */
export function addressKey(address: string): string {
  const url = new URL(address);
  url.protocol = 'https:';
  if (url.port === '80') url.port = '';
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  const names = [...new Set(url.searchParams.keys())].filter((name) => TRACKING.test(name));
  for (const name of names) url.searchParams.delete(name);
  if (url.search === '') url.search = '';
  url.pathname = url.pathname.replace(/(?<=.)\/+$/, '');
  return url.href.replace(/%[0-9a-f]{2}/gi, (hex) => hex.toUpperCase()).replace(/\?$/, '');
}
