import './form-texts/index.ts';
import { useCallback, useMemo } from 'react';
import { ask } from '../client/client.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { EditSheet } from './edit-sheet.tsx';
import type { EnumName } from './enums.ts';
import { EnumField, TextField } from './field.tsx';
import type { Problem } from './problems.ts';
import {
  ATTRIBUTION_TO_EDIT,
  type AttributionToEdit,
  type AttributionToEditAnswer,
  UPDATE_ATTRIBUTION,
} from './queries.ts';
import { readTime } from './times.ts';
import { useEdit } from './use-edit.ts';

const ENUM_FIELDS: readonly [
  'speechAct' | 'form' | 'certainty' | 'polarity' | 'basis' | 'hedge' | 'section',
  EnumName,
][] = [
  ['speechAct', 'SpeechAct'],
  ['form', 'AttributionForm'],
  ['certainty', 'Certainty'],
  ['polarity', 'Polarity'],
  ['basis', 'Basis'],
  ['hedge', 'Hedge'],
  ['section', 'DocumentSection'],
];

type AttributionFields = Record<
  'speechAct' | 'form' | 'certainty' | 'polarity' | 'basis' | 'hedge' | 'section',
  string
> &
  Record<'medium' | 'saidFrom' | 'saidTo' | 'saidPrecision', string | null>;

/** Changes how an attribution was read. */
export default function AttributionEditor({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useText();
  const { refresh } = useFacts();
  const load = useCallback(async () => {
    const { attribution } = await ask<AttributionToEditAnswer>(ATTRIBUTION_TO_EDIT, { id }, { fresh: true });
    return attribution && { version: attribution.version, fields: fieldsOf(attribution) };
  }, [id]);
  const edit = useEdit<AttributionFields>({
    load,
    save: async (version, changes, reason) => {
      const input = { id, version, ...asTimes(changes), ...(reason.trim() ? { reason: reason.trim() } : {}) };
      const { updateAttribution } = await ask<{ updateAttribution: { attribution: AttributionToEdit } }>(
        UPDATE_ATTRIBUTION,
        {
          input,
        },
      );
      void refresh([updateAttribution.attribution.claim.id]);
    },
    onSaved: onClose,
  });
  const { mine, change } = edit;
  const faults = useMemo(() => (mine ? faultsIn(mine) : []), [mine]);
  return (
    <EditSheet title={t('record.editAttribution')} edit={edit} faults={faults} onClose={onClose}>
      {(now) => (
        <div className="record-grid">
          {ENUM_FIELDS.map(([field, of]) =>
            field === 'form' && now.form === 'OWN_VOICE' ? null : (
              <EnumField
                key={field}
                field={field}
                label={t(`record.field.${field}`)}
                of={of}
                without={field === 'form' ? 'OWN_VOICE' : null}
                value={now[field]}
                onChange={(value) => change({ [field]: value })}
              />
            ),
          )}
          <TextField
            field="medium"
            label={t('record.field.medium')}
            value={now.medium ?? ''}
            onChange={(medium) => change({ medium: medium || null })}
          />
          <TextField
            field="saidFrom"
            label={t('record.field.saidFrom')}
            hint={t('record.said.hint')}
            value={now.saidFrom ?? ''}
            onChange={(saidFrom) => change({ saidFrom: saidFrom || null })}
          />
          <TextField
            field="saidTo"
            label={t('record.field.saidTo')}
            value={now.saidTo ?? ''}
            onChange={(saidTo) => change({ saidTo: saidTo || null })}
          />
          <EnumField
            field="saidPrecision"
            label={t('record.field.saidPrecision')}
            of="TimePrecision"
            none={t('record.nothing')}
            value={now.saidPrecision ?? ''}
            onChange={(saidPrecision) => change({ saidPrecision: saidPrecision || null })}
          />
        </div>
      )}
    </EditSheet>
  );
}

function fieldsOf(attribution: AttributionToEdit): AttributionFields {
  const { speechAct, form, certainty, polarity, basis, hedge, section, medium, saidFrom, saidTo, saidPrecision } =
    attribution;
  return { speechAct, form, certainty, polarity, basis, hedge, section, medium, saidFrom, saidTo, saidPrecision };
}

function faultsIn(fields: AttributionFields): Problem[] {
  return (['saidFrom', 'saidTo'] as const)
    .filter((field) => readTime(fields[field] ?? '') === null)
    .map((field) => ({ field, what: 'noTime' }));
}

/** Times as the API has them, from how they were typed. */
function asTimes(changes: Record<string, unknown>): Record<string, unknown> {
  const read = (value: unknown) => (typeof value === 'string' ? readTime(value) || null : value);
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      field,
      field === 'saidFrom' || field === 'saidTo' ? read(value) : value,
    ]),
  );
}
