import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../client/client.ts';
import { nodeId } from '../model/facts.ts';
import type { Asked, Id } from '../model/view.ts';
import { pageOf } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import { SAYINGS, type Saying, type SayingsAnswer } from './queries.ts';
import { type Filled, isComplete, sayingsOf, toAsked } from './questions.ts';
import { shownWith, type ThingFound } from './suggestions.ts';

/** So many sayings an answer tells at once. */
export const AT_ONCE = 20;

/** The longest path that is looked for, unless told otherwise. */
const AT_MOST = 6;

/** What can be done with what was found. */
export interface Choose {
  /** Puts it into the graph and selects it. */
  show(thing: ThingFound): void;
  /** Leads to its page. */
  open(thing: ThingFound): void;
  /** Asks it; what cannot be asked yet is shown to be filled in. @throws ApiError */
  put(question: Filled): Promise<void>;
}

/** What can be done with what was found. */
export function useChoose(): Choose {
  const { act } = useView();
  const [, navigate] = useLocation();
  const show = useCallback(
    (thing: ThingFound) => act({ type: 'show', ids: shownWith(thing), select: thing.id }),
    [act],
  );
  const open = useCallback(
    ({ id, kind }: ThingFound) => {
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
export function drawnOf({ slots }: Asked, sayings: readonly Saying[]): Id[] {
  const { about } = slots;
  const ids = sayings.flatMap(({ source, claim }) => [nodeId(source.id), claim.id]);
  return [...new Set(ids.length > 0 && about ? [...ids, about] : ids)];
}

async function idsOfAnswer(question: Asked): Promise<Id[]> {
  const asked = sayingsOf(question);
  if (!asked) return [];
  const { attributions } = await ask<SayingsAnswer>(SAYINGS, { ...asked, first: AT_ONCE, after: null });
  return drawnOf(question, attributions.nodes);
}
