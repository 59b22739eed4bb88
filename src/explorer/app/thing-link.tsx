import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../state/facts.ts';
import { reduce, type Id } from '../state/view.ts';
import { useFacts } from './facts-context.tsx';
import { Icon } from './icon.tsx';
import { addressOf, pageOf } from './place.ts';
import { useView } from './view-context.tsx';

/** Leads to the page of a thing. Without children it is called by its name, as far as that is known. */
export function ThingLink({ id, children, className }: { id: Id; children?: ReactNode; className?: string }) {
  const { facts } = useFacts();
  const node = nodeId(id);
  const fact = facts.hasNode(node) ? facts.getNodeAttributes(node) : null;
  const page = pageOf(id, fact?.kind === 'source');
  const label = children ?? fact?.label ?? id;
  if (page === null) return <span className={className}>{label}</span>;
  return (
    <Link href={page} className={className ?? 'thing-link'}>
      {label}
    </Link>
  );
}

/** Puts things into the graph and selects one: a link, so that it opens in another tab too. */
export function ShowInGraph({ ids, select, children }: { ids: readonly Id[]; select?: Id; children?: ReactNode }) {
  const { t } = useText();
  const { view, act } = useView();
  const action = { type: 'show', ids: ids.map(nodeId), ...(select !== undefined && { select: nodeId(select) }) } as const;
  return (
    <a
      className="button button-quiet"
      href={addressOf(reduce(view, action))}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        act(action);
      }}
    >
      <Icon name="graph" />
      {children ?? t('app.showInGraph')}
    </a>
  );
}
