import type { z } from 'zod';
import { RecordingError } from '../recording/errors.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** What is wrong in a file of seeds, and where. */
export interface Fault {
  file: string;
  /** Counted from 1; left out where it is not about a line. */
  line?: number;
  /** What is wrong, and in brackets what was expected. */
  reason: string;
}

/** Seeds that cannot be loaded; the message lists every fault, one a line, as `file:line: reason`. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    const inOrder = faults.toSorted((a, b) =>
      a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
    );
    const told = inOrder.map(({ file, line, reason }) => `${line === undefined ? file : `${file}:${line}`}: ${reason}`);
    super(told.join('\n'), options);
    this.faults = inOrder;
  }
}

/** One entry of a file, and where it stands. */
export interface Entry<Value> {
  value: Value;
  file: YamlFile;
  path: Path;
}

/** A fault of an entry; `steps` lead from the entry to the value at fault. */
export function faultAt({ file, path }: Entry<unknown>, steps: Path, reason: string): Fault {
  return { file: file.name, line: file.line([...path, ...steps]), reason };
}

/** What a refusal of recording says of the value, without the path to it. */
export function problemOf(error: RecordingError): string {
  return error.message.slice(error.details.path.length + ': '.length).replace(/\.$/, '');
}

/** The faults that `rule`, a check of recording, finds in a part of an entry; the paths it tells begin there. */
export function faultsOfRule(entry: Entry<unknown>, steps: Path, rule: () => unknown): Fault[] {
  try {
    rule();
    return [];
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const inner = error.details.path.split('.').filter((step) => step !== '');
    return [faultAt(entry, [...steps, ...inner], capped(problemOf(error)))];
  }
}

/** "…; expected x" and "expected x" as "… (expected x)". */
function capped(problem: string): string {
  return problem.replace(/^expected (.*)$/s, 'is not as it should be (expected $1)').replace(/; (expected .*)$/s, ' ($1)');
}

/** The faults of a value that has not the shape it should have. */
export function faultsOfShape(entry: Entry<unknown>, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        faultAt(entry, [...steps, key], `there is no field ${JSON.stringify(key)} here (expected ${issue.message})`),
      );
    }
    const { field, value } = follow(entry.value, steps);
    const subject = field === undefined ? 'this' : JSON.stringify(field);
    const [, problem, expected] = /^(?:(.*); )?expected (.*)$/s.exec(issue.message) ?? [];
    if (issue.code === 'custom' && expected === undefined) {
      return [faultAt(entry, steps, `${subject} is not right: ${issue.message}`)];
    }
    const reason = `${subject} ${problem ?? `is ${shown(value)}`} (expected ${expected ?? issue.message})`;
    return [faultAt(entry, steps, reason)];
  });
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

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === '' || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of fields';
  const text = String(value);
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}
