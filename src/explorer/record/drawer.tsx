import './form-texts/index.ts';
import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { Discard } from './discard.tsx';
import { allPassages, type Draft, EMPTY_DRAFT, isEmpty, wordsOf } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import { Faults, Problems } from './field.tsx';
import { MannerFields } from './manner-fields.tsx';
import { OtherFields } from './other-fields.tsx';
import { Passages } from './passages.tsx';
import type { OpenDocument } from './recording-state.ts';
import { firstFault, Shell } from './shell.tsx';
import { useRecord } from './use-record.ts';

interface Properties {
  into: OpenDocument;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Whether the browser keeps the draft. */
  isKept: boolean;
  onClose: () => void;
}

/** The form beside a text in which an attribution is put down. */
export default function Drawer({ into, draft, onChange, isKept, onClose }: Properties) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  const { record, problems, isRecording, round, reset } = useRecord(into, draft);
  useEffect(() => {
    // What is to be put right first is where one is led.
    if (round > 0) firstFault(form.current)?.focus();
  }, [round]);
  const change = (next: Draft) => {
    onChange(next);
    reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await record()) onChange(EMPTY_DRAFT);
  };
  return (
    <Shell title={t('record.title')} count={allPassages(draft).length} onClose={onClose}>
      <form className="recorder-form" ref={form} onSubmit={submit} noValidate>
        <Problems value={problems}>
          <p className="record-hint">
            {t('record.in')} <cite lang={into.language ?? undefined}>{into.title}</cite>.{' '}
            <Link href="/document/new">{t('record.choose.new')}</Link>
          </p>
          <fieldset className="record-group">
            <legend>{t('record.words')}</legend>
            <Passages
              into={into}
              field="passages"
              label={t('record.words')}
              none={t('record.words.none')}
              of={draft.passages}
              onChange={(passages) => change({ ...draft, passages })}
            />
          </fieldset>
          <fieldset className="record-group">
            <legend>{t('record.source')}</legend>
            <EntityField
              field="source"
              label={t('record.source')}
              pick={draft.source}
              words={wordsOf(draft, 'SOURCE')}
              onChange={(source) => change({ ...draft, source, isOwnVoice: false })}
              also={{
                label: t('record.ownVoice'),
                isChosen: draft.isOwnVoice,
                choose: (isOwnVoice) => change({ ...draft, isOwnVoice }),
              }}
            />
            {draft.isOwnVoice ? <p className="record-hint">{t('record.ownVoice.hint')}</p> : null}
          </fieldset>
          <ClaimFields into={into} draft={draft} onChange={change} />
          <MannerFields into={into} draft={draft} onChange={change} />
          <OtherFields into={into} draft={draft} onChange={change} />
          <Faults field="whole" />
        </Problems>
        <p className="record-hint">{t(isKept ? 'record.kept' : 'record.notKept')}</p>
        <div className="recorder-foot">
          <Button type="submit" className="button button-primary" isDisabled={isRecording}>
            {isRecording ? t('record.recording') : t('record.record')}
          </Button>
          <Discard isEmpty={isEmpty(draft)} onDiscard={() => change(EMPTY_DRAFT)} />
        </div>
      </form>
    </Shell>
  );
}
