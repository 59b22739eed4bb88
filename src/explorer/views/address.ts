import { EMPTY_VIEW, type View } from '../model/view.ts';
import { addressOf, viewAt } from '../state/routes.ts';

/** A view as it is saved: the query string of its address, without the question mark. Empty for the empty view. */
export function savedAddress(view: View): string {
  return addressOf(view).replace(/^\/[?#]?/, '');
}

/** The view that was saved. What cannot be read of it is left out. */
export function savedView(address: string): View {
  return viewAt({ search: `?${address}`, hash: '' });
}

/** The link under which a saved view is shown to others. */
export function linkOf(id: string): string {
  return `/view/${id}`;
}

/** Whether there is anything in a view that is worth keeping. */
export function isWorthSaving(view: View): boolean {
  return savedAddress({ ...view, camera: null, search: '' }) !== savedAddress(EMPTY_VIEW);
}
