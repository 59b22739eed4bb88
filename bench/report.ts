import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { SETTINGS } from './settings.ts';

/** Figures under headings. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
}

/** What is to be reached, and what was. */
export interface Target {
  what: string;
  measured: number;
  atMost?: number;
  atLeast?: number;
}

/** What one part of the benchmark found. */
export interface Result {
  part: string;
  tables: Table[];
  targets: Target[];
  notes: string[];
}

const RESULTS = new URL('results/', import.meta.url);

/** One result as text, for the terminal and the file alike. */
export function markdownOf({ part, tables, targets, notes }: Result): string {
  const goals: Table = {
    title: 'Targets',
    columns: ['what', 'wanted', 'measured', ''],
    rows: targets.map((target) => [
      target.what,
      wanted(target),
      round(target.measured),
      isReached(target) ? 'reached' : 'MISSED',
    ]),
  };
  const all = targets.length > 0 ? [...tables, goals] : tables;
  return [`## ${part}`, ...all.map(tableText), ...notes.map((note) => `- ${note}`)].join('\n\n');
}

/** Where and under which settings it was measured. */
export function conditions(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `Node ${process.version}, ${availableParallelism()} × ${processor?.model.trim()}, ${memory} GiB; load of the machine over the last minute: ${round(loadavg()[0] ?? 0)}.`,
    `Settings: ${JSON.stringify(SETTINGS)}.`,
    'Times are milliseconds.',
  ].join('\n');
}

/** Writes what was found as Markdown and as JSON. @returns where */
export function write(results: Result[]): string[] {
  mkdirSync(RESULTS, { recursive: true });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const text = [`# Measured on ${stamp}`, conditions(), ...results.map(markdownOf)].join('\n\n');
  const data = {
    at: stamp,
    settings: SETTINGS,
    node: process.version,
    processors: cpus().map(({ model }) => model),
    results,
  };
  const files = [new URL(`${stamp}.md`, RESULTS), new URL(`${stamp}.json`, RESULTS)] as const;
  writeFileSync(files[0], `${text}\n`);
  writeFileSync(files[1], `${JSON.stringify(data, null, 2)}\n`);
  return files.map(({ pathname }) => pathname);
}

export function isReached({
  measured,
  atMost = Number.POSITIVE_INFINITY,
  atLeast = Number.NEGATIVE_INFINITY,
}: Target): boolean {
  return measured <= atMost && measured >= atLeast;
}

function wanted({ atMost, atLeast }: Target): string {
  return atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
}

function tableText({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? round(cell) : cell)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heading = [], ...body] = cells;
  return [
    `**${title}**`,
    '',
    line(heading),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body.map(line),
  ].join('\n');
}

/** Three digits that count. */
function round(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–';
}
