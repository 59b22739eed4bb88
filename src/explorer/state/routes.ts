import type { Id, View } from '../model/view.ts';
import { readAddress, writeAddress } from './address.ts';

/** What kind of page an address leads to: the graph, a view that somebody shared, or the page of a node. */
export type PlaceKind = 'graph' | 'shared' | 'page';

export function placeKind(path: string): PlaceKind {
  if (path === '/') return 'graph';
  return path.startsWith('/view/') ? 'shared' : 'page';
}

/** Servers refuse long addresses, but do not see what stands behind `#`: there a large view finds room. */
const LONGEST_QUERY = 4000;

/** The address of a view. */
export function addressOf(view: View): string {
  const query = writeAddress(view).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  if (query === '') return '/';
  return query.length > LONGEST_QUERY ? `/#${query}` : `/?${query}`;
}

/** The view at an address. */
export function viewAt({ search, hash }: Pick<Location, 'search' | 'hash'>): View {
  return readAddress(new URLSearchParams(hash.includes('=') ? hash.slice(1) : search));
}

/** The page of a node; null for what has none of its own: an attribution, a verdict. */
export function pageOf(id: Id, speaks = false): string | null {
  const [prefix = '', key = ''] = id.split(/_(.*)/s);
  if (prefix === 'src' || (prefix === 'ent' && speaks)) return `/source/src_${key}`;
  const kind = { ent: 'entity', clm: 'claim', doc: 'document' }[prefix];
  return kind ? `/${kind}/${id}` : null;
}

/** The page of a document, opened at the words of one attribution. */
export function quoteAt(document: Id, attribution: Id): string {
  return `/document/${document}?at=${attribution}`;
}

/** The attribution at whose words a document's page is opened, by the query of its address; null for none. */
export function quoteIn(search: string): Id | null {
  const at = new URLSearchParams(search).get('at') ?? '';
  return /^att_[a-z0-9-]+$/.test(at) ? at : null;
}
