import type { Exported, ExportedEdge, ExportedNode } from './gather.ts';

/** A value of a table or of a node's or edge's data. */
export type Value = string | number | boolean | null;

/** The values of each node, by the name of the column. */
export function nodeColumns({ id, label, kind, subkind, isNamed, at, x, y }: ExportedNode): Record<string, Value> {
  return { id, label, kind, subkind, named: isNamed, published: at, x, y };
}

/** The values of each link, by the name of the column. An attribution has all of them. */
export function edgeColumns(
  { id, from, to, type, label, attribution }: ExportedEdge,
  labelOf: (id: string) => string,
): Record<string, Value> {
  const detail = attribution?.detail;
  return {
    id,
    from,
    from_label: labelOf(from),
    to,
    to_label: labelOf(to),
    type,
    label,
    role: attribution?.role ?? null,
    speech_act: attribution?.speechAct ?? null,
    form: attribution?.form ?? null,
    polarity: attribution?.polarity ?? null,
    certainty: attribution?.certainty ?? null,
    basis: attribution?.basis ?? null,
    cue: attribution?.cue ?? null,
    quote: detail?.quote ?? null,
    said_from: attribution?.said ?? null,
    said_to: detail?.saidTo ?? null,
    said_precision: detail?.saidPrecision ?? null,
    printed: attribution?.printed ?? null,
    recorded: attribution?.recorded ?? null,
    document: attribution?.document ?? null,
    document_title: attribution?.documentTitle ?? null,
    document_url: detail?.document.url ?? null,
    document_is_paraphrase: detail?.document.isParaphrase ?? null,
    publisher: attribution?.publisherName ?? null,
    relayed_by: attribution?.relayedBy ?? null,
  };
}

/** Finds the names of nodes. */
export function labelsOf({ nodes }: Exported): (id: string) => string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
