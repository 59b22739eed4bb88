import type { z } from 'zod';
import type { RecordingError } from '../recording/errors.ts';
import { type Entry, type Fault, faultAt, type Path } from './yaml-file.ts';

/** Seeds that cannot be loaded; the message lists every fault once, one a line, as `file:line: reason`. */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    const inOrder = faults.toSorted((a, b) =>
      a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
    );
    const lines = inOrder.map(
      ({ file, line, reason }) => `${line === undefined ? file : `${file}:${line}`}: ${reason}`,
    );
    super([...new Set(lines)].join('\n'), options);
  }
}

/** "expected x" and "what is wrong; expected x" as "what is wrong (expected x)". */
function reasonOf(subject: string, state: string, problem: string): string {
  const [, wrong, expected] = /^(?:(.*)[;:] )?expected (.*?)\.?$/s.exec(problem) ?? [];
  if (expected === undefined) return `${subject}: ${problem.replace(/\.$/, '')}`;
  return `${subject}${wrong === undefined ? ` ${state}` : `: ${wrong}`} (expected ${expected})`;
}

/** The faults of an entry that does not have the shape it should have. */
export function faultsOfShape(entry: Entry<unknown>, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        faultAt(entry, [...steps, key], reasonOf(JSON.stringify(key), 'is no field here', issue.message)),
      );
    }
    const { field, value } = follow(entry.value, steps);
    const subject = field === undefined ? 'this' : JSON.stringify(field);
    return [faultAt(entry, steps, reasonOf(subject, stateOf(value), issue.message))];
  });
}

/** A refusal of recording as a fault; `steps` lead from the entry to the value that it is about. */
export function faultOfRefusal(entry: Entry<unknown>, steps: Path, refusal: RecordingError): Fault {
  const problem = refusal.problem.replace(/\.$/, '');
  if (refusal.code === 'SPAN_MISMATCH') return faultAt(entry, steps, mismatch(problem, refusal.details.reason));
  const { field, value } = follow(entry.value, steps);
  if (field !== undefined) {
    const state = value === undefined ? 'is missing' : 'lacks something';
    return faultAt(entry, steps, reasonOf(JSON.stringify(field), state, problem));
  }
  const [, wrong, expected = 'what goes with the graph as it is'] = /^(.*?)(?:; expected (.*))?$/s.exec(problem) ?? [];
  return faultAt(entry, steps, `${wrong} (expected ${expected})`);
}

function mismatch(problem: string, reason: unknown): string {
  const expected = reason === 'AMBIGUOUS' ? 'a prefix or suffix' : 'words that stand in the text just so';
  return `${problem.replace(/: give start and end, or a prefix or suffix$/, '')} (expected ${expected})`;
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

const MAX_SHOWN = 80;

function stateOf(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === '' || value === null) return 'is empty';
  if (Array.isArray(value)) return 'is a list';
  if (typeof value === 'object') return 'has fields';
  const text = String(value);
  return `is ${JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text)}`;
}
