import { use, useState } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Draft, Manner } from './draft.ts';
import type { EnumName } from './enums.ts';
import { EnumField, Problems, TextField } from './field.tsx';
import type { OpenDocument } from './recording-state.ts';
import { mannerOf } from './seeming.ts';

const FIELDS: readonly [keyof Manner, EnumName][] = [
  ['form', 'AttributionForm'],
  ['certainty', 'Certainty'],
  ['polarity', 'Polarity'],
  ['basis', 'Basis'],
  ['hedge', 'Hedge'],
  ['section', 'DocumentSection'],
];

interface Properties {
  into: OpenDocument;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** How it is said: what is done by it and when, and what mostly follows from the words. */
export function MannerFields({ into, draft, onChange }: Properties) {
  const { t, word } = useText();
  const [isOpen, setOpen] = useState(false);
  const manner = mannerOf(draft, into.text);
  const choose = (field: keyof Manner, value: string) =>
    onChange({ ...draft, manner: { ...draft.manner, [field]: value } });
  const hidden = new Set<string>([...FIELDS.map(([field]) => field), 'saidTo', 'medium']);
  const hasFault = use(Problems).some(({ field }) => hidden.has(field));
  const summary = FIELDS.map(([field, of]) => word(of, manner[field])).join(' · ');
  return (
    <fieldset className="record-group">
      <legend>{t('record.manner')}</legend>
      <div className="record-row">
        <EnumField
          field="speechAct"
          label={t('record.field.speechAct')}
          of="SpeechAct"
          value={manner.speechAct}
          onChange={(value) => choose('speechAct', value)}
        />
        <TextField
          field="saidFrom"
          label={t('record.field.saidFrom')}
          hint={t('record.said.hint')}
          value={draft.saidFrom}
          onChange={(saidFrom) => onChange({ ...draft, saidFrom })}
        />
      </div>
      <details
        className="record-more"
        open={isOpen || hasFault}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {t('record.more')} <span className="record-hint">{summary}</span>
        </summary>
        <div className="record-grid">
          {FIELDS.map(([field, of]) =>
            field === 'form' && draft.isOwnVoice ? null : (
              <EnumField
                key={field}
                field={field}
                label={t(`record.field.${field}`)}
                of={of}
                without={field === 'form' ? 'OWN_VOICE' : null}
                value={manner[field]}
                onChange={(value) => choose(field, value)}
              />
            ),
          )}
          <TextField
            field="saidTo"
            label={t('record.field.saidTo')}
            value={draft.saidTo}
            onChange={(saidTo) => onChange({ ...draft, saidTo })}
          />
          <TextField
            field="medium"
            label={t('record.field.medium')}
            hint={t('record.medium.hint')}
            value={draft.medium}
            onChange={(medium) => onChange({ ...draft, medium })}
          />
        </div>
      </details>
    </fieldset>
  );
}
