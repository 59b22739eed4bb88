import type { Exported } from './gather.ts';
import { COLOURS, lookOf, SHAPES, shortened } from './look.ts';
import { plan } from './plan.ts';
import { escaped, wellFormed } from './xml-text.ts';

/** The words around the data, in the reader's language. */
export interface HtmlTexts {
  search: string;
  none: string;
  help: string;
  seeAgain: string;
  whole: string;
  close: string;
  /** What a kind of node is called. */
  kind(kind: string): string;
  /** An attribution in lines: what it is, and the words. */
  attribution(edge: Exported['edges'][number]): { name: string; value: string }[];
  /** What a link is called. */
  link(type: string): string;
  exported(at: string): string;
}

/** What the page that is written runs and looks like. */
export interface HtmlParts {
  script: string;
  style: string;
}

/**
 * The view as one page that needs nothing else: it asks for no file and no server, opens from a disk, moves, searches
 * and shows the details. All its texts are embedded as data and only shown as text.
 */
export function writeHtml(exported: Exported, texts: HtmlTexts, { script, style }: HtmlParts): string {
  const { title, language } = exported;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<label>${escaped(texts.search)} <input id="search" type="search" autocomplete="off"></label>
<button id="whole" type="button">${escaped(texts.whole)}</button>
<output id="found" aria-live="polite"></output>
</header>
<main>
<svg id="graph" role="group" aria-label="${escaped(title)}" tabindex="0"></svg>
<aside id="words" aria-live="polite" hidden></aside>
</main>
<footer><p>${escaped(texts.help)}</p><p>${escaped(texts.exported(exported.at))} ${addressLink(exported.address, texts.seeAgain)}</p></footer>
<script type="application/json" id="data">${json(dataOf(exported, texts))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** All that the page shows, laid out. */
function dataOf(exported: Exported, texts: HtmlTexts): object {
  const { width, height, nodes, lines } = plan(exported);
  return {
    width,
    height,
    texts: { none: texts.none, close: texts.close },
    nodes: nodes.map(({ node, at }) => ({
      id: node.id,
      label: wellFormed(node.label),
      short: wellFormed(shortened(node.label)),
      kind: texts.kind(node.kind),
      shape: SHAPES[node.kind],
      colour: COLOURS[node.kind],
      x: at.x,
      y: at.y,
    })),
    edges: lines.map(({ edge, from, over, to }) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      path: `M${from.x} ${from.y}Q${over.x} ${over.y} ${to.x} ${to.y}`,
      ...lookOf(edge),
      link: texts.link(edge.type),
      lines: edge.attribution ? texts.attribution(edge) : [],
    })),
  };
}

/** JSON that ends no script element, whatever stands in its texts. */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function addressLink(address: string, words: string): string {
  if (!/^https?:\/\//i.test(address)) return '';
  return `<a href="${escaped(address)}" rel="noreferrer noopener">${escaped(words)}</a>`;
}
