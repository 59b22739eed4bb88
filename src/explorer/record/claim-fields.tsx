import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { NodeBox } from '../search/node-box.tsx';
import { Choice } from '../ui/choice.tsx';
import { ClaimRow } from './claim-row.tsx';
import { type ClaimPick, type Draft, wordsOf } from './draft.ts';
import { EntityList } from './entity-list.tsx';
import { EnumField, Faults, TextField } from './field.tsx';
import { languageOf, translationLanguageOf } from './input.ts';
import { languageName } from './languages.ts';
import type { OpenDocument } from './recording-state.ts';

interface Properties {
  into: OpenDocument;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** The claim: an existing one, or a new one. */
export function ClaimFields({ into, draft, onChange }: Properties) {
  const { t } = useText();
  const { claim } = draft;
  const change = (changes: Partial<ClaimPick>) => onChange({ ...draft, claim: { ...claim, ...changes } });
  const { known } = claim;
  return (
    <fieldset className="record-group">
      <legend>{t('record.claim')}</legend>
      <Choice
        label={t('record.way', { of: t('record.claim') })}
        value={claim.isNew ? 'new' : 'known'}
        options={[
          { value: 'new', label: t('record.claim.new') },
          { value: 'known', label: t('record.claim.known') },
        ]}
        onChange={(way) => change({ isNew: way === 'new' })}
      />
      {claim.isNew ? (
        <NewClaim into={into} draft={draft} change={change} />
      ) : (
        <div className="record-place">
          <NodeBox
            label={t('record.claim')}
            placeholder={t('record.claim.placeholder')}
            kind="claim"
            value={known && { value: known.id, label: known.label, language: known.language }}
            onChange={(found) =>
              change({ known: found && { id: found.value, label: found.label, language: found.language } })
            }
          />
        </div>
      )}
      <Faults field="claim" onChoose={(chosen) => change({ isNew: false, known: chosen })} />
    </fieldset>
  );
}

function NewClaim(properties: { into: OpenDocument; draft: Draft; change: (changes: Partial<ClaimPick>) => void }) {
  const { into, draft, change } = properties;
  const { t, language: reader } = useText();
  const { claim } = draft;
  const language = languageOf(claim, into);
  const content = wordsOf(draft, 'CONTENT');
  const other = translationLanguageOf(language);
  return (
    <>
      <TextField
        field="claim.text"
        label={t('record.claim.text')}
        hint={t('record.claim.hint')}
        rows={3}
        lang={language}
        value={claim.text}
        onChange={(text) => change({ text })}
      />
      {claim.text === '' && content !== '' ? (
        <Button className="button button-quiet record-start" onPress={() => change({ text: content })}>
          {t('record.claim.start')}
        </Button>
      ) : null}
      <ClaimRow language={language} tense={claim.tense} onChange={change} />
      <TextField
        field="claim.translation"
        label={t('record.translation', { language: languageName(other, reader) })}
        rows={2}
        lang={other}
        value={claim.translation}
        onChange={(translation) => change({ translation })}
      />
      <EntityList
        field="about"
        of={claim.about}
        add={t('record.about.add')}
        name={(n) => t('record.about', { n })}
        begin={(entry) => ({ ...entry, role: 'TOPIC' })}
        onChange={(about) => change({ about })}
        beside={({ role }, changeRole) => (
          <EnumField
            field="whole"
            label={t('record.role')}
            of="EntityRole"
            value={role}
            onChange={(chosen) => changeRole({ role: chosen })}
          />
        )}
      />
    </>
  );
}
