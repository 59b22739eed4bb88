import './form-texts/index.ts';
import { type FormEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../client/client.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { Conflict } from './conflict.tsx';
import { EMPTY_DRAFT, type Passage, withPassage } from './draft.ts';
import { ENUMS, RELAY_PARTS } from './enums.ts';
import { Faults, Problems, TextField } from './field.tsx';
import { fieldOf } from './fields.ts';
import { SaveFoot } from './foot.tsx';
import { toSpans } from './input.ts';
import { missingWords } from './missing.ts';
import { Passages } from './passages.tsx';
import { problemOf } from './problems.ts';
import { UPDATE_ATTRIBUTION, WORDS_TO_EDIT, type WordsToEdit, type WordsToEditAnswer } from './queries.ts';
import { changeRecordingState, type OpenDocument } from './recording-state.ts';
import { SelectionBar } from './selection-bar.tsx';
import { firstFault, Shell } from './shell.tsx';
import { useEdit } from './use-edit.ts';
import { usePaint, useSelection } from './use-selection.ts';

interface Properties {
  id: Id;
  into: OpenDocument;
  words: RefObject<HTMLElement | null>;
  onClose: () => void;
}

type Words = { spans: readonly Passage[] };

/** Lets a reader choose other words of the text for an attribution that is recorded. */
export default function Reworder({ id, into, words, onClose }: Properties) {
  const { t } = useText();
  const { refresh } = useFacts();
  const form = useRef<HTMLFormElement>(null);
  const [attribution, setAttribution] = useState<WordsToEdit | null>(null);
  /** Counts the times that something was missing. */
  const [round, setRound] = useState(0);
  const load = useCallback(async () => {
    const { attribution } = await ask<WordsToEditAnswer>(WORDS_TO_EDIT, { id }, { fresh: true });
    setAttribution(attribution);
    return attribution && { version: attribution.version, fields: { spans: attribution.spans.map(toPassage) } };
  }, [id]);
  const edit = useEdit<Words>({
    load,
    save: async (version, { spans }, reason) => {
      const why = reason.trim() ? { reason: reason.trim() } : {};
      await ask(UPDATE_ATTRIBUTION, { input: { id, version, spans: toSpans(spans as Words['spans']), ...why } });
      if (attribution) void refresh([attribution.claim.id]);
    },
    onSaved: () => {
      onClose();
      changeRecordingState({ notice: { document: into.id, what: 'reworded' } });
    },
  });
  const { mine, change, conflict, error, isSaving } = edit;
  const by = attribution?.form === 'OWN_VOICE' ? 'publisher' : attribution?.role === 'RELAY' ? 'relay' : 'origin';
  const parts = by === 'relay' ? RELAY_PARTS : ENUMS.SpanPart;
  const missing = useMemo(() => (mine && round > 0 ? missingWords(mine.spans, by) : []), [mine, round, by]);
  const problems = useMemo(
    () => [...missing, ...(error && mine ? [problemOf(error, (path) => fieldOf(path, EMPTY_DRAFT))] : [])],
    [missing, error, mine],
  );
  useEffect(() => {
    if (round > 0 || error) firstFault(form.current)?.focus();
  }, [round, error]);
  const spans = mine?.spans ?? NONE;
  usePaint(words, spans);
  const selected = useSelection(words, into.text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missingWords(spans, by).length === 0) void edit.save();
    else setRound(round + 1);
  };
  return (
    <>
      {selected && mine && !conflict ? (
        <SelectionBar
          selected={selected}
          parts={parts}
          onPart={(part) => {
            change(withSpan(spans, { part, ...selected.place }));
            getSelection()?.removeAllRanges();
          }}
        />
      ) : null}
      <Shell title={t('record.reword')} count={spans.length} onClose={onClose}>
        {edit.isGone ? <Nothing title={t('record.gone')} /> : null}
        {error && !mine ? <Failure error={error} /> : null}
        {!mine && !error && !edit.isGone ? <Loading lines={6} /> : null}
        {mine && !edit.isGone ? (
          <form className="recorder-form" ref={form} onSubmit={submit} noValidate>
            <Problems value={problems}>
              {conflict ? (
                <Conflict differences={conflict} onChoose={edit.choose} />
              ) : (
                <div className="record-group">
                  <p className="record-hint">{t('record.reword.what')}</p>
                  <Passages
                    into={into}
                    field="passages"
                    label={t('record.words')}
                    none={t('record.words.none')}
                    of={spans}
                    parts={parts}
                    onChange={(chosen) => change({ spans: chosen })}
                  />
                </div>
              )}
              <TextField field="whole" label={t('record.reason')} value={edit.reason} onChange={edit.setReason} />
              <Faults field="whole" />
            </Problems>
            <SaveFoot hasConflict={conflict !== null} isSaving={isSaving} onCancel={onClose} />
          </form>
        ) : null}
      </Shell>
    </>
  );
}

const NONE: readonly Passage[] = [];

function withSpan(spans: readonly Passage[], passage: Passage): Words {
  return { spans: withPassage({ passages: spans }, passage).passages };
}

function toPassage({ part, start, end, exact }: Passage): Passage {
  return { part, start, end, exact };
}
