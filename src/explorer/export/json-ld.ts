import { groupedBy } from '../../shared/grouped-by.ts';
import type { Exported, ExportedAttribution, ExportedEdge, ExportedNode } from './gather.ts';
import { wellFormed } from './xml-text.ts';

/** What the terms mean: PROV, Web Annotation and schema.org, and this project's own for what these do not have. */
export const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  selon: 'urn:selon:term:',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  text: 'schema:text',
  datePublished: 'schema:datePublished',
  publisher: { '@id': 'schema:publisher', '@type': '@id' },
  url: { '@id': 'schema:url', '@type': '@id' },
  about: { '@id': 'schema:about', '@type': '@id' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@container': '@list' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  attributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  quotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
  generatedAt: 'prov:generatedAtTime',
  contradicts: { '@id': 'selon:contradicts', '@type': '@id' },
  supports: { '@id': 'selon:supports', '@type': '@id' },
  restates: { '@id': 'selon:restates', '@type': '@id' },
  partOf: { '@id': 'schema:memberOf', '@type': '@id' },
  relayedBy: { '@id': 'selon:relayedBy', '@type': '@id' },
  part: 'selon:part',
  role: 'selon:role',
  speechAct: 'selon:speechAct',
  form: 'selon:form',
  polarity: 'selon:polarity',
  certainty: 'selon:certainty',
  basis: 'selon:basis',
  cue: 'selon:cue',
  saidFrom: 'selon:saidFrom',
  saidTo: 'selon:saidTo',
  saidPrecision: 'selon:saidPrecision',
  isParaphrase: 'selon:isParaphrase',
  isNamed: 'selon:isNamed',
  kind: 'selon:kind',
} as const;

/** Any id as a name of the web that asks no server. */
function iri(id: string): string {
  return `urn:selon:${encodeURIComponent(wellFormed(id))}`;
}

/**
 * The view as JSON-LD: nodes as PROV agents and entities, each attribution as an annotation of the document that it was
 * read in. Its context is part of it, so that nothing has to be fetched. Only a source that affirms a claim is given as
 * the one to whom PROV attributes it.
 */
export function writeJsonLd(exported: Exported): string {
  const { nodes, edges, title, address, at } = exported;
  const from = groupedBy(edges, (edge) => edge.from);
  const to = groupedBy(edges, (edge) => edge.to);
  const graph = [
    ...nodes.map((node) => nodeOf(node, from.get(node.id) ?? [], to.get(node.id) ?? [])),
    ...documentsBeside(exported),
    ...edges.flatMap((edge) =>
      edge.type === 'attribution' && edge.attribution ? [annotationOf(edge, edge.attribution)] : [],
    ),
  ];
  const view = { id: address, type: ['prov:Bundle', 'prov:Entity'], name: wellFormed(title), generatedAt: date(at) };
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': [view, ...graph.map(known)] }, null, 2)}\n`;
}

const TYPES: Readonly<Record<ExportedNode['kind'], readonly string[]>> = {
  source: ['prov:Agent', 'prov:Entity', 'schema:Thing'],
  entity: ['prov:Entity', 'schema:Thing'],
  claim: ['prov:Entity', 'schema:Claim'],
  document: ['prov:Entity', 'schema:CreativeWork'],
};

function nodeOf(node: ExportedNode, from: readonly ExportedEdge[], to: readonly ExportedEdge[]): object {
  const { id, kind, label, subkind, isNamed, at } = node;
  const targets = (type: ExportedEdge['type']) => {
    const found = [...new Set(from.filter((edge) => edge.type === type).map((edge) => iri(edge.to)))];
    return found.length > 0 ? found : null;
  };
  const affirming = to.filter(
    ({ attribution }) => attribution?.role === 'ORIGIN' && attribution.polarity === 'POSITIVE',
  );
  const isClaim = kind === 'claim';
  return {
    id: iri(id),
    type: TYPES[kind],
    [isClaim ? 'text' : 'name']: wellFormed(label),
    kind: subkind,
    isNamed: kind === 'source' || kind === 'entity' ? isNamed : null,
    datePublished: at && date(at),
    publisher: targets('publishedBy'),
    about: targets('about'),
    partOf: targets('partOf'),
    contradicts: targets('contradicts'),
    supports: targets('supports'),
    restates: targets('restates'),
    attributedTo: isClaim && affirming.length > 0 ? [...new Set(affirming.map((edge) => iri(edge.from)))] : null,
  };
}

/** Documents that nodes were read in and that are not shown themselves. */
function documentsBeside({ nodes, edges }: Exported): object[] {
  const shown = new Set(nodes.map(({ id }) => id));
  const found = new Map<string, object>();
  for (const { attribution } of edges) {
    if (!attribution || shown.has(attribution.document) || found.has(attribution.document)) continue;
    const { document, documentTitle, printed, publisher, detail } = attribution;
    found.set(document, {
      id: iri(document),
      type: TYPES.document,
      name: documentTitle && wellFormed(documentTitle),
      datePublished: printed && date(printed),
      publisher: publisher && iri(publisher),
      url: webAddress(detail?.document.url ?? null),
      isParaphrase: detail?.document.isParaphrase ?? null,
    });
  }
  return [...found.values()];
}

/** An attribution as an annotation: its body is the claim, its target the words in the document that show it. */
function annotationOf({ id, from, to }: ExportedEdge, attribution: ExportedAttribution): object {
  const { role, speechAct, form, polarity, certainty, basis, cue, said, recorded, document, relayedBy, detail } =
    attribution;
  const selector = (detail?.spans ?? []).map(({ part, exact, prefix, suffix }) => ({
    type: 'oa:TextQuoteSelector',
    part,
    exact: wellFormed(exact),
    prefix: wellFormed(prefix),
    suffix: wellFormed(suffix),
  }));
  return {
    id: iri(id),
    type: ['oa:Annotation', 'prov:Entity'],
    body: iri(to),
    target: { type: 'oa:SpecificResource', source: iri(document), ...(selector.length > 0 && { selector }) },
    attributedTo: iri(from),
    quotedFrom: iri(document),
    relayedBy: relayedBy && iri(relayedBy),
    generatedAt: date(recorded),
    role,
    speechAct,
    form,
    polarity,
    certainty,
    basis,
    cue: cue && wellFormed(cue),
    saidFrom: said && date(said),
    saidTo: detail?.saidTo ? date(detail.saidTo) : null,
    saidPrecision: detail?.saidPrecision ?? null,
  };
}

/** A time with the type that it has, as exactly as it is known. */
function date(time: string): { '@value': string; '@type': string } {
  const type = time.includes('T') ? 'dateTime' : ({ 4: 'gYear', 7: 'gYearMonth' }[time.length] ?? 'date');
  return { '@value': time, '@type': `xsd:${type}` };
}

/** An address, if it is one of the web. */
function webAddress(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).href : null;
}

/** Without what is not known. */
function known(node: object): object {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}
