import { useState } from 'react';
import { ask } from '../client/client.ts';
import { nodeId } from '../model/facts.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import type { Draft } from './draft.ts';
import { fieldOf } from './fields.ts';
import { type RecordedIn, toInput } from './input.ts';
import { missingIn } from './missing.ts';
import { type Problem, problemOf } from './problems.ts';
import { RECORD, type RecordAnswer } from './queries.ts';
import { changeRecordingState } from './recording-state.ts';

interface Recording {
  /** Records the draft; true once it is recorded. */
  record(): Promise<boolean>;
  problems: readonly Problem[];
  isRecording: boolean;
  /** Counts the times that something was to be put right. */
  round: number;
  /** What the API refused may be put right now. */
  reset(): void;
}

/** Records what was put down, and shows it in the graph. */
export function useRecord(into: RecordedIn, draft: Draft): Recording {
  const { act } = useView();
  const { refresh } = useFacts();
  const [refused, setRefused] = useState<Problem | null>(null);
  const [isTried, setTried] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const [round, setRound] = useState(0);
  const missing = isTried ? missingIn(draft, into) : [];
  const record = async () => {
    setTried(true);
    if (isRecording) return false;
    if (missingIn(draft, into).length > 0) {
      setRound(round + 1);
      return false;
    }
    setRecording(true);
    try {
      const { created, attribution } = await send(draft, into);
      const { id, source, claim, document } = attribution;
      const shown = [nodeId(source.id), claim.id];
      changeRecordingState({ isOpen: false, recorded: { id, isNew: created } });
      act({ type: 'show', ids: shown, select: id });
      void refresh([...shown, document.id, ...claim.entities.nodes.map((entity) => entity.id)]);
      return true;
    } catch (error) {
      setRefused(problemOf(error, (path) => fieldOf(path, draft)));
      setRound(round + 1);
      return false;
    } finally {
      setRecording(false);
    }
  };
  const reset = () => setRefused(null);
  return { record, problems: refused ? [...missing, refused] : missing, isRecording, round, reset };
}

async function send(draft: Draft, into: RecordedIn) {
  const { recordAttribution } = await ask<RecordAnswer>(RECORD, { input: toInput(draft, into) });
  return recordAttribution;
}
