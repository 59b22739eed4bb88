import type { Parameters } from '../../graph/engine.ts';
import { derivedKey, idFor } from '../../shared/ids.ts';
import { attempt, type RecordingContext } from '../context.ts';
import type { EntityHandle } from '../entities/draft.ts';
import { invalid, notFound } from '../errors.ts';
import { compareAttributions } from '../newest/update.ts';
import { type NewAssertion, resultsOfNewClaims } from '../origins/new-claims.ts';
import type { StoredResult } from '../origins/stored.ts';
import { differenceOf, storedResultsOf, writesOf } from '../origins/update.ts';
import { statement } from '../statements.ts';
import { type Link, type Write, writeAll } from '../writes.ts';
import { spanProperties } from './evidence.ts';
import type { IdentifiedAttribution } from './identity.ts';
import { type Labelled, labelWrites } from './labels.ts';
import type { Registries } from './registries.ts';

const WRITE_ATTRIBUTIONS = statement('recordAttribution', 'write attributions');
const WRITE_LINKS = {
  relayedBy: statement('recordAttribution', 'write relayedBy'),
  nestedIn: statement('recordAttribution', 'write nestedIn'),
  targets: statement('recordAttribution', 'write targets'),
  onBehalfOf: statement('recordAttribution', 'write onBehalfOf'),
  cites: statement('recordAttribution', 'write cites'),
};
type LinkKind = keyof typeof WRITE_LINKS;
const WRITE_PASSED_ON_BY = statement('recordAttribution', 'write passedOnBy');

/** The attributions in which others may be nested, by their ids. */
type Nestable = ReadonlyMap<string, { id: string; document: string }>;

/** The attributions that are new, with all that must be written with them. */
export class AttributionPlan {
  readonly #context: RecordingContext;
  readonly #registries: Registries;
  readonly #rows: (Parameters & Labelled & { document: string })[] = [];
  readonly #ids = new Set<string>();
  readonly #storedClaims = new Set<string>();
  /** Those of new claims. */
  readonly #assertions: NewAssertion[] = [];
  readonly #links: Record<LinkKind, Link[]> = { relayedBy: [], nestedIn: [], targets: [], onBehalfOf: [], cites: [] };
  /** From each attribution of a chain to each relay after it. */
  readonly #laterRelays: { from: string; to: string; hops: number }[] = [];
  /** Where the input says that one is nested in another, by the link between them. */
  readonly #nestingPaths = new Map<Link, string>();

  constructor(context: RecordingContext, registries: Registries) {
    this.#context = context;
    this.#registries = registries;
  }

  /** Whether this attribution will be written. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The claims that were stored before, and that new attributions state. */
  get storedClaims(): ReadonlySet<string> {
    return this.#storedClaims;
  }

  /** Has an attribution written under `id`; `known` are those in which it may be nested. @throws RecordingError */
  add(attribution: IdentifiedAttribution, id: string, known: Nestable): void {
    const { entities, documents, claims } = this.#registries;
    const { draft, fingerprint, relays, sources } = attribution;
    const common = { claim: claims.persist(draft.claim), document: documents.persist(draft.document) };
    const persist = (handle: EntityHandle): string => entities.persist(handle);
    if (attribution.source) persist(attribution.source);
    this.#addRow(sources[0], { id, fingerprint, ...common, ...draft.properties, ...spanProperties(attribution.spans) });
    this.#link('targets', id, attribution.targets.map(persist));
    this.#link('onBehalfOf', id, attribution.onBehalfOf.map(persist));
    const cited = draft.cites.map((handle) => documents.persist(handle));
    this.#link('cites', id, cited);
    const nestedIn = this.#nest(id, attribution, known);
    if (!claims.isNew(common.claim)) this.#storedClaims.add(common.claim);
    else if (draft.properties.status === 'ACCEPTED' && draft.properties.polarity === 'POSITIVE') {
      const { form, basis, hedge, speechAct, saidFrom: saidAt } = draft.properties;
      const onBehalfOf = attribution.onBehalfOf.map(persist);
      const content = attribution.spans.filter(({ part }) => part === 'CONTENT');
      const links = { source: sources[0], onBehalfOf, cites: cited, nestedIn };
      this.#assertions.push({ id, ...common, ...links, form, basis, hedge, speechAct, saidAt, content });
    }
    const chain = [id];
    relays.forEach((relay, index) => {
      const source = persist(relay.source);
      const relayFingerprint = derivedKey('relay', id, index, source);
      const own = { id: idFor('att', relayFingerprint), fingerprint: relayFingerprint };
      this.#addRow(source, { ...own, ...common, ...relay.properties, ...spanProperties(relay.spans) });
      this.#link('relayedBy', chain.at(-1) ?? id, [own.id]);
      chain.forEach((from, place) => {
        this.#laterRelays.push({ from, to: own.id, hops: chain.length - place });
      });
      chain.push(own.id);
    });
  }

