import { useCallback, useEffect, useState } from 'react';
import { type ApiError, asApiError } from '../client/errors.ts';
import { changesIn, type Difference, differences, type Fields, merged, type Side } from './merge.ts';

/** An item as it was read: its fields, and the version that they are of. */
export interface Version<F extends Fields> {
  version: number;
  fields: F;
}

interface Source<F extends Fields> {
  /** Reads the item as it now is; null where it is no longer there. */
  load(): Promise<Version<F> | null>;
  /** Sends changes made from a version. @throws ApiError */
  save(version: number, changes: Record<string, unknown>, reason: string): Promise<void>;
  onSaved(): void;
}

/** How far an edit is. */
export interface Edit<F extends Fields> {
  /** What it was when it was read; null until then. */
  before: F | null;
  mine: F | null;
  change(changes: Partial<F>): void;
  reason: string;
  setReason(reason: string): void;
  /** Where somebody else's change and this one differ; null while nobody came first. */
  conflict: readonly Difference[] | null;
  choose(field: string, side: Side): void;
  error: ApiError | null;
  isSaving: boolean;
  isGone: boolean;
  save(): Promise<void>;
}

/** Edits an item of which somebody else may make a new version meanwhile: nothing typed is lost by it. */
export function useEdit<F extends Fields>({ load, save, onSaved }: Source<F>): Edit<F> {
  const [base, setBase] = useState<Version<F> | null>(null);
  const [mine, setMine] = useState<F | null>(null);
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<Difference[] | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isGone, setGone] = useState(false);

  const read = useCallback(async () => {
    const found = await load();
    if (!found) setGone(true);
    return found;
  }, [load]);
  useEffect(() => {
    let isOver = false;
    read().then(
      (found) => {
        if (isOver || !found) return;
        setBase(found);
        setMine(found.fields);
      },
      (failure) => !isOver && setError(asApiError(failure)),
    );
    return () => {
      isOver = true;
    };
  }, [read]);

  const compare = async (before: F, wanted: F) => {
    const theirs = await read();
    if (!theirs) return;
    setConflict(differences(before, wanted, theirs.fields));
    setBase(theirs);
    setMine(wanted);
  };
  const attempt = async () => {
    if (!base || !mine || isSaving) return;
    const wanted = conflict ? merged(base.fields, conflict) : mine;
    setSaving(true);
    setError(null);
    try {
      const changes = changesIn(base.fields, wanted);
      if (Object.keys(changes).length > 0) await save(base.version, changes, reason);
      onSaved();
    } catch (failure) {
      const refusal = asApiError(failure);
      if (isOutdated(refusal)) {
        await compare(base.fields, wanted).catch((reading) => setError(asApiError(reading)));
      } else {
        setMine(wanted);
        setConflict(null);
        setError(refusal);
      }
    } finally {
      setSaving(false);
    }
  };
  return {
    before: base?.fields ?? null,
    mine,
    change: (changes) => {
      setMine((now) => now && { ...now, ...changes });
      // What was refused may be put right now.
      setError(null);
    },
    reason,
    setReason,
    conflict,
    choose: (field, side) =>
      setConflict((now) => now?.map((one) => (one.field === field ? { ...one, side } : one)) ?? null),
    error,
    isSaving,
    isGone,
    save: attempt,
  };
}

/** Whether somebody else made a new version first. */
export function isOutdated({ code, details }: ApiError): boolean {
  return code === 'CONFLICT' && details['path'] === 'input.version';
}
