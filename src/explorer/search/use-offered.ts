import { useMemo } from 'react';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { ASKS, fillWith } from './questions.ts';
import type { Group } from './suggestions.ts';

/** What is offered before anything is typed: every question; what is selected stands in them already, where it fits. */
export function useOffered(): readonly Group[] {
  const { selected } = useView().view;
  const { facts, version } = useFacts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts are one object, which changes with its version.
  return useMemo(() => {
    const known = selected && facts.hasNode(selected) ? facts.getNodeAttributes(selected) : null;
    const filling = known && selected && { value: selected, label: known.label.replace(/\.$/, '') };
    const questions = ASKS.map((ask) => ({ ask, fillings: {} })).map((question) =>
      known && filling ? fillWith(question, known.kind, filling) : question,
    );
    return [{ kind: 'question', suggestions: questions.map((question) => ({ type: 'question', question })) }];
  }, [facts, version, selected]);
}
