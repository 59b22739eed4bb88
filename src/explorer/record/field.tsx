import { createContext, type ReactNode, use, useId } from 'react';
import type { Place } from '../../shared/places.ts';
import { useText } from '../i18n/text-context.tsx';
import { Failure } from '../ui/states.tsx';
import type { Known } from './draft.ts';
import { ENUMS, type EnumName } from './enums.ts';
import type { FieldName } from './fields.ts';
import type { Problem } from './problems.ts';

/** The problems of a form, for its fields. */
export const Problems = createContext<readonly Problem[]>([]);

/** What is wrong in a field. */
function useProblems(field: FieldName): readonly Problem[] {
  return use(Problems).filter((problem) => problem.field === field);
}

interface FaultsProperties {
  field: FieldName;
  id?: string;
  onChoose?: (known: Known) => void;
  /** Takes words as they stand in the text. */
  onTake?: (place: Place) => void;
}

/** Tells what is wrong in a field, in its place; where several items can be meant, offers them. */
export function Faults({ field, id, onChoose, onTake }: FaultsProperties) {
  const { t } = useText();
  const problems = useProblems(field);
  if (problems.length === 0) return null;
  return (
    <div className="record-faults" id={id} data-fault role="alert">
      {problems.map(({ what, message, candidates, nearest, error }) => (
        <div key={what}>
          <p>{t(`record.fault.${what}`)}</p>
          {error ? <Failure error={error} /> : null}
          {message && what !== 'several' ? <p lang="en">{message}</p> : null}
          {nearest && onTake ? (
            <p className="record-guesses">
              <span>{t('record.fault.nearest')}</span>
              <button type="button" className="button" onClick={() => onTake(nearest)}>
                {nearest.exact}
              </button>
            </p>
          ) : null}
          {candidates && onChoose ? (
            <ul className="record-candidates">
              {candidates.map((candidate) => (
                <li key={candidate.id}>
                  <button type="button" className="button" onClick={() => onChoose(candidate)}>
                    {candidate.label}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </div>
  );
}

interface FieldProperties {
  field: FieldName;
  label: string;
  /** Said under the field while nothing is wrong. */
  hint?: string | undefined;
}

function Field(properties: FieldProperties & { children: (control: Control) => ReactNode }) {
  const { field, label, hint, children } = properties;
  const id = useId();
  const isWrong = useProblems(field).length > 0;
  const note = `${id}note`;
  return (
    <div className="record-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': isWrong || undefined,
        'aria-describedby': isWrong || hint ? note : undefined,
      })}
      {isWrong ? <Faults field={field} id={note} /> : null}
      {hint && !isWrong ? (
        <p className="record-hint" id={note}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

interface Control {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A place for words: a line, or several. */
export function TextField(
  properties: FieldProperties & {
    value: string;
    onChange: (value: string) => void;
    lang?: string | undefined;
    rows?: number;
    list?: readonly string[];
  },
) {
  const { value, onChange, lang, rows, list, ...field } = properties;
  const options = useId();
  return (
    <Field {...field}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            className="record-input"
            rows={rows}
            lang={lang}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <>
            <input
              {...control}
              className="record-input"
              lang={lang}
              value={value}
              autoComplete="off"
              list={list && options}
              onChange={(event) => onChange(event.target.value)}
            />
            {list ? (
              <datalist id={options}>
                {list.map((option) => (
                  <option key={option} value={option} />
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    </Field>
  );
}

interface Option {
  value: string;
  label: string;
}

/** One of a few. */
export function SelectField(
  properties: FieldProperties & {
    options: readonly Option[];
    value: string;
    onChange: (value: string) => void;
    /** What an empty choice is called; without, there is none. */
    none?: string | undefined;
  },
) {
  const { options, value, onChange, none, ...field } = properties;
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} className="record-input" value={value} onChange={(event) => onChange(event.target.value)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of the values of an enum, in words. */
export function EnumField(
  properties: Omit<Parameters<typeof SelectField>[0], 'options'> & { of: EnumName; without?: string | null },
) {
  const { of, without, ...field } = properties;
  const { word } = useText();
  const options = ENUMS[of].filter((one) => one !== without).map((value) => ({ value, label: word(of, value) }));
  return <SelectField {...field} options={options} />;
}
