/** A small article with everything that an attribution can need, and ways to look at what was stored. */
import type { Engine, Row } from '../../src/graph/engine.ts';
import type { DocumentInput, EntityInput, RecordAttributionInput } from '../../src/shared/schema.generated.ts';

export const RECORDER = { by: 'Ada', now: new Date('2026-01-02T03:04:05.678Z') };

export const TEXT =
  'Lundi, le port d’Arval a brûlé, affirme le maire, cité par l’agence Nord. Selon lui, « deux navires » ont coulé. ' +
  'Le préfet dément. 👩‍🚒 Les pompiers seraient venus, d’après des témoins. Ce journal l’ignorait.';

export const JOURNAL: EntityInput = { name: 'Le Journal', kind: 'MEDIA', aliases: ['The Journal'] };
export const MAYOR: EntityInput = { name: 'Mayor of Arval', kind: 'PERSON', aliases: ['maire d’Arval'] };
export const AGENCY: EntityInput = { name: 'Agence Nord', kind: 'MEDIA' };
const PORT: EntityInput = {
  name: 'Port of Arval',
  kind: 'PLACE',
  locatedIn: [{ new: { name: 'Arval', kind: 'PLACE' } }],
};

export const ARTICLE: DocumentInput = {
  url: 'https://journal.example/port',
  title: 'Incendie à Arval',
  kind: 'ARTICLE',
  language: 'fr',
  publisher: { new: JOURNAL },
  publishedAt: '2025-03-03',
  text: TEXT,
};

export const FIRE = { text: 'The port of Arval has burnt', language: 'en' };

/** The mayor says that the port has burnt. */
export function fire(changes: Partial<RecordAttributionInput> = {}): RecordAttributionInput {
  return {
    document: { new: ARTICLE },
    source: { new: MAYOR },
    claim: { new: { ...FIRE, about: [{ entity: { new: PORT }, roles: ['PATIENT', 'PLACE'] }] } },
    spans: [
      { part: 'SOURCE', exact: 'le maire' },
      { part: 'CUE', exact: 'affirme' },
      { part: 'CONTENT', exact: 'le port d’Arval a brûlé' },
      { part: 'TIME', exact: 'Lundi' },
    ],
    saidFrom: '2025-03-03',
    ...changes,
  };
}

/** As {@link fire}, passed on by the agency. */
export function relayed(changes: Partial<RecordAttributionInput> = {}): RecordAttributionInput {
  const spans = [{ part: 'SOURCE', exact: 'l’agence Nord' } as const, { part: 'CUE', exact: 'cité par' } as const];
  return fire({ relays: [{ source: { new: AGENCY }, spans, saidFrom: '2025-03-03T10:00:00Z' }], ...changes });
}

/** Two ships have sunk, in two pieces of a sentence. */
export function ships(changes: Partial<RecordAttributionInput> = {}): RecordAttributionInput {
  return fire({
    claim: { new: { text: 'Two ships have sunk', language: 'en' } },
    spans: [
      { part: 'CONTENT', exact: 'ont coulé' },
      { part: 'CUE', exact: 'Selon' },
      { part: 'SOURCE', exact: 'lui' },
      { part: 'CONTENT', exact: 'deux navires' },
    ],
    form: 'MIXED',
    ...changes,
  });
}

/** Witnesses without a name: firemen came. */
export function firemen(changes: Partial<RecordAttributionInput> = {}): RecordAttributionInput {
  return fire({
    source: { new: { name: 'witnesses', kind: 'GROUP', isNamed: false } },
    claim: { new: { text: 'Firemen came', language: 'en' } },
    spans: [
      { part: 'SOURCE', exact: 'des témoins' },
      { part: 'CONTENT', exact: 'Les pompiers seraient venus' },
      { part: 'MARKER', exact: 'seraient' },
    ],
    certainty: 'POSSIBLE',
    basis: 'TOLD',
    ...changes,
  });
}

/** The journal speaks for itself. */
export function ownVoice(changes: Partial<RecordAttributionInput> = {}): RecordAttributionInput {
  return {
    document: { new: ARTICLE },
    claim: { new: { text: 'The journal did not know', language: 'en' } },
    spans: [{ part: 'CONTENT', exact: 'Ce journal l’ignorait' }],
    form: 'OWN_VOICE',
    ...changes,
  };
}

/** Everything that is stored, in an order of its own: the nodes with their properties, and what joins them. */
export async function graphOf(engine: Engine): Promise<{ nodes: string[]; links: string[] }> {
  const nodes = await engine.read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  const links = await engine.read(
    `MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key) AS a, type(r) AS type, properties(r) AS properties,
     coalesce(b.id, b.key) AS b`,
  );
  const isModel = ({ labels }: Row): boolean => {
    return !(labels as string[]).some((label) => /^(Migration|SelonTest)/.test(label));
  };
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, inner) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    );
  const labelled = nodes.filter(isModel).map(({ labels, properties }) => ({
    labels: (labels as string[]).toSorted(),
    properties,
  }));
  return { nodes: labelled.map(sorted).toSorted(), links: links.map(sorted).toSorted() };
}

/** How many nodes of each label there are. */
export async function counts(engine: Engine, ...labels: string[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const label of labels) {
    const [row] = await engine.read(`MATCH (n:${label}) RETURN count(n) AS number`);
    numbers.push(Number(row?.number));
  }
  return numbers;
}

/** What a recording is refused with. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string; details: unknown }> {
  try {
    await work;
  } catch (error) {
    const { name, code, message, details } = error as Error & { code: string; details: unknown };
    if (name === 'RecordingError') return { code, message, details };
    throw error;
  }
  throw new Error('the recording was not refused');
}

/** What a payload tells beside its ids, where there is nothing to tell. */
export const UNNOTED = { added: [], differences: [], warnings: [] };
