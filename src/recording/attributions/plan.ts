import type { Parameters } from '../../graph/engine.ts';
import { derivedKey, idFor } from '../../shared/ids.ts';
import type { Claims } from '../claims/claims.ts';
import type { Documents } from '../documents/documents.ts';
import type { EntityHandle } from '../entities/draft.ts';
import type { Entities } from '../entities/entities.ts';
import { invalid, notFound } from '../errors.ts';
import { type Link, type Scope, type Write, writeAll, writesOf } from '../scope.ts';
import { statement } from '../statements.ts';
import { spanProperties } from './evidence.ts';
import type { Identified } from './identity.ts';
import { type Labelled, labelWrites } from './labels.ts';

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

/** The attributions that are new, with all that must be written with them. */
export class AttributionPlan {
  readonly #scope: Scope;
  readonly #entities: Entities;
  readonly #documents: Documents;
  readonly #claims: Claims;
  readonly #rows: (Parameters & Labelled)[] = [];
  readonly #ids = new Set<string>();
  readonly #links: Record<LinkKind, Link[]> = { relayedBy: [], nestedIn: [], targets: [], onBehalfOf: [], cites: [] };
  readonly #passedOn: { from: string; to: string; hops: number }[] = [];
  /** Where the input says that one stands inside another, by the link between them. */
  readonly #nestingPaths = new Map<Link, string>();

  constructor(scope: Scope, entities: Entities, documents: Documents, claims: Claims) {
    this.#scope = scope;
    this.#entities = entities;
    this.#documents = documents;
    this.#claims = claims;
  }

  /** Whether this one will be written. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Has this act of saying written under `id`; `known` are the attributions that it may stand in. @throws RecordingError */
  add(saying: Identified, id: string, known: ReadonlyMap<string, { id: string; document: string }>): void {
    const { draft, source, fingerprint } = saying;
    const common = { claim: this.#claims.keep(draft.claim), document: this.#documents.keep(draft.document) };
    if (saying.sourceHandle) this.#entities.keep(saying.sourceHandle);
    this.#addRow(source, { id, fingerprint, ...common, ...draft.properties, ...spanProperties(saying.spans) });
    const keep = (handle: EntityHandle): string => this.#entities.keep(handle);
    this.#link('targets', id, saying.targets.map(keep));
    this.#link('onBehalfOf', id, saying.onBehalfOf.map(keep));
    const cited = draft.cites.map((handle) => this.#documents.keep(handle));
    this.#link('cites', id, cited);
    const paths = new Map(
      draft.nestedIn.map((outer) => [outerId(outer, known.get(outer.id), id, common.document), outer.path]),
    );
    for (const link of this.#link('nestedIn', id, [...paths.keys()]))
      this.#nestingPaths.set(link, paths.get(link.to) ?? '');
    const chain = [id];
    saying.relays.forEach((relay, index) => {
      keep(relay.handle);
      const relayFingerprint = derivedKey('relay', id, index, relay.source);
      const own = { id: idFor('att', relayFingerprint), fingerprint: relayFingerprint };
      this.#addRow(relay.source, { ...own, ...common, ...relay.properties, ...spanProperties(relay.spans) });
      this.#link('relayedBy', chain.at(-1) ?? id, [own.id]);
      chain.forEach((from, place) => {
        this.#passedOn.push({ from, to: own.id, hops: chain.length - place });
      });
      chain.push(own.id);
    });
  }

  #addRow(source: string, row: Parameters & Labelled): void {
    this.#entities.speaks(source);
    this.#rows.push({ ...row, source });
    this.#ids.add(row.id);
  }

  /** Links to each end once. */
  #link(kind: LinkKind, from: string, ends: string[]): Link[] {
    const links = [...new Set(ends)].map((to) => ({ from, to }));
    this.#links[kind].push(...links);
    return links;
  }

  /** Writes all of it. @throws RecordingError when attributions would stand inside each other */
  async write(): Promise<void> {
    refuseCircles(this.#links.nestedIn, this.#nestingPaths);
    await writeAll(this.#scope, [
      ...(await writesOf(this.#scope, [this.#entities, this.#documents, this.#claims])),
      [WRITE_ATTRIBUTIONS, 'rows', this.#rows, this.#scope.stamp],
      ...labelWrites(this.#rows),
      ...Object.entries(WRITE_LINKS).map(([kind, text]): Write => [text, 'rows', this.#links[kind as LinkKind]]),
      [WRITE_PASSED_ON_BY, 'rows', this.#passedOn],
    ]);
  }
}

/** The id of the attribution inside which another stands, in the same document. */
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

/** Only new attributions can stand inside each other: what is stored stands in nothing new. */
function refuseCircles(nesting: readonly Link[], paths: ReadonlyMap<Link, string>): void {
  const links = new Map<string, Link[]>();
  for (const link of nesting) {
    const others = links.get(link.from);
    if (others) others.push(link);
    else links.set(link.from, [link]);
  }
  const done = new Set<string>();
  const chain = new Set<string>();
  const walk = (id: string): void => {
    if (done.has(id)) return;
    chain.add(id);
    for (const link of links.get(id) ?? []) {
      if (!chain.has(link.to)) walk(link.to);
      else throw invalid(paths.get(link) ?? '', `${link.to} would stand inside itself`, { chain: [...chain] });
    }
    chain.delete(id);
    done.add(id);
  };
  for (const id of links.keys()) walk(id);
}
