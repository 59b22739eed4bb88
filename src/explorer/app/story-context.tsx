import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { recall, remember } from '../client/stored.ts';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';

/** The hint for those who are here for the first time: a story in three clicks. */
interface StoryHandle {
  step: StoryStep;
  /** Whether the graph has what the story is about. */
  canTell: boolean;
  /** The next click. */
  next(): void;
  /** Put away, and not offered again. */
  dismiss(): void;
  /** From the start; null where it cannot be told. */
  again: (() => void) | null;
}

const Context = createContext<StoryHandle | null>(null);

export function useStory(): StoryHandle {
  const handle = use(Context);
  if (!handle) throw new Error('useStory needs a StoryProvider around it');
  return handle;
}

/** Tells the story over the pages that it leads to. */
export function StoryProvider({ children }: { children: ReactNode }) {
  const [step, setStep] = useState(() => readStep(recall('hint')));
  const [, navigate] = useLocation();
  const { act } = useView();
  const { facts, version, need } = useFacts();
  useEffect(() => {
    need([STORY.claim]);
  }, [need]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts are one object, which changes with its version.
  const canTell = useMemo(() => facts.hasNode(STORY.claim), [facts, version]);
  const next = useCallback(() => {
    if (step === 'offered' || step === 'done') {
      act({ type: 'show', ids: [STORY.claim, ...STORY.sources], select: STORY.claim });
      setStep('sources');
    } else if (step === 'sources') {
      act({ type: 'read', reading: { document: STORY.document, focus: STORY.attribution } });
      setStep('words');
    } else if (step === 'words') {
      navigate(`/claim/${STORY.claim}`);
      setStep('origins');
    }
  }, [step, act, navigate]);
  const dismiss = useCallback(() => {
    remember('hint', 'done');
    setStep('done');
  }, []);
  const again = useCallback(() => {
    remember('hint', '');
    setStep('offered');
    navigate('/');
  }, [navigate]);
  const handle = useMemo(
    () => ({ step, canTell, next, dismiss, again: canTell ? again : null }),
    [step, canTell, next, dismiss, again],
  );
  return <Context value={handle}>{children}</Context>;
}

/** The demonstration data tell this story: it is offered only where they are there. */
const STORY = {
  claim: 'clm_north-korea-sent-troops' as Id,
  sources: ['ent_seoul', 'ent_washington'] as Id[],
  attribution: 'att_troops-accusation-seoul' as Id,
  document: 'doc_le-figaro-2024-11-29' as Id,
};

/** How far the reader is: offered, after each click, or put away for good. */
type StoryStep = 'offered' | 'sources' | 'words' | 'origins' | 'done';

function readStep(kept: string | null): StoryStep {
  return kept === 'done' ? 'done' : 'offered';
}
