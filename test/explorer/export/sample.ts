import fc from 'fast-check';
import type { Exported, ExportedAttribution, ExportedEdge, ExportedNode } from '../../../src/explorer/export/gather.ts';
import { NODE_KINDS } from '../../../src/explorer/model/view.ts';

/** Texts that have broken spreadsheets, XML, HTML and JSON before. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><b>&amp;"\'',
  'a\u0000b\u0008c\u000bd\u001fe\ufffef\uffff',
  '\ud83d alone \ude00',
  '🚢 “Not true,” \u2028 \u2029 é',
  'line\r\nbreak, "comma"; tab\t',
  '__proto__',
  '`$',
];

export const texts = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.string()).map(([one, other]) => one + other),
);

/** One attribution that says everything. */
function attributionOf(text: string, more: Partial<ExportedAttribution> = {}): ExportedAttribution {
  return {
    type: 'attribution',
    role: 'ORIGIN',
    speechAct: 'ASSERT',
    form: 'DIRECT',
    certainty: 'CERTAIN',
    polarity: 'POSITIVE',
    basis: 'UNKNOWN',
    cue: text,
    said: '2024-11-29',
    printed: '2024-11',
    recorded: '2026-01-02T10:00:00Z',
    document: 'doc_d',
    publisher: 'ent_p',
    relayedBy: null,
    documentTitle: text,
    publisherName: text,
    detail: {
      id: 'att_1',
      quote: text,
      saidTo: '2024-11-29',
      saidPrecision: 'DAY',
      section: 'BODY',
      medium: null,
      spans: [{ part: 'CONTENT', exact: text, prefix: text, suffix: text }],
      document: { url: 'https://post.example/x', language: 'en', textHash: null, isParaphrase: false },
    },
    ...more,
  };
}

/** A view with a source that says a claim twice, about somebody, and any further nodes. */
export function exportedOf(text: string, labels: readonly string[] = []): Exported {
  const node = (id: string, kind: ExportedNode['kind'], label: string, index: number): ExportedNode => ({
    id,
    kind,
    label,
    subkind: kind === 'claim' ? null : 'PERSON',
    isNamed: true,
    at: null,
    x: index * 100,
    y: index * -30,
  });
  const edge = (
    id: string,
    from: string,
    to: string,
    type: ExportedEdge['type'],
    more: Partial<ExportedEdge> = {},
  ) => ({
    id,
    from,
    to,
    type,
    label: text,
    attribution: null,
    ...more,
  });
  return {
    title: text,
    address: 'https://selon.example/?show=clm_c',
    at: '2026-01-02T10:00:00.000Z',
    language: 'en',
    nodes: [
      node('ent_s', 'source', text, 0),
      node('clm_c', 'claim', text, 1),
      node('ent_e', 'entity', text, 2),
      ...labels.map((label, index) => node(`ent_${index}`, NODE_KINDS[index % 4] ?? 'entity', label, index + 3)),
    ],
    edges: [
      edge('att_1', 'ent_s', 'clm_c', 'attribution', { attribution: attributionOf(text) }),
      edge('att_2', 'ent_s', 'clm_c', 'attribution', {
        attribution: attributionOf(text, { polarity: 'NEGATIVE', detail: null }),
      }),
      edge('clm_c about ent_e', 'clm_c', 'ent_e', 'about'),
      ...labels.map((label, index) => edge(`l${index}`, `ent_${index}`, 'ent_e', 'partOf', { label })),
    ],
  };
}

export const exports = fc
  .tuple(texts, fc.array(texts, { maxLength: 5 }))
  .map(([text, labels]) => exportedOf(text, labels));
