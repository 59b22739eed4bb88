/** What an attribution must be beyond its shape: by somebody, and borne by words of its document. */

import { checkEvidence } from '../recording/attributions/evidence.ts';
import { checkSaidAt } from '../recording/attributions/saying.ts';
import type { AttributionForm, AttributionRole } from '../recording/vocabulary.ts';
import { isKey } from '../shared/ids.ts';
import { anchor, type Quote, type Span, SpanMismatch } from '../shared/spans.ts';
import { circles, doubles, placeOf, unknown } from './check.ts';
import { type Entry, faultAt } from './entry.ts';
import type { Fault } from './faults.ts';
import type { AttributionSeed, DocumentSeed, SpanSeeds } from './format.ts';
import { quotesOf, sayingsOf } from './inputs.ts';
import { faultsOfRule } from './rules.ts';
import type { Keys, Seeds } from './seeds.ts';
import type { Path } from './yaml-file.ts';

type AttributionEntry = Entry<AttributionSeed>;

/** The faults of the attributions. */
export function faultsOfAttributions(seeds: Seeds, keys: Keys): Fault[] {
  // Of two with one key the first is meant.
  const documents = new Map(seeds.documents.toReversed().map(({ value }) => [value.key, value]));
  const readIn = new Map(seeds.attributions.map(({ value }) => [value.key, value.document]));
  const nesting = ({ nestedIn = [] }: AttributionSeed) => nestedIn;
  return [
    ...seeds.attributions.flatMap((entry) => [
      ...faultsOfReferences(entry, keys),
      ...faultsOfNesting(entry, readIn),
      ...faultsOfSpeakers(entry, documents.get(entry.value.document)),
      ...faultsOfWords(entry, documents.get(entry.value.document)),
    ]),
    ...doubles(seeds.attributions, ({ key }) => key, ['key'], 'another attribution'),
    ...faultsOfMadeKeys(seeds.attributions),
    ...circles(seeds.attributions, nesting, 'stand inside itself'),
  ];
}

function faultsOfReferences(entry: AttributionEntry, keys: Keys): Fault[] {
  const { document, claim, sources, targets, onBehalfOf, cites, nestedIn, relays = [] } = entry.value;
  return [
    ...unknown(entry, keys, 'documents', 'document', document),
    ...unknown(entry, keys, 'claims', 'claim', claim),
    ...unknown(entry, keys, 'entities', 'sources', sources),
    ...unknown(entry, keys, 'entities', 'targets', targets),
    ...unknown(entry, keys, 'entities', 'onBehalfOf', onBehalfOf),
    ...unknown(entry, keys, 'documents', 'cites', cites),
    ...unknown(entry, keys, 'attributions', 'nestedIn', nestedIn),
    ...relays.flatMap(({ source }, index) =>
      unknown(within(entry, ['relays', index]), keys, 'entities', 'source', source),
    ),
  ];
}

function within(entry: AttributionEntry, steps: Path): Entry<unknown> {
  return { ...entry, path: [...entry.path, ...steps] };
}

function faultsOfNesting(entry: AttributionEntry, readIn: ReadonlyMap<string | undefined, string>): Fault[] {
  const { nestedIn = [], document } = entry.value;
  return nestedIn.flatMap((key, index) => {
    const outer = readIn.get(key);
    if (outer === undefined || outer === document) return [];
    const problem = `${JSON.stringify(key)} was read in ${JSON.stringify(outer)}`;
    return [
      faultAt(entry, ['nestedIn', index], `${problem} (expected an attribution read in ${JSON.stringify(document)})`),
    ];
  });
}

/** Somebody says it: the sources, or with `OWN_VOICE` the publisher. */
function faultsOfSpeakers(entry: AttributionEntry, document: DocumentSeed | undefined): Fault[] {
  const { sources = [], relays = [], form } = entry.value;
  const fault = (field: string, reason: string): Fault[] => [faultAt(entry, [field], reason)];
  if (form !== 'OWN_VOICE') {
    if (sources.length > 0) return faultsOfChain(entry, document?.publisher);
    return fault('sources', '"sources" is missing (expected who says it, or form: OWN_VOICE)');
  }
  if (sources.length > 0) {
    return fault('sources', '"sources" is given (expected none: with OWN_VOICE the publisher speaks)');
  }
  if (relays.length > 0) return fault('relays', '"relays" is given (expected none with OWN_VOICE)');
  if (document === undefined || document.publisher !== undefined) return [];
  const problem = `the document ${JSON.stringify(document.key)} has no publisher`;
  return fault('document', `${problem} (expected one with OWN_VOICE)`);
}

