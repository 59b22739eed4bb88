import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../client/client.ts';
import type { Id } from '../model/view.ts';
import { pageOf } from '../state/routes.ts';
import { type DocumentDraft, documentFieldOf, missingInDocument, toDocumentInput } from './document-draft.ts';
import { type Problem, problemOf } from './problems.ts';
import { PUT_IN, type PutInAnswer } from './queries.ts';
import { changeRecordingState } from './recording-state.ts';

/** Puts a text into the graph, and leads to it. */
export function usePutIn(draft: DocumentDraft, earlier: { id: Id } | null, onDone: () => void) {
  const [, go] = useLocation();
  const [refused, setRefused] = useState<Problem | null>(null);
  const [isPutting, setPutting] = useState(false);
  /** Counts the times that something was to be put right. */
  const [round, setRound] = useState(0);
  const missing = round > 0 ? missingInDocument(draft) : [];
  const put = async () => {
    if (isPutting) return;
    if (missingInDocument(draft).length > 0) return setRound(round + 1);
    setPutting(true);
    try {
      const { recordDocument } = await ask<PutInAnswer>(PUT_IN, { input: toDocumentInput(draft, earlier) });
      const { id } = recordDocument.document;
      onDone();
      changeRecordingState({ notice: { document: id, what: recordDocument.created ? 'putIn' : 'wasThere' } });
      go(pageOf(id) ?? '/');
    } catch (error) {
      setRefused(problemOf(error, documentFieldOf));
      setRound(round + 1);
    } finally {
      setPutting(false);
    }
  };
  const reset = () => setRefused(null);
  return { put, problems: refused ? [...missing, refused] : missing, isPutting, round, reset };
}
