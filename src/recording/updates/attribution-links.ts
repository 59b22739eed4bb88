/** To whom and to what a stored attribution is linked, and how an update changes that. */
import type { EntityRef, UpdateAttributionInput } from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { refuseCircle } from '../attributions/identity.ts';
import { Registries } from '../attributions/registries.ts';
import { sourceWrites } from '../attributions/sources.ts';
import { checkId, checkList } from '../checks.ts';
import type { RecordingContext } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { MAX_ATTRIBUTION_LINKS } from '../limits.ts';
import { statement } from '../statements.ts';
import { runEach, writeAll } from '../writes.ts';

const READ_OUTER = statement('updateAttribution', 'read outer');
const WRITE_SOURCE = statement('updateAttribution', 'write source');
const WRITE_CLAIM = statement('updateAttribution', 'write claim');
const WRITE_RELAYS_CLAIM = statement('updateAttribution', 'write relays claim');
const LISTS = {
  targets: {
    remove: statement('updateAttribution', 'write no targets'),
    write: statement('recordAttribution', 'write targets'),
  },
  onBehalfOf: {
    remove: statement('updateAttribution', 'write no onBehalfOf'),
    write: statement('recordAttribution', 'write onBehalfOf'),
  },
  cites: {
    remove: statement('updateAttribution', 'write no cites'),
    write: statement('recordAttribution', 'write cites'),
  },
  nestedIn: {
    remove: statement('updateAttribution', 'write no nestedIn'),
    write: statement('recordAttribution', 'write nestedIn'),
  },
};
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** The links of an attribution, by ids; lists are in their order. */
export interface AttributionLinks extends Record<ListName, string[]> {
  source: string;
  claim: string;
}

/** The links that an update may change. */
type LinkChanges = Pick<UpdateAttributionInput, keyof AttributionLinks>;

/** The attribution whose links change. */
interface Linked {
  id: string;
  role: 'ORIGIN' | 'RELAY';
  document: string;
  publisher: string | null;
  /** The sources of the other attributions of its chain of relays. */
  others: readonly string[];
}

/** The links in a row of the reading statement. */
export function linksBefore(row: AttributionLinks): AttributionLinks {
  const { source, claim } = row;
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, row[name].toSorted()]));
  return { source, claim, ...(lists as Record<ListName, string[]>) };
}

/** The links after an update; what is new is recorded. @throws RecordingError */
export async function linksAfter(
  context: RecordingContext,
  input: LinkChanges,
  before: AttributionLinks,
  place: Linked,
): Promise<AttributionLinks> {
  const given = ['source', 'claim', ...LIST_NAMES].filter((name) => input[name as keyof LinkChanges] !== undefined);
  if (given.length === 0) return linksBefore(before);
  for (const name of given) refuseNull(input, name as keyof LinkChanges);
  if (place.role === 'RELAY') refuseOfRelay(given);
  const registries = new Registries(context);
  const { entities, documents, claims } = registries;
  const refer = (ref: EntityRef, field: string) => entities.refer(ref, `input.${field}`, [place.id, field]);
  const referAll = async (name: 'targets' | 'onBehalfOf') =>
    mapInSlices(checkList(input[name], `input.${name}`, MAX_ATTRIBUTION_LINKS), (ref, index) =>
      refer(ref, `${name}.${index}`),
    );
  const source = input.source ? await refer(input.source, 'source') : null;
  const claim = input.claim ? await claims.refer(input.claim, 'input.claim') : null;
  const [targets, onBehalfOf] = [await referAll('targets'), await referAll('onBehalfOf')];
  const cites = await mapInSlices(checkList(input.cites, 'input.cites', MAX_ATTRIBUTION_LINKS), (ref, index) =>
    documents.refer(ref, `input.cites.${index}`),
  );
  await registries.read();
  const ids = (list: readonly string[]) => [...new Set(list)].sort();
  const after: AttributionLinks = {
    source: source ? entities.persist(source) : before.source,
    claim: claim ? claims.persist(claim) : before.claim,
    targets: input.targets ? ids(targets.map((handle) => entities.persist(handle))) : before.targets,
    onBehalfOf: input.onBehalfOf ? ids(onBehalfOf.map((handle) => entities.persist(handle))) : before.onBehalfOf,
    cites: input.cites ? ids(cites.map((handle) => documents.persist(handle))) : before.cites,
    nestedIn: input.nestedIn ? ids(await outersOf(context, input.nestedIn, place)) : before.nestedIn,
  };
  if (after.source !== before.source) refuseCircle([after.source, ...place.others], place.publisher, 'input');
  await writeAll(context, await registries.writes());
  await registries.completeKnown();
  return after;
}

function refuseNull(input: LinkChanges, name: keyof LinkChanges): void {
  if (input[name] === null) throw invalid(`input.${name}`, 'cannot be taken away; expected a value, or leave it out');
}

/** A relay repeats what another said: the claim and where it stands are those of the other. */
function refuseOfRelay(given: readonly string[]): void {
  const wrong = given.find((name) => name !== 'source');
  if (wrong) throw invalid(`input.${wrong}`, 'a relay has this of the attribution that it repeats; update that');
}

/** The attributions inside which one is to stand: of the same document, and none that stands inside it. */
async function outersOf(
  context: RecordingContext,
  given: readonly string[],
  { id, document }: Linked,
): Promise<string[]> {
  const list = checkList(given, 'input.nestedIn', MAX_ATTRIBUTION_LINKS);
  const outers = list.map((outer, index) => checkId(outer, `input.nestedIn.${index}`, 'Attribution'));
  const reached = new Set(outers);
  for (let ids = outers; ids.length > 0; ) {
    const rows = await runEach<{ id: string; document: string; nestedIn: string[] }>(context, READ_OUTER, 'ids', ids);
    const known = new Map(rows.map((row) => [row.id, row]));
    for (const outer of ids) {
      const path = `input.nestedIn.${Math.max(0, outers.indexOf(outer))}`;
      const row = known.get(outer);
      if (!row) throw notFound(path, outer, 'attribution');
      if (row.document !== document)
        throw invalid(path, `${outer} was read in ${row.document}; expected one of ${document}`);
    }
    ids = rows.flatMap(({ nestedIn }) => nestedIn).filter((outer) => !reached.has(outer));
    for (const outer of ids) reached.add(outer);
  }
  if (reached.has(id)) throw invalid('input.nestedIn', `${id} would stand inside itself`);
  return outers;
}

/** Writes the links that differ. */
export async function writeLinks(
  context: RecordingContext,
  id: string,
  before: AttributionLinks,
  after: AttributionLinks,
): Promise<void> {
  const { transaction } = context;
  for (const name of LIST_NAMES) {
    if (before[name].join() === after[name].join()) continue;
    await transaction.run(LISTS[name].remove, { id });
    await writeAll(context, [[LISTS[name].write, 'rows', after[name].map((to) => ({ from: id, to }))]]);
  }
  if (after.source !== before.source) {
    await transaction.run(WRITE_SOURCE, { id, source: after.source });
    await writeAll(context, sourceWrites(after.source, [before.source]));
  }
  if (after.claim === before.claim) return;
  await transaction.run(WRITE_CLAIM, { id, claim: after.claim });
  await transaction.run(WRITE_RELAYS_CLAIM, { id, claim: after.claim });
}
