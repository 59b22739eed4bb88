import type { Id } from '../model/view.ts';

/** The demonstration data tell this story: it is offered only where they are there. */
export const STORY = {
  claim: 'clm_north-korea-sent-troops' as Id,
  sources: ['ent_seoul', 'ent_washington'] as Id[],
  attribution: 'att_troops-accusation-seoul' as Id,
  document: 'doc_le-figaro-2024-11-29' as Id,
};

/** How far the reader is: offered, after each click, or put away for good. */
export type StoryStep = 'offered' | 'sources' | 'words' | 'origins' | 'done';

export function readStep(kept: string | null): StoryStep {
  return kept === 'done' ? 'done' : 'offered';
}
