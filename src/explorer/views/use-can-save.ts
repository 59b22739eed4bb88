import { useLocation } from 'wouter';
import { placeKind } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import { isWorthSaving } from './address.ts';

/** Whether what is on the screen is a view, with something in it. */
export function useCanSave(): boolean {
  const { view } = useView();
  const [path] = useLocation();
  return isWorthSaving(view) && placeKind(path) !== 'page';
}
