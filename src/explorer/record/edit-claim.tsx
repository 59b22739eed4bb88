import './form-texts/index.ts';
import { useCallback } from 'react';
import { Button } from 'react-aria-components';
import { ask } from '../client/client.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { ClaimRow } from './claim-row.tsx';
import { EditSheet } from './edit-sheet.tsx';
import { Faults, TextField } from './field.tsx';
import { languageName } from './languages.ts';
import { CLAIM_TO_EDIT, type ClaimToEdit, type ClaimToEditAnswer, UPDATE_CLAIM } from './queries.ts';
import { useEdit } from './use-edit.ts';

type Translation = ClaimToEdit['translations'][number];
type ClaimEdited = Pick<ClaimToEdit, 'text' | 'language' | 'tense'> & { translations: readonly Translation[] };
type Wording = { [Field in keyof ClaimEdited]: ClaimEdited[Field] };

/** Changes a claim's wording. */
export default function EditClaim({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useText();
  const { refresh } = useFacts();
  const load = useCallback(async () => {
    const { claim } = await ask<ClaimToEditAnswer>(CLAIM_TO_EDIT, { id }, { fresh: true });
    if (!claim) return null;
    const { version, text, language, tense, translations } = claim;
    const texts = translations.map((one) => ({ language: one.language, text: one.text }));
    return { version, fields: { text, language, tense, translations: texts } };
  }, [id]);
  const edit = useEdit<Wording>({
    load,
    save: async (version, changes, reason) => {
      const input = { id, version, ...changes, ...(reason.trim() ? { reason: reason.trim() } : {}) };
      await ask(UPDATE_CLAIM, { input });
      void refresh([id]);
    },
    onSaved: onClose,
  });
  const { change } = edit;
  return (
    <EditSheet title={t('record.editClaim')} edit={edit} onClose={onClose}>
      {({ text, language, tense, translations }) => (
        <>
          <TextField
            field="claim.text"
            label={t('record.claim.text')}
            rows={3}
            lang={language}
            value={text}
            onChange={(words) => change({ text: words })}
          />
          <ClaimRow language={language} tense={tense} onChange={change} />
          <Translations of={translations} onChange={(list) => change({ translations: list })} />
        </>
      )}
    </EditSheet>
  );
}

function Translations(properties: { of: readonly Translation[]; onChange: (list: readonly Translation[]) => void }) {
  const { of: list, onChange } = properties;
  const { t, language: reader } = useText();
  const change = (place: number, changes: Partial<Translation>) =>
    onChange(list.map((one, index) => (index === place ? { ...one, ...changes } : one)));
  return (
    <>
      {list.map((translation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a translation is its place in the list while it is typed.
        <fieldset className="record-about" key={index}>
          <legend>{t('record.translation', { language: languageName(translation.language, reader) })}</legend>
          <textarea
            className="record-input"
            aria-label={t('record.translation', { language: languageName(translation.language, reader) })}
            rows={2}
            lang={translation.language}
            value={translation.text}
            onChange={(event) => change(index, { text: event.target.value })}
          />
          <div className="record-row">
            <input
              className="record-input"
              aria-label={t('record.language')}
              value={translation.language}
              onChange={(event) => change(index, { language: event.target.value })}
            />
            <Button
              className="button button-quiet"
              onPress={() => onChange(list.filter((_, place) => place !== index))}
            >
              <Icon name="close" />
              {t('record.translation.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Faults field="claim.translation" />
      <Button
        className="button button-quiet record-start"
        onPress={() => onChange([...list, { language: reader, text: '' }])}
      >
        {t('record.translation.add')}
      </Button>
    </>
  );
}
