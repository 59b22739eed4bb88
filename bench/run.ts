import { against } from './parts/against.ts';
import { bulk } from './parts/bulk.ts';
import { explorer } from './parts/explorer.ts';
import { growth } from './parts/growth.ts';
import { http } from './parts/http.ts';
import { profile } from './parts/profile.ts';
import { reads } from './parts/reads.ts';
import { conditions, isReached, markdownOf, type Result, write } from './report.ts';

const PARTS: Record<string, () => Promise<Result>> = { reads, http, bulk, growth, explorer, profile, against };

/** What is only run when it is asked for. */
const ONLY_IF_ASKED = ['profile', 'against'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new RangeError(`no part ${unknown.join(', ')}; expected ${Object.keys(PARTS).join(', ')}`);

console.log(conditions());
const results: Result[] = [];
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 ? !wanted.includes(name) : ONLY_IF_ASKED.includes(name)) continue;
  const start = performance.now();
  const result = await run();
  result.notes.push(`Took ${Math.round((performance.now() - start) / 1000)} s.`);
  results.push(result);
  console.log(`\n${markdownOf(result)}`);
}
console.log(`\nWritten to ${write(results).join(' and ')}.`);
const missed = results.flatMap(({ targets }) => targets).filter((target) => !isReached(target));
if (missed.length > 0) console.log(`${missed.length} targets were missed.`);