/** From a source through the relays to the publisher, nobody passes on his own words. */
function faultsOfChain(entry: AttributionEntry, publisher: string | undefined): Fault[] {
  const { sources = [], relays = [] } = entry.value;
  const chain = [
    ...sources.map((key, index) => ({ key, steps: ['sources', index] })),
    ...relays.map(({ source }, index) => ({ key: source, steps: ['relays', index, 'source'] })),
  ];
  return chain.flatMap(({ key, steps }, index) => {
    const name = JSON.stringify(key);
    if (chain.findIndex((each) => each.key === key) < index) {
      return [faultAt(entry, steps, `${name} is given twice (expected each once, as a source or a relay)`)];
    }
    if (relays.length === 0 || key !== publisher) return [];
    return [faultAt(entry, steps, `${name} is the publisher (expected only those before it in the chain)`)];
  });
}

/** The words that show it stand in the text, and show what they must; so do those of each relay. */
function faultsOfWords(entry: AttributionEntry, document: DocumentSeed | undefined): Fault[] {
  const { value } = entry;
  const { form = 'INDIRECT', relays = [] } = value;
  const sayings: [Path, AttributionRole, AttributionForm, typeof value | (typeof relays)[number]][] = [
    [[], 'ORIGIN', form, value],
    ...relays.map((relay, index): (typeof sayings)[number] => [['relays', index], 'RELAY', 'INDIRECT', relay]),
  ];
  const times = sayings.flatMap(([steps, , , saying]) => faultsOfRule(entry, steps, () => checkSaidAt(saying, '')));
  if (document === undefined) return times;
  const { key, text } = document;
  if (text === undefined) {
    const problem = `the document ${JSON.stringify(key)} has no text`;
    return [...times, faultAt(entry, ['document'], `${problem} (expected one in which the words stand)`)];
  }
  return [
    ...times,
    ...sayings.flatMap(([steps, role, ownForm, saying]) =>
      faultsOfSpans(entry, [...steps, 'spans'], text, saying.spans, (spans) => checkEvidence(spans, role, ownForm, '')),
    ),
  ];
}

function faultsOfSpans(
  entry: AttributionEntry,
  steps: Path,
  text: string,
  seeds: SpanSeeds,
  check: (spans: Span[]) => void,
): Fault[] {
  const faults: Fault[] = [];
  const spans = quotesOf(seeds).flatMap(({ quote, steps: inner }): Span[] => {
    const span = anchored(text, quote);
    if (!(span instanceof SpanMismatch)) return [span];
    faults.push(faultAt(entry, [...steps, ...inner], mismatch(span)));
    return [];
  });
  return faults.length > 0 ? faults : faultsOfRule(entry, steps, () => check(spans));
}

function anchored(text: string, quote: Quote): Span | SpanMismatch {
  try {
    return anchor(text, quote);
  } catch (error) {
    if (error instanceof SpanMismatch) return error;
    throw error;
  }
}

function mismatch({ message, reason }: SpanMismatch): string {
  const expected = reason === 'AMBIGUOUS' ? 'a prefix or suffix' : 'words that stand in the text just so';
  return `${message.replace(/: give start and end, or a prefix or suffix\.?$/, '').replace(/\.$/, '')} (expected ${expected})`;
}

/** Faults for keys that are none, or another's, once they have been made for each of several sources. */
function faultsOfMadeKeys(entries: readonly AttributionEntry[]): Fault[] {
  const first = new Map<string, AttributionEntry>();
  return entries.flatMap((entry) =>
    sayingsOf(entry.value).flatMap(({ key }) => {
      if (key === undefined) return [];
      const fault = (reason: string) => [faultAt(entry, ['key'], `"key" makes ${JSON.stringify(key)}${reason}`)];
      if (!isKey(key)) return fault(" (expected at most 64 characters with the source's key)");
      const earlier = first.get(key) ?? entry;
      first.set(key, earlier);
      if (earlier.value.key === entry.value.key) return [];
      return fault(`, which is another's at ${placeOf(earlier, ['key'])} (expected one of its own)`);
    }),
  );
}
