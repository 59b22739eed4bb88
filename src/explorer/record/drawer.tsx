import './texts/form.ts';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../app/icon.tsx';
import { useNarrow } from '../app/use-narrow.ts';
import { useText } from '../i18n/text-context.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { type Draft, EMPTY_DRAFT, isEmpty, wordsOf } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import { Faults, Problems } from './field.tsx';
import { MannerFields } from './manner-fields.tsx';
import { OtherFields } from './other-fields.tsx';
import { Passages } from './passages.tsx';
import type { OnScreen } from './scene.ts';
import { useRecord } from './use-record.ts';

interface Properties {
  into: OnScreen;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Whether the browser keeps the draft. */
  isKept: boolean;
  onClose: () => void;
}

/** The form beside a text in which an act of saying is put down. */
export default function Drawer({ into, draft, onChange, isKept, onClose }: Properties) {
  const { t } = useText();
  const narrow = useNarrow();
  const [isLow, setLow] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { record, problems, isRecording, round, reset } = useRecord(into, draft);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useOpenMark(narrow);
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
    setLow(false);
    if (await record()) onChange(EMPTY_DRAFT);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const isListOpen = (event.target as Element).getAttribute('aria-expanded') === 'true';
    if (!event.isDefaultPrevented() && !isListOpen) onClose();
  };
  return (
    <section className="recorder" aria-label={t('record.title')} data-low={isLow || undefined} onKeyDown={keyDown}>
      <header className="recorder-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('record.title')}
        </h2>
        {narrow ? (
          <Button className="button button-quiet" aria-expanded={!isLow} onPress={() => setLow(!isLow)}>
            {isLow ? t('record.raise', { n: draft.passages.length }) : t('record.lower')}
          </Button>
        ) : null}
        <Button
          className="button button-icon"
          aria-label={t('app.close', { what: t('record.title') })}
          onPress={onClose}
        >
          <Icon name="close" />
        </Button>
      </header>
      <form className="recorder-form" ref={form} onSubmit={submit} noValidate>
        <Problems value={problems}>
          <p className="record-hint">
            {t('record.in')} <cite lang={into.language ?? undefined}>{into.title}</cite>
          </p>
          <Passages into={into} draft={draft} onChange={change} />
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
          <OtherFields draft={draft} onChange={change} />
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
    </section>
  );
}

/** Throws away what was typed, once it is confirmed. */
function Discard({ isEmpty: hasNothing, onDiscard }: { isEmpty: boolean; onDiscard: () => void }) {
  const { t } = useText();
  const [asks, setAsks] = useState(false);
  if (hasNothing) return null;
  if (!asks) {
    return (
      <Button className="button button-quiet" onPress={() => setAsks(true)}>
        {t('record.discard')}
      </Button>
    );
  }
  return (
    <>
      <Button
        className="button record-danger"
        autoFocus
        onPress={() => {
          setAsks(false);
          onDiscard();
        }}
      >
        {t('record.discard.sure')}
      </Button>
      <Button className="button button-quiet" onPress={() => setAsks(false)}>
        {t('record.cancel')}
      </Button>
    </>
  );
}

/** While the form is open the page leaves room for it. */
function useOpenMark(narrow: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['recording'] = narrow ? 'below' : 'beside';
    return () => {
      delete root.dataset['recording'];
    };
  }, [narrow]);
}

function firstFault(form: HTMLElement | null): HTMLElement | null {
  const fault = form?.querySelector<HTMLElement>('[aria-invalid], [data-fault]');
  if (!fault?.hasAttribute('data-fault')) return fault ?? null;
  const around = fault.closest('.record-entity, .record-group, .record-passages li') ?? form;
  return around?.querySelector<HTMLElement>('input, textarea, select, button, summary') ?? null;
}
