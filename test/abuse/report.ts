import { cpus, totalmem } from 'node:os';
import type { Outcome } from './battery.ts';
import type { Felt } from './fairness.ts';
import type { Latencies } from './latencies.ts';
import type { Figures } from './server.ts';
import { WANTED } from './settings.ts';

/** All that was found on one engine. */
export interface Findings {
  engine: string;
  claims: number;
  outcomes: Outcome[];
  felt: Felt[];
  /** What was wrong in kind. */
  faults: string[];
  /** The longest hold while nothing was asked: what the machine itself adds to every figure. */
  idleHeldMs: number;
  before: Figures;
  after: Figures;
  /** Attributions, claims and so on that were not whole. */
  log: string[];
}

/** Whether a figure is what was wanted; a row of the table. */
type Row = [what: string, wanted: string, measured: string, verdict: string];

const WORST = 12;
const SHOWN = 900;

/** Everything that was found on one engine, as text. */
export function told(findings: Findings): string {
  const { engine, claims, outcomes, faults, log, idleHeldMs } = findings;
  return [
    `\n## ${engine}, ${claims} claims, ${outcomes.length} requests one at a time`,
    `(${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; while idle the event loop was held ${ms(idleHeldMs)} at most)\n`,
    table(['what', 'wanted', 'measured', ''], rowsOf(findings)),
    `\n### Wrong in kind: ${faults.length}\n${faults.slice(0, 40).join('\n')}`,
    `\n### What the server logged: ${log.length} lines\n${summaryOf(log)}`,
    worst('held the event loop longest', outcomes, ({ heldMs }) => heldMs),
    worst('took longest', outcomes, (outcome) => outcome.ms),
    worst('took most processor time', outcomes, ({ cpuMs }) => cpuMs),
    worst(
      'were refused at the highest price',
      outcomes.filter(({ isAnswered }) => !isAnswered),
      ({ cpuMs }) => cpuMs,
    ),
  ].join('\n');
}

function rowsOf({ outcomes, felt, before, after, faults }: Findings): Row[] {
  const accepted = outcomes.filter(({ isAnswered }) => isAnswered);
  const held = (list: Outcome[]) => Math.max(0, ...list.map(({ heldMs }) => heldMs));
  const over = (list: Outcome[]) => list.filter(({ heldMs }) => heldMs > WANTED.heldMs).length;
  const heldRow = (what: string, list: Outcome[]): Row => [
    `${what} (${list.length}) hold the event loop`,
    `≤ ${WANTED.heldMs} ms`,
    `${ms(held(list))}; ${over(list)} held it longer`,
    verdict(over(list) === 0),
  ];
  return [
    ['answers wrong in kind', '0', String(faults.length), verdict(faults.length === 0)],
    heldRow('accepted requests', accepted),
    heldRow(
      'refused requests',
      outcomes.filter(({ isAnswered }) => !isAnswered),
    ),
    ['accepted requests', '', told4(accepted.map((outcome) => outcome.ms)), ''],
    ['memory (RSS) before and after', '', `${mb(before.rssMb)}, ${mb(after.rssMb)}`, ''],
    ['heap in use before and after', '', `${mb(before.heapMb)}, ${mb(after.heapMb)}`, ''],
    ...felt.flatMap(feltRows),
  ];
}

function feltRows({ name, read, write, health, failed, got, heldMs, othersShare }: Felt): Row[] {
  const answers = Object.entries(got).map(([code, count]) => `${count} × ${code}`);
  const row = (kind: string, { median, p99, max, count }: Latencies, most: number): Row => [
    `  ${kind} (${count}${failed[kind] ? `, ${failed[kind]} failed` : ''})`,
    `≤ ${most} ms`,
    `median ${ms(median)}, p99 ${ms(p99)}, max ${ms(max)}`,
    verdict(max <= most && !failed[kind]),
  ];
  return [
    [
      name,
      '',
      `${answers.join(', ')}; loop held ${ms(heldMs)}; others used ${Math.round(othersShare * 100)} % of the machine`,
      '',
    ],
    row('read', read, WANTED.readMs),
    row('write', write, WANTED.writeMs),
    row('health', health, WANTED.healthMs),
  ];
}

function told4(taken: number[]): string {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `median ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}`;
}

function worst(what: string, outcomes: Outcome[], by: (outcome: Outcome) => number): string {
  const sorted = outcomes.toSorted((a, b) => by(b) - by(a)).slice(0, WORST);
  const lines = sorted.map((outcome) => {
    const { name, status, codes, cost, heldMs, cpuMs, bytes, sent } = outcome;
    const answer = codes.length > 0 ? codes[0] : status;
    const figures = `held ${ms(heldMs)}, took ${ms(outcome.ms)}, processor ${ms(cpuMs)}, estimate ${cost ?? '–'}, ${Math.round(bytes / 1024)} kB`;
    return `- ${name} → ${answer}: ${figures}\n    ${shown(sent.body ?? sent.path ?? '')}`;
  });
  return `\n### Those that ${what}\n${lines.join('\n')}`;
}

function shown(body: string | Buffer): string {
  const text = String(body);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 200)} … ${text.slice(-100)} (${text.length} characters)` : text;
}

/** Lines that differ in numbers only are told once. */
function summaryOf(log: string[]): string {
  const counts = new Map<string, { count: number; line: string }>();
  for (const line of log) {
    const key = line.replace(/[\da-f-]{8,}|\d+/g, '#').slice(0, 200);
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, line });
  }
  return [...counts.values()].map(({ count, line }) => `${count} × ${line.slice(0, 500)}`).join('\n');
}

/** Columns with their longest cell's width. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function verdict(isReached: boolean): string {
  return isReached ? 'reached' : 'MISSED';
}

function ms(figure: number): string {
  return `${figure < 10 ? figure.toFixed(1) : Math.round(figure)} ms`;
}

function mb(figure: number): string {
  return `${Math.round(figure)} MB`;
}
