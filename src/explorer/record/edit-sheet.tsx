import { type FormEvent, type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { Failure, Loading, Nothing } from '../app/states.tsx';
import { useText } from '../i18n/text-context.tsx';
import { Conflict } from './conflict.tsx';
import { EMPTY_DRAFT } from './draft.ts';
import { Problems, TextField } from './field.tsx';
import type { Fields } from './merge.ts';
import { type Problem, problemOf } from './problems.ts';
import { Sheet } from './sheet.tsx';
import type { Edit } from './use-edit.ts';

interface Properties<F extends Fields> {
  title: string;
  edit: Edit<F>;
  /** What is wrong in the fields before anything is sent. */
  faults?: readonly Problem[];
  onClose: () => void;
  children: (mine: F) => ReactNode;
}

/** A sheet in which a thing is edited; where somebody else came first, both changes stand side by side. */
export function EditSheet<F extends Fields>({ title, edit, faults = NONE, onClose, children }: Properties<F>) {
  const { t } = useText();
  const { mine, conflict, error, isSaving, isGone, reason, setReason, save } = edit;
  const problems = useMemo(() => [...faults, ...(error && mine ? [editProblem(error)] : [])], [faults, error, mine]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.length === 0) void save();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      {isGone ? <Nothing title={t('record.gone')} /> : null}
      {error && !mine ? <Failure error={error} /> : null}
      {!mine && !error && !isGone ? <Loading lines={6} /> : null}
      {mine && !isGone ? (
        <form className="record-edit" onSubmit={submit} noValidate>
          <Problems value={problems}>
            {conflict ? <Conflict differences={conflict} onChoose={edit.choose} /> : children(mine)}
            <TextField field="whole" label={t('record.reason')} value={reason} onChange={setReason} />
          </Problems>
          <div className="recorder-foot">
            <Button type="submit" className="button button-primary" isDisabled={isSaving}>
              {isSaving ? t('record.saving') : t(conflict ? 'record.saveAgain' : 'record.save')}
            </Button>
            <Button className="button button-quiet" onPress={onClose}>
              {t('record.cancel')}
            </Button>
          </div>
        </form>
      ) : null}
    </Sheet>
  );
}

const NONE: readonly Problem[] = [];

/** A refusal by the field of the sheet in which it is put right. */
function editProblem(error: Parameters<typeof problemOf>[0]): Problem {
  const problem = problemOf(error, EMPTY_DRAFT);
  const path = String((error as { details?: { path?: string } }).details?.path ?? '').split('.')[1] ?? '';
  if (path === 'text' || path === 'language') return { ...problem, field: `claim.${path}` };
  return path === 'translations' ? { ...problem, field: 'claim.translation' } : problem;
}
