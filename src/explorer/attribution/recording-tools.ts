import { type ComponentType, createContext, type RefObject, use } from 'react';
import type { Id } from '../model/view.ts';
import type { DocumentWords } from './data.ts';

/** What recording offers beside an attribution, a claim, a verdict and a text. The shell provides it: recording is an area above these. */
export interface RecordingTools {
  EditAttribution: ComponentType<{ id: Id; document?: Id; status?: string }>;
  EditClaim: ComponentType<{ id: Id }>;
  EditVerdict: ComponentType<{ id: Id; claim: Id }>;
  Recorder: ComponentType<{ document: DocumentWords; words: RefObject<HTMLElement | null> }>;
}

const Context = createContext<RecordingTools | null>(null);

export const RecordingToolsProvider = Context.Provider;

export function useRecordingTools(): RecordingTools {
  const tools = use(Context);
  if (!tools) throw new Error('useRecordingTools needs a RecordingToolsProvider around it');
  return tools;
}
