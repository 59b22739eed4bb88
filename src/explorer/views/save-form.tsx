import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { MAX_VIEW_NAME_LENGTH } from '../../shared/limits.ts';
import { ask } from '../client/client.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useText } from '../i18n/text-context.tsx';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Failure } from '../ui/states.tsx';
import { linkOf, savedAddress } from './address.ts';
import { type SavedViewFragment, StoreView, type StoreViewMutation } from './views.generated.ts';

/** Names the view and saves it; then shows the link that others can follow. */
export function SaveForm() {
  const { t } = useText();
  const { view } = useView();
  const { facts } = useFacts();
  const { selected } = view;
  const id = useId();
  const called = selected && facts.hasNode(selected) ? facts.getNodeAttribute(selected, 'label') : '';
  const [name, setName] = useState(called.slice(0, MAX_VIEW_NAME_LENGTH));
  const [isAsked, setAsked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [saved, setSaved] = useState<{ view: SavedViewFragment; isNew: boolean } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setAsked(true);
      input.current?.focus();
      return;
    }
    setSaving(true);
    setError(null);
    try {
      const { saveView } = await ask<StoreViewMutation>(StoreView, {
        input: { name: name.trim(), address: savedAddress(view) },
      });
      setSaved({ view: saveView.savedView, isNew: saveView.created });
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      setSaving(false);
    }
  };
  return (
    <form className="views-form" onSubmit={save} noValidate>
      <label htmlFor={id}>{t('views.name')}</label>
      <div className="views-row">
        <input
          id={id}
          ref={input}
          className="views-input"
          value={name}
          maxLength={MAX_VIEW_NAME_LENGTH}
          autoComplete="off"
          aria-invalid={isAsked || undefined}
          aria-describedby={`${id}note`}
          onChange={(event) => {
            setName(event.target.value);
            setAsked(false);
            setSaved(null);
          }}
        />
        <Button type="submit" className="button button-primary" isDisabled={isSaving}>
          {isSaving ? t('views.saving') : t('views.save')}
        </Button>
      </div>
      <p id={`${id}note`} className={isAsked ? 'views-fault' : 'views-note'} role={isAsked ? 'alert' : undefined}>
        {t(isAsked ? 'views.nameless' : 'views.hint')}
      </p>
      {error ? <Failure error={error} /> : null}
      {saved ? <Saved of={saved.view} isNew={saved.isNew} /> : null}
    </form>
  );
}

function Saved({ of: { id }, isNew }: { of: SavedViewFragment; isNew: boolean }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const link = new URL(linkOf(id), location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Not every browser lets a page copy: then the link is selected, to be copied by hand.
      input.current?.select();
      setCopied(false);
    }
  };
  return (
    <div className="views-saved">
      <p role="status">
        <Icon name="check" />
        {t(isNew ? 'views.saved' : 'views.savedBefore')}
      </p>
      <div className="views-row">
        <input
          ref={input}
          className="views-input"
          readOnly
          value={link}
          aria-label={t('views.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button className="button" onPress={copy}>
          {t('views.copy')}
        </Button>
      </div>
      <p role="status" className="views-note">
        {copied === null ? '' : t(copied ? 'views.copied' : 'views.copyByHand')}
      </p>
    </div>
  );
}