  /** The attributions in which it is nested. */
  #nest(id: string, { draft, document }: IdentifiedAttribution, known: Nestable): string[] {
    const paths = new Map(
      draft.nestedIn.map((outer) => [outerId(outer, known.get(outer.id), id, document.id), outer.path]),
    );
    for (const link of this.#link('nestedIn', id, [...paths.keys()])) {
      this.#nestingPaths.set(link, paths.get(link.to) ?? '');
    }
    return [...paths.keys()];
  }

  #addRow(source: string, row: Parameters & Labelled & { document: string }): void {
    this.#registries.entities.markAsSource(source);
    this.#rows.push({ ...row, source });
    this.#ids.add(row.id);
  }

  /** Links to each end once. */
  #link(kind: LinkKind, from: string, ends: string[]): Link[] {
    const links = [...new Set(ends)].map((to) => ({ from, to }));
    this.#links[kind].push(...links);
    return links;
  }

  /** Writes all of it. @throws RecordingError when attributions would be nested in each other */
  async write(): Promise<void> {
    this.#refuseCircles();
    const { entities, documents } = this.#registries;
    const added = { document: (id: string) => documents.newFacts(id), entity: (id: string) => entities.newFacts(id) };
    const found = await resultsOfNewClaims(this.#context, this.#assertions, added);
    const results = storedResultsOf(found);
    const rows = this.#rows.map((row) => ({ ...row, rootBodies: rootBodiesOf(results.get(row.id)) }));
    // All are written as roots, as almost all are.
    const written = rows.map(({ id, rootBodies }) => {
      return { id, isRoot: true, isUncredited: false, rootBodies, circle: null };
    });
    await writeAll(this.#context, [
      ...(await this.#registries.writes()),
      [WRITE_ATTRIBUTIONS, 'rows', rows, this.#context.stamp],
      ...labelWrites(this.#rows),
      ...Object.entries(WRITE_LINKS).map(([kind, text]): Write => [text, 'rows', this.#links[kind as LinkKind]]),
      [WRITE_PASSED_ON_BY, 'rows', this.#laterRelays],
      ...writesOf([differenceOf({ results: written, derivations: [] }, found)]),
    ]);
    await this.#registries.completeKnown();
    await compareAttributions(this.#context, this.#inStoredTexts());
  }

  /** The new attributions in texts that were stored before. */
  #inStoredTexts(): string[] {
    const { documents } = this.#registries;
    return this.#rows.filter(({ document }) => !documents.isNew(document)).map(({ id }) => id);
  }

  /** Only new attributions can be nested in each other: what is stored is nested in nothing new. */
  #refuseCircles(): void {
    const links = new Map<string, Link[]>();
    for (const link of this.#links.nestedIn) {
      const others = links.get(link.from);
      if (others) others.push(link);
      else links.set(link.from, [link]);
    }
    const done = new Set<string>();
    const chain = new Set<string>();
    const refuse = (link: Link): never => {
      throw invalid(this.#nestingPaths.get(link) ?? '', `${link.to} would stand inside itself`, { chain: [...chain] });
    };
    const walk = (id: string): void => {
      if (done.has(id)) return;
      chain.add(id);
      for (const link of links.get(id) ?? []) {
        if (chain.has(link.to)) attempt(this.#context, () => refuse(link));
        else walk(link.to);
      }
      chain.delete(id);
      done.add(id);
    };
    for (const id of links.keys()) walk(id);
  }
}

function rootBodiesOf(result: StoredResult | undefined): string[] | null {
  return result?.rootBodies ? [...result.rootBodies] : null;
}

/** The id of the attribution in which another is nested, in the same document. */
function outerId(
  reference: { id: string; path: string },
  outer: { id: string; document: string } | undefined,
  id: string,
  document: string,
): string {
  const { path } = reference;
  if (!outer) throw notFound(path, reference.id, 'attribution');
  if (outer.id === id) throw invalid(path, 'an attribution cannot stand inside itself');
  if (outer.document === document) return outer.id;
  const problem = `${outer.id} was read in ${outer.document}; expected an attribution read in ${document}`;
  throw invalid(path, problem, { expected: document, actual: outer.document });
}
