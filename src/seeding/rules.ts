/** What the shapes of `format.ts` and the rules of recording have against an entry, told as faults. */
import type { z } from 'zod';
import { RecordingError } from '../recording/errors.ts';
import { type Entry, faultAt } from './entry.ts';
import type { Fault } from './faults.ts';
import type { Path } from './yaml-file.ts';

/** What a refusal of recording says of a value, without the path to it. */
export function problemOf(error: RecordingError): string {
  return error.message.slice(error.details.path.length + ': '.length).replace(/\.$/, '');
}

/** "expected x" and "what is wrong; expected x" as "what is wrong (expected x)". */
function told(subject: string, state: string, problem: string): string {
  const [, wrong, expected] = /^(?:(.*)[;:] )?expected (.*)$/s.exec(problem) ?? [];
  if (expected === undefined) return `${subject}: ${problem}`;
  return `${subject}${wrong === undefined ? ` ${state}` : `: ${wrong}`} (expected ${expected})`;
}

/** The faults of an entry that has not the shape it should have. */
export function faultsOfShape(entry: Entry<unknown>, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        faultAt(entry, [...steps, key], told(JSON.stringify(key), 'is no field here', issue.message)),
      );
    }
    const { field, value } = follow(entry.value, steps);
    const subject = field === undefined ? 'this' : JSON.stringify(field);
    return [faultAt(entry, steps, told(subject, stateOf(value), issue.message))];
  });
}

/** The faults that `rule`, a check of recording, finds in the part of an entry where the paths that it tells begin. */
export function faultsOfRule(entry: Entry<unknown>, steps: Path, rule: () => unknown): Fault[] {
  try {
    rule();
    return [];
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const path = [...steps, ...error.details.path.split('.').filter((step) => step !== '')];
    return [faultAt(entry, path, told(JSON.stringify(path.at(-1)), 'lacks something', problemOf(error)))];
  }
}

/** The value that a path leads to, and the last field on the way; a single value stands for a list or quote of it. */
function follow(value: unknown, steps: Path): { field: string | undefined; value: unknown } {
  let field: string | undefined;
  let current = value;
  for (const step of steps) {
    if (typeof current !== 'object' || current === null) break;
    if (!Array.isArray(current)) field = String(step);
    current = (current as Record<string, unknown>)[step];
  }
  return { field, value: current };
}

const LONGEST_SHOWN = 80;

function stateOf(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === '' || value === null) return 'is empty';
  if (Array.isArray(value)) return 'is a list';
  if (typeof value === 'object') return 'has fields';
  const text = String(value);
  return `is ${JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)}`;
}
