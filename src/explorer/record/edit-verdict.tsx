import './form-texts/index.ts';
import { useCallback, useMemo } from 'react';
import { isWebAddress } from '../../shared/web-address.ts';
import { ask } from '../client/client.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { EditSheet } from './edit-sheet.tsx';
import { EnumField, TextField } from './field.tsx';
import type { Problem } from './problems.ts';
import { UPDATE_VERDICT, VERDICT_TO_EDIT, type VerdictFields, type VerdictToEditAnswer } from './queries.ts';
import { readTime } from './times.ts';
import { useEdit } from './use-edit.ts';

/** Changes a fact-checker's verdict: what was published, and the rating in common terms. */
export default function EditVerdict({ id, claim, onClose }: { id: Id; claim: Id; onClose: () => void }) {
  const { t } = useText();
  const { refresh } = useFacts();
  const load = useCallback(async () => {
    const { verdict } = await ask<VerdictToEditAnswer>(VERDICT_TO_EDIT, { id }, { fresh: true });
    return verdict && { version: verdict.version, fields: fieldsOf(verdict) };
  }, [id]);
  const edit = useEdit<VerdictFields>({
    load,
    save: async (version, changes, reason) => {
      const input = { id, version, ...asGiven(changes), ...(reason.trim() ? { reason: reason.trim() } : {}) };
      await ask(UPDATE_VERDICT, { input });
      void refresh([claim]);
    },
    onSaved: onClose,
  });
  const { mine, change } = edit;
  const faults = useMemo(() => (mine ? faultsIn(mine) : []), [mine]);
  return (
    <EditSheet title={t('record.editVerdict')} edit={edit} faults={faults} onClose={onClose}>
      {(now) => (
        <div className="record-grid">
          {(['alternateName', 'ratingValue', 'worstRating', 'bestRating'] as const).map((field) => (
            <TextField
              key={field}
              field={field}
              label={t(`record.field.${field}`)}
              value={now[field] ?? ''}
              onChange={(words) => change({ [field]: words || null })}
            />
          ))}
          <EnumField
            field="rating"
            label={t('record.field.rating')}
            of="VerdictRating"
            none={t('record.nothing')}
            value={now.rating ?? ''}
            onChange={(rating) => change({ rating: rating || null })}
          />
          <TextField
            field="publishedAt"
            label={t('record.field.publishedAt')}
            value={now.publishedAt ?? ''}
            onChange={(publishedAt) => change({ publishedAt: publishedAt || null })}
          />
          <TextField field="url" label={t('record.field.url')} value={now.url} onChange={(url) => change({ url })} />
        </div>
      )}
    </EditSheet>
  );
}

function fieldsOf(verdict: VerdictFields): VerdictFields {
  const { alternateName, ratingValue, worstRating, bestRating, rating, publishedAt, url } = verdict;
  return { alternateName, ratingValue, worstRating, bestRating, rating, publishedAt, url };
}

function faultsIn({ publishedAt, url }: VerdictFields): Problem[] {
  return [
    ...(readTime(publishedAt ?? '') === null ? [{ field: 'publishedAt', what: 'noTime' } as const] : []),
    ...(isWebAddress(url.trim()) ? [] : [{ field: 'url', what: 'noAddress' } as const]),
  ];
}

/** The changes as the API takes them: a date may be typed in words. */
function asGiven(changes: Record<string, unknown>): Record<string, unknown> {
  const { publishedAt } = changes;
  return typeof publishedAt === 'string' ? { ...changes, publishedAt: readTime(publishedAt) || null } : changes;
}
