import type { Exported, ExportedEdge, ExportedNode } from './gather.ts';

/** A value of a table or of a node's or edge's data. */
export type Value = string | number | boolean | null;

/** What is told of each thing, by the name of its column. */
export function nodeColumns({ id, label, kind, subkind, isNamed, at, x, y }: ExportedNode): Record<string, Value> {
  return { id, label, kind, subkind, named: isNamed, published: at, x, y };
}

/** What is told of each link, by the name of its column. An attribution fills all of them. */
export function edgeColumns(
  { id, from, to, type, label, saying }: ExportedEdge,
  labelOf: (id: string) => string,
): Record<string, Value> {
  const detail = saying?.detail;
  return {
    id,
    from,
    from_label: labelOf(from),
    to,
    to_label: labelOf(to),
    type,
    label,
    role: saying?.role ?? null,
    speech_act: saying?.speechAct ?? null,
    form: saying?.form ?? null,
    polarity: saying?.polarity ?? null,
    certainty: saying?.certainty ?? null,
    basis: saying?.basis ?? null,
    cue: saying?.cue ?? null,
    quote: detail?.quote ?? null,
    said_from: saying?.said ?? null,
    said_to: detail?.saidTo ?? null,
    said_precision: detail?.saidPrecision ?? null,
    printed: saying?.printed ?? null,
    recorded: saying?.recorded ?? null,
    document: saying?.document ?? null,
    document_title: saying?.documentTitle ?? null,
    document_url: detail?.document.url ?? null,
    document_is_paraphrase: detail?.document.isParaphrase ?? null,
    publisher: saying?.publisherName ?? null,
    relayed_by: saying?.relayedBy ?? null,
  };
}

/** Finds the names of things. */
export function labelsOf({ nodes }: Exported): (id: string) => string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
