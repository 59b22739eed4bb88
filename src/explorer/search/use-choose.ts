import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../client/client.ts';
import { nodeId } from '../model/facts.ts';
import type { Asked, Id } from '../model/view.ts';
import { pageOf } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import { ATTRIBUTIONS, type Attribution, type AttributionsAnswer } from './queries.ts';
import { attributionsOf, type Filled, isComplete, toAsked } from './questions.ts';
import { type FoundNode, shownWith } from './suggestions.ts';

/** The number of attributions per page of an answer. */
export const AT_ONCE = 20;

/** The longest path that is looked for, unless told otherwise. */
const AT_MOST = 6;

/** What can be done with what was found. */
export interface Choose {
  /** Puts it into the graph and selects it. */
  show(node: FoundNode): void;
  /** Leads to its page. */
  open(node: FoundNode): void;
  /** Asks it; what cannot be asked yet is shown to be filled in. @throws ApiError */
  put(question: Filled): Promise<void>;
}

/** What can be done with what was found. */
export function useChoose(): Choose {
  const { act } = useView();
  const [, navigate] = useLocation();
  const show = useCallback((node: FoundNode) => act({ type: 'show', ids: shownWith(node), select: node.id }), [act]);
  const open = useCallback(
    ({ id, kind }: FoundNode) => {
      const page = pageOf(id, kind === 'source');
      if (page) navigate(page);
    },
    [navigate],
  );
  const put = useCallback(
    async (filled: Filled) => {
      const question = toAsked(filled);
      const { start: from, end: to } = question.slots;
      if (filled.ask === 'path' && from && to) return act({ type: 'path', path: { from, to, atMost: AT_MOST } });
      const ids = isComplete(filled) ? await idsOfAnswer(question) : [];
      act({ type: 'question', question, ids });
    },
    [act],
  );
  return { show, open, put };
}

/** What is drawn of an answer: who speaks, what is said, and about whom, if that was asked. */
export function drawnOf({ slots }: Asked, attributions: readonly Attribution[]): Id[] {
  const { about } = slots;
  const ids = attributions.flatMap(({ source, claim }) => [nodeId(source.id), claim.id]);
  return [...new Set(ids.length > 0 && about ? [...ids, about] : ids)];
}

async function idsOfAnswer(question: Asked): Promise<Id[]> {
  const asked = attributionsOf(question);
  if (!asked) return [];
  const { attributions } = await ask<AttributionsAnswer>(ATTRIBUTIONS, { ...asked, first: AT_ONCE, after: null });
  return drawnOf(question, attributions.nodes);
}
