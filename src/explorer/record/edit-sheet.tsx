import { type FormEvent, type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { Conflict } from './conflict.tsx';
import { EMPTY_DRAFT } from './draft.ts';
import { Problems, TextField } from './field.tsx';
import { type FieldName, fieldOf } from './fields.ts';
import { SaveFoot } from './foot.tsx';
import type { Fields } from './merge.ts';
import { type Problem, problemOf } from './problems.ts';
import type { Edit } from './use-edit.ts';

interface Properties<F extends Fields> {
  title: string;
  edit: Edit<F>;
  /** What is wrong in the fields before anything is sent. */
  faults?: readonly Problem[];
  onClose: () => void;
  children: (mine: F) => ReactNode;
}

/** A sheet in which an item is edited; where somebody else came first, both changes stand side by side. */
export function EditSheet<F extends Fields>({ title, edit, faults = NONE, onClose, children }: Properties<F>) {
  const { t } = useText();
  const { mine, conflict, error, isSaving, isGone, reason, setReason, save } = edit;
  const problems = useMemo(
    () => [...faults, ...(error && mine ? [problemOf(error, editFieldOf)] : [])],
    [faults, error, mine],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.length === 0) void save();
  };
  return (
    <Sheet className="record-sheet" title={title} onClose={onClose}>
      {isGone ? <Nothing title={t('record.gone')} /> : null}
      {error && !mine ? <Failure error={error} /> : null}
      {!mine && !error && !isGone ? <Loading lines={6} /> : null}
      {mine && !isGone ? (
        <form className="record-edit" onSubmit={submit} noValidate>
          <Problems value={problems}>
            {conflict ? <Conflict differences={conflict} onChoose={edit.choose} /> : children(mine)}
            <TextField field="whole" label={t('record.reason')} value={reason} onChange={setReason} />
          </Problems>
          <SaveFoot hasConflict={conflict !== null} isSaving={isSaving} onCancel={onClose} />
        </form>
      ) : null}
    </Sheet>
  );
}

const NONE: readonly Problem[] = [];

/** The field of the sheet that a place in the input was made from. */
function editFieldOf(path: string): FieldName {
  const [, field] = path.split('.');
  if (field === 'text' || field === 'language') return `claim.${field}`;
  return field === 'translations' ? 'claim.translation' : fieldOf(path, EMPTY_DRAFT);
}
