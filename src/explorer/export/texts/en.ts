import type { Messages } from '../../i18n/message.ts';

/** The texts of taking a view away. */
export const en = {
  'export.at': 'Exported on {date}.',
  'export.csvEdges': 'CSV: who says what',
  'export.csvEdges.for': 'A row for each link, for spreadsheets',
  'export.csvNodes': 'CSV: what is shown',
  'export.csvNodes.for': 'A row for each item, for spreadsheets',
  'export.document': 'Read in',
  'export.export': 'Export the view',
  'export.gexf': 'GEXF',
  'export.gexf.for': 'For Gephi, with positions and colours',
  'export.graphml': 'GraphML',
  'export.graphml.for': 'For yEd, igraph, NetworkX',
  'export.help': 'Drag to move, scroll to zoom, click an item or a link for the exact words.',
  'export.html': 'Interactive page',
  'export.html.for': 'One file that opens anywhere, offline',
  'export.jsonld': 'JSON-LD',
  'export.jsonld.for': 'PROV and Web Annotation, for other archives',
  'export.none': 'Nothing',
  'export.note': 'Note',
  'export.png': 'Picture (PNG)',
  'export.png.for': 'For articles and slides',
  'export.quote': 'Quote',
  'export.saved': 'Exported.',
  'export.search': 'Search',
  'export.seeAgain': 'Open the current version online',
  'export.svg': 'Picture (SVG)',
  'export.svg.for': 'Sharp at any size, editable',
  'export.title': 'Export what is shown',
  'export.untitled': 'Who said what',
  'export.whole': 'Show all',
  'export.working': 'Exporting…',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
