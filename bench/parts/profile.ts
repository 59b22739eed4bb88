import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUERIES } from '../contenders/selon.ts';
import { PROBES } from '../graph/generate.ts';
import type { Depth } from '../questions.ts';
import type { Result, Table } from '../report.ts';
import { pressed, selonServer, withGraphs } from './http.ts';

/** What of a V8 profile is read. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

const TOP = 25;

/** Where Selon's server spends its time when it is pressed, by package and by function. */
export async function profile(): Promise<Result> {
  return withGraphs(async (uri, folder) => {
    const tables: Table[] = [];
    for (const [engine, settings] of Object.entries({ neo4j: { NEO4J_URI: uri }, grafeo: { DATA_DIR: folder } })) {
      for (const [depth, id] of [
        ['shallow', PROBES.entity],
        ['deep', PROBES.source],
      ] as [Depth, string][]) {
        const profiles = mkdtempSync(join(tmpdir(), 'selon-profile-'));
        const server = await selonServer(engine, settings, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]).start();
        try {
          await pressed(server.url, QUERIES[depth], { id });
        } finally {
          await server.stop();
        }
        const [file] = readdirSync(profiles);
        tables.push(
          ...shares(`${depth} on ${engine}`, JSON.parse(readFileSync(join(profiles, file ?? ''), 'utf8')) as Profile),
        );
        rmSync(profiles, { recursive: true });
      }
    }
    return { part: 'profile', tables, targets: [], notes: ['Shares of the time in which the process was not idle.'] };
  });
}

function shares(title: string, { nodes, samples, timeDeltas }: Profile): Table[] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byFunction = new Map<string, number>();
  const byPackage = new Map<string, number>();
  let total = 0;
  samples.forEach((sample, index) => {
    const place = places.get(sample);
    const taken = timeDeltas[index] ?? 0;
    if (!place || place.functionName === '(idle)') return;
    total += taken;
    const owner = packageOf(place.url) || place.functionName || '(engine)';
    add(byPackage, owner, taken);
    add(
      byFunction,
      `${place.functionName || '(anonymous)'} ${place.url.split('/').slice(-3).join('/')}:${place.lineNumber + 1}`,
      taken,
    );
  });
  const table = (what: string, sums: Map<string, number>): Table => ({
    title: `${title}: ${what}`,
    columns: [what, '% of the time'],
    rows: [...sums]
      .sort(([, a], [, b]) => b - a)
      .slice(0, TOP)
      .map(([name, taken]) => [name, (100 * taken) / total]),
  });
  return [table('package', byPackage), table('function', byFunction)];
}

function packageOf(url: string): string {
  if (url.startsWith('node:')) return 'node';
  const [, path = ''] = url.split(/.*\/node_modules\//);
  if (path)
    return path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/');
  return url.includes('/src/') ? `selon ${url.split('/src/')[1]?.split('/')[0]}` : '';
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
