import './form-texts/index.ts';
import { type FormEvent, useState } from 'react';
import { ask } from '../client/client.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { useFieldFormat } from './field-format.tsx';
import { Foot } from './foot.tsx';
import { differences } from './merge.ts';
import {
  ATTRIBUTION_TO_EDIT,
  type AttributionToEdit,
  type AttributionToEditAnswer,
  RETRACT,
  UPDATE_ATTRIBUTION,
} from './queries.ts';
import { isOutdated } from './use-edit.ts';

interface Properties {
  id: Id;
  as: 'retract' | 'accept' | 'reject';
  onClose: () => void;
}

/**
 * Retracts or reviews an attribution; asks for the reason. If it was changed meanwhile, shows the changes and asks
 * again.
 */
export default function Judge({ id, as, onClose }: Properties) {
  const { t } = useText();
  const { data, failure, again } = useQuestion<AttributionToEditAnswer>(ATTRIBUTION_TO_EDIT, { id });
  return (
    <Sheet className="record-sheet" title={t(`record.task.${as}`)} onClose={onClose}>
      {failure ? <Failure error={failure} retry={again} /> : null}
      {!data && !failure ? <Loading /> : null}
      {data && !data.attribution ? <Nothing title={t('record.gone')} /> : null}
      {data?.attribution ? <Form id={id} as={as} attribution={data.attribution} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Form({ id, as, attribution, onClose }: Properties & { attribution: AttributionToEdit }) {
  const { t } = useText();
  const { refresh } = useFacts();
  const { fieldName, value } = useFieldFormat();
  const [seen, setSeen] = useState(attribution);
  const [news, setNews] = useState<ReturnType<typeof differences> | null>(null);
  const [reason, setReason] = useState('');
  const [asksWhy, setAsksWhy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const lookAgain = async () => {
    const { attribution } = await ask<AttributionToEditAnswer>(ATTRIBUTION_TO_EDIT, { id }, { fresh: true });
    if (!attribution) return;
    setNews(differences(toFields(seen), toFields(seen), toFields(attribution)));
    setSeen(attribution);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    if (as === 'retract' && reason.trim() === '') return setAsksWhy(true);
    setSaving(true);
    setError(null);
    try {
      const why = reason.trim() ? { reason: reason.trim() } : {};
      const input = { id, version: seen.version, ...why, ...STATUS[as] };
      await ask(as === 'retract' ? RETRACT : UPDATE_ATTRIBUTION, { input });
      void refresh([seen.claim.id, nodeId(seen.source.id), seen.document.id]);
      onClose();
    } catch (failure) {
      const refusal = asApiError(failure);
      if (!isOutdated(refusal)) setError(refusal);
      else await lookAgain().catch((reading) => setError(asApiError(reading)));
    } finally {
      setSaving(false);
    }
  };
  return (
    <form className="record-edit" onSubmit={submit} noValidate>
      <p>{t(`record.what.${as}`)}</p>
      {news ? (
        <div className="notice" role="alert">
          <Icon name="warning" />
          <div>
            <p>{t('record.changedMeanwhile')}</p>
            <ul>
              {news.map(({ field, mine, theirs }) => (
                <li key={field}>
                  {t('record.became', {
                    field: fieldName(field),
                    before: value(field, mine),
                    after: value(field, theirs),
                  })}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <div className="record-field">
        <label htmlFor="record-why">{t(as === 'retract' ? 'record.why' : 'record.reason')}</label>
        <input
          id="record-why"
          className="record-input"
          value={reason}
          autoComplete="off"
          aria-invalid={asksWhy || undefined}
          aria-describedby={asksWhy ? 'record-why-note' : undefined}
          onChange={(event) => {
            setReason(event.target.value);
            setAsksWhy(false);
          }}
        />
        {asksWhy ? (
          <p className="record-faults" id="record-why-note" role="alert">
            {t('record.fault.noReason')}
          </p>
        ) : null}
      </div>
      {error ? <Failure error={error} /> : null}
      <Foot label={t(`record.task.${as}`)} isDanger={as !== 'accept'} isSaving={isSaving} onCancel={onClose} />
    </form>
  );
}

const STATUS = { retract: {}, accept: { status: 'ACCEPTED' }, reject: { status: 'REJECTED' } } as const;

function toFields({ id, version, source, claim, document, ...fields }: AttributionToEdit) {
  return fields;
}
