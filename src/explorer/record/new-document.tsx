import './form-texts/index.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { isWebAddress } from '../../shared/web-address.ts';
import { ask } from '../client/client.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { pageOf } from '../state/routes.ts';
import { useTitle } from '../ui/use-title.ts';
import { Discard } from './discard.tsx';
import {
  type DocumentDraft,
  documentFieldOf,
  EMPTY_DOCUMENT,
  isEmptyDocument,
  missingInDocument,
  toDocumentInput,
} from './document-draft.ts';
import { EnumField, Faults, Problems, TextField } from './field.tsx';
import { keepDocument, keptDocument, tabStore } from './kept.ts';
import { COMMON_LANGUAGES, languageName, readLanguage } from './languages.ts';
import { type Problem, problemOf } from './problems.ts';
import { PublisherField } from './publisher-field.tsx';
import { type EarlierText, PUT_IN, type PutInAnswer, TEXTS_FROM, type TextsFromAnswer } from './queries.ts';
import { changeRecordingState } from './recording-state.ts';
import { firstFault } from './shell.tsx';

/** A page on which somebody puts in a text, to record from it. */
export default function NewDocument() {
  const { t } = useText();
  useTitle(t('record.new.title'));
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => keptDocument(tabStore()));
  const [isKept, setKept] = useState(true);
  const keep = (next: DocumentDraft) => {
    setDraft(next);
    setKept(keepDocument(tabStore(), next));
  };
  const earlier = useEarlier(draft.url);
  const { put, problems, isPutting, round, reset } = usePutIn(draft, earlier, () =>
    keepDocument(tabStore(), EMPTY_DOCUMENT),
  );
  useEffect(() => {
    if (round > 0) firstFault(form.current)?.focus();
  }, [round]);
  const change = (changes: Partial<DocumentDraft>) => {
    keep({ ...draft, ...changes });
    reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void put();
  };
  return (
    <article className="new-document">
      <h1>{t('record.new.title')}</h1>
      <p className="record-hint">{t('record.new.lead')}</p>
      <form className="record-edit" ref={form} onSubmit={submit} noValidate>
        <Problems value={problems}>
          <TextField
            field="document.text"
            label={t('record.new.text')}
            hint={t('record.new.text.hint')}
            rows={12}
            lang={readLanguage(draft.language) ?? undefined}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
          <label className="record-check">
            <input
              type="checkbox"
              checked={draft.isParaphrase}
              onChange={(event) => change({ isParaphrase: event.target.checked })}
            />
            {t('record.new.paraphrase')}
          </label>
          <Where draft={draft} earlier={earlier} change={change} />
          <Faults field="whole" />
        </Problems>
        <p className="record-hint">{t(isKept ? 'record.new.kept' : 'record.notKept')}</p>
        <div className="recorder-foot">
          <Button type="submit" className="button button-primary" isDisabled={isPutting}>
            {isPutting ? t('record.new.putting') : t('record.new.put')}
          </Button>
          <Discard isEmpty={isEmptyDocument(draft)} onDiscard={() => change(EMPTY_DOCUMENT)} />
        </div>
      </form>
    </article>
  );
}

/** Where the text is from. */
function Where(properties: {
  draft: DocumentDraft;
  earlier: EarlierText | null;
  change: (changes: Partial<DocumentDraft>) => void;
}) {
  const { draft, earlier, change } = properties;
  const { t, language: reader } = useText();
  const language = readLanguage(draft.language);
  return (
    <fieldset className="record-group">
      <legend>{t('record.new.about')}</legend>
      <TextField
        field="document.title"
        label={t('record.document.title')}
        lang={language ?? undefined}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        field="document.url"
        label={t('record.document.url')}
        value={draft.url}
        onChange={(url) => change({ url })}
      />
      {earlier ? (
        <Earlier earlier={earlier} isLater={draft.isLater} onChange={(isLater) => change({ isLater })} />
      ) : null}
      <PublisherField
        field="document.publisher"
        publisher={draft.publisher}
        onChange={(publisher) => change({ publisher })}
      />
      <div className="record-grid">
        <TextField
          field="document.publishedAt"
          label={t('record.new.publishedAt')}
          hint={t('record.new.publishedAt.hint')}
          value={draft.publishedAt}
          onChange={(publishedAt) => change({ publishedAt })}
        />
        <TextField
          field="document.language"
          label={t('record.language')}
          hint={language ? languageName(language, reader) : t('record.new.language.hint')}
          list={COMMON_LANGUAGES.map((tag) => languageName(tag, reader))}
          value={draft.language}
          onChange={(words) => change({ language: words })}
        />
        <EnumField
          field="document.kind"
          label={t('record.kind')}
          of="DocumentKind"
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </div>
    </fieldset>
  );
}

/** The newest text from an address that is in the graph, if there is one. */
function useEarlier(url: string): EarlierText | null {
  const address = url.trim();
  const isAsked = isWebAddress(address);
  const { data } = useQuestion<TextsFromAnswer>(isAsked ? TEXTS_FROM : null, { url: address });
  // While another address is asked for, the answer is still that for the one before.
  const isNewest = ({ url, textHash, supersededBy }: EarlierText) =>
    url === address && textHash !== null && supersededBy === null;
  return data?.documents.nodes.find(isNewest) ?? null;
}

interface Properties {
  earlier: EarlierText;
  isLater: boolean;
  onChange: (isLater: boolean) => void;
}

/** Asks whether a text is what became of another one. */
function Earlier({ earlier, isLater, onChange }: Properties) {
  const { t, date } = useText();
  const { title, url, publishedAt } = earlier;
  const what = title ?? url;
  return (
    <div>
      <label className="record-check">
        <input type="checkbox" checked={isLater} onChange={(event) => onChange(event.target.checked)} />
        {publishedAt ? t('record.new.later.dated', { what, day: date(publishedAt) }) : t('record.new.later', { what })}
      </label>
      <p className="record-hint">{t('record.new.later.hint')}</p>
    </div>
  );
}

/** Puts a text into the graph, and leads to it. */
function usePutIn(draft: DocumentDraft, earlier: { id: Id } | null, onDone: () => void) {
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
