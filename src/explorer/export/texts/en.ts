import type { Messages } from '../../i18n/message.ts';

/** The texts of taking a view away. */
export const en = {
  'export.at': 'Exported on {date}.',
  'export.csvEdges': 'CSV: who says what',
  'export.csvEdges.for': 'A line for each link, for spreadsheets',
  'export.csvNodes': 'CSV: what is shown',
  'export.csvNodes.for': 'A line for each thing, for spreadsheets',
  'export.document': 'Read in',
  'export.export': 'Export the view',
  'export.gexf': 'GEXF',
  'export.gexf.for': 'For Gephi, with places and colours',
  'export.graphml': 'GraphML',
  'export.graphml.for': 'For yEd, igraph, NetworkX',
  'export.help': 'Drag to move, turn the wheel to zoom, click a thing or a line for the words.',
  'export.html': 'Interactive page',
  'export.html.for': 'One file that opens anywhere, without a network',
  'export.jsonld': 'JSON-LD',
  'export.jsonld.for': 'PROV and Web Annotation, for other archives',
  'export.none': 'Nothing',
  'export.note': 'Note',
  'export.png': 'Picture (PNG)',
  'export.png.for': 'For articles and slides',
  'export.quote': 'Words',
  'export.saved': 'Exported.',
  'export.search': 'Search',
  'export.seeAgain': 'See it again where it is kept up to date',
  'export.svg': 'Picture (SVG)',
  'export.svg.for': 'Sharp at any size, can be edited',
  'export.title': 'Export what is shown',
  'export.untitled': 'Who said what',
  'export.whole': 'Show all',
  'export.working': 'Exporting…',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
