import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import { type Action, type Id, reduce } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { addressOf, pageOf, placeKind } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** Leads to the page of an item. Without children it is called by its name, as far as that is known. */
export function NodeLink({ id, children, className }: { id: Id; children?: ReactNode; className?: string }) {
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

/** A step of the view as a link, so that it opens in another tab too. */
export function StepLink({ action, className, children }: { action: Action; className?: string; children: ReactNode }) {
  const { view, act } = useView();
  return (
    <a
      className={className ?? 'thing-link'}
      href={addressOf(reduce(view, action))}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        act(action);
      }}
    >
      {children}
    </a>
  );
}

/** Whether this stands on the page of an item, and not beside the graph. */
export function useIsPage(): boolean {
  const [path] = useLocation();
  return placeKind(path) === 'page';
}

/** An item by its name: beside the graph it is shown there, on a page it leads on to its own page. */
export function NameLink({ id, className, children }: { id: Id; className?: string; children: ReactNode }) {
  const looks = className === undefined ? {} : { className };
  if (useIsPage()) {
    return (
      <NodeLink id={id} {...looks}>
        {children}
      </NodeLink>
    );
  }
  const node = nodeId(id);
  return (
    <StepLink action={{ type: 'show', ids: [node], select: node }} {...looks}>
      {children}
    </StepLink>
  );
}

/** Puts items into the graph and selects one. */
export function ShowInGraph({ ids, select, children }: { ids: readonly Id[]; select?: Id; children?: ReactNode }) {
  const { t } = useText();
  const action = {
    type: 'show',
    ids: ids.map(nodeId),
    ...(select !== undefined && { select: nodeId(select) }),
  } as const;
  return (
    <StepLink action={action} className="button button-quiet">
      <Icon name="graph" />
      {children ?? t('attribution.showInGraph')}
    </StepLink>
  );
}
