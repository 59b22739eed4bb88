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
import { differences, type Fields } from './merge.ts';
import {
  ATTRIBUTION_TO_EDIT,
  type AttributionToEdit,
  RETRACT,
  RETRACT_VERDICT,
  UPDATE_ATTRIBUTION,
  UPDATE_VERDICT,
  VERDICT_TO_EDIT,
  type VerdictToEdit,
} from './queries.ts';
import { isOutdated } from './use-edit.ts';

/** How each of what can be judged is read and written. */
const KINDS = {
  attribution: { query: ATTRIBUTION_TO_EDIT, update: UPDATE_ATTRIBUTION, retract: RETRACT },
  verdict: { query: VERDICT_TO_EDIT, update: UPDATE_VERDICT, retract: RETRACT_VERDICT },
} as const;
type Kind = keyof typeof KINDS;

/** An attribution or a verdict as it was read. */
type Judged = AttributionToEdit | VerdictToEdit;
type Answer = Partial<Record<Kind, Judged | null>>;

interface Properties {
  id: Id;
  of: Kind;
  as: 'retract' | 'accept' | 'reject';
  onClose: () => void;
}

/**
 * Retracts or reviews an attribution or a verdict; asks for the reason. If it was changed meanwhile, shows the changes and asks
 * again.
 */
export default function Judge({ id, of, as, onClose }: Properties) {
  const { t } = useText();
  const { data, failure, again } = useQuestion<Answer>(KINDS[of].query, { id });
  return (
    <Sheet className="record-sheet" title={t(`record.task.${as}`)} onClose={onClose}>
      {failure ? <Failure error={failure} retry={again} /> : null}
      {!data && !failure ? <Loading /> : null}
      {data && !data[of] ? <Nothing title={t('record.gone')} /> : null}
      {data?.[of] ? <Form id={id} of={of} as={as} judged={data[of]} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Form({ id, of, as, judged, onClose }: Properties & { judged: Judged }) {
  const { t } = useText();
  const { refresh } = useFacts();
  const { fieldName, value } = useFieldFormat();
  const [seen, setSeen] = useState(judged);
  const [news, setNews] = useState<ReturnType<typeof differences> | null>(null);
  const [reason, setReason] = useState('');
  const [asksWhy, setAsksWhy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const lookAgain = async () => {
    const { [of]: now } = await ask<Answer>(KINDS[of].query, { id }, { fresh: true });
    if (!now) return;
    setNews(differences(toFields(seen), toFields(seen), toFields(now)));
    setSeen(now);
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
      await ask(as === 'retract' ? KINDS[of].retract : KINDS[of].update, { input });
      void refresh(around(seen));
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

/** What is shown anew after it was judged. */
function around(judged: Judged): Id[] {
  if (!('source' in judged)) return [judged.claim.id];
  return [judged.claim.id, nodeId(judged.source.id), judged.document.id];
}

/** Its fields, without what they belong to. */
function toFields(judged: Judged): Fields {
  return Object.fromEntries(
    Object.entries(judged).filter(([field]) => !['id', 'version', 'source', 'claim', 'document'].includes(field)),
  );
}
