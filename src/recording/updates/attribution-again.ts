/** Known attributions in an input: adds what is missing, reports differences, and leaves retracted ones retracted. */
import type { GivenAgain } from '../attributions/attributions.ts';
import type { AttributionProperties } from '../attributions/draft.ts';
import type { RecordingContext } from '../context.ts';
import { completed, type Warning } from '../notes.ts';
import { statement } from '../statements.ts';
import { runEach } from '../writes.ts';
import { changeAttribution } from './attribution.ts';

const READ_AGAIN = statement('recordAttribution', 'read again');

/** What is compared. A time has an end and a precision, even if only its beginning is given. */
const FIELDS = ['speechAct', 'form', 'certainty', 'polarity', 'basis', 'hedge', 'medium', 'section'] as const;
const LISTS = ['targets', 'onBehalfOf', 'cites', 'nestedIn'] as const;
const TIMES = ['saidFrom', 'saidTo', 'saidPrecision'] as const;

/** What is recorded where an input says nothing; given by the API, so that it cannot be known whether the input says it. */
const DEFAULTS: Partial<Record<(typeof FIELDS)[number], string>> = {
  speechAct: 'ASSERT',
  form: 'INDIRECT',
  certainty: 'CERTAIN',
  basis: 'UNKNOWN',
  hedge: 'NONE',
  section: 'BODY',
};

type Facts = Pick<AttributionProperties, (typeof FIELDS)[number] | (typeof TIMES)[number] | 'status'>;

interface Stored extends Facts, Record<(typeof LISTS)[number], string[]> {
  id: string;
  source: string;
  claim: string;
  /** The sources that relay it, with their places. */
  relays: [hops: number, source: string][];
  /** The last change, if there was one. */
  revision: { at: string; by: string; reason: string | null } | null;
}

/** Completes stored attributions by what is given again, and restores those that were retracted, where this is asked for. */
export async function recordAgain(context: RecordingContext, given: readonly GivenAgain[]): Promise<void> {
  if (given.length === 0) return;
  const ids = [...new Set(given.map(({ id }) => id))];
  const rows = await runEach<Stored>(context, READ_AGAIN, 'ids', ids);
  const storedOf = new Map(rows.map((row) => [row.id, row]));
  for (const each of given) {
    const stored = storedOf.get(each.id);
    if (!stored) continue;
    await complete(context, each, stored);
    const isTakenBack = stored.status === 'RETRACTED' || stored.status === 'REJECTED';
    if (!isTakenBack) continue;
    if (each.input.restore) {
      await changeAttribution(context, { id: each.id, status: 'ACCEPTED' });
      context.notes.added.push({ path: each.path, node: each.id, field: 'status' });
    } else context.notes.warnings.push(takenBack(each, stored));
  }
}

async function complete(context: RecordingContext, given: GivenAgain, stored: Stored): Promise<void> {
  const { id, path, input, properties, links } = given;
  const isTimed = input.saidFrom !== null && input.saidFrom !== undefined;
  const isSaid = (field: (typeof FIELDS)[number]) => (input[field] ?? DEFAULTS[field]) !== DEFAULTS[field];
  const fields = [...FIELDS.filter(isSaid), ...(isTimed ? TIMES : [])];
  const facts = pick(stored, ['source', 'claim', ...FIELDS, ...TIMES, ...LISTS]);
  const before = context.notes.added.length;
  const at = { path, node: id };
  const after = completed(context.notes, at, facts, {
    source: given.source,
    claim: given.claim,
    ...pick(properties, fields),
    ...links,
  });
  // What the next input gives is compared with it.
  Object.assign(stored, after);
  noteRelays(context, given, stored);
  if (context.notes.added.length === before) return;
  const refs = ({ targets, onBehalfOf, cites, nestedIn }: typeof facts) => ({
    targets: targets.map((each) => ({ id: each })),
    onBehalfOf: onBehalfOf.map((each) => ({ id: each })),
    cites: cites.map((each) => ({ id: each })),
    nestedIn,
  });
  const empty = fields.filter((field) => facts[field] === null);
  await changeAttribution(context, { id, ...pick(after, empty), ...refs(after) });
}

/** A chain of relays is recorded at once, and stays as it is. */
function noteRelays({ notes }: RecordingContext, { id, path, relays }: GivenAgain, stored: Stored): void {
  const known = stored.relays.toSorted(([a], [b]) => a - b).map(([, source]) => source);
  if (relays.length === 0 || relays.join() === known.join()) return;
  const values = { stored: JSON.stringify(known), given: JSON.stringify(relays) };
  notes.differences.push({ path, node: id, field: 'relays', ...values });
}

function pick<From extends object, Field extends keyof From>(from: From, fields: readonly Field[]): Pick<From, Field> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<From, Field>;
}

function takenBack({ id, path }: GivenAgain, { status, revision }: Stored): Warning {
  const how = status === 'RETRACTED' ? 'retracted' : 'rejected';
  const who = revision ? ` by ${revision.by} on ${revision.at.slice(0, 10)}` : '';
  const why = revision?.reason ? `: ${revision.reason}` : '';
  return { path, message: `${id} was ${how}${who} and stays so${why}. Give "restore: true" to accept it again` };
}
