import type { Exported } from './gather.ts';
import type { HtmlTexts } from './html.ts';

/** What a view can be taken away as. */
export const FORMATS = ['png', 'svg', 'csvEdges', 'csvNodes', 'graphml', 'gexf', 'jsonld', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** How files of a format end. */
export const ENDINGS: Readonly<Record<Format, string>> = {
  png: '.png',
  svg: '.svg',
  csvEdges: '-links.csv',
  csvNodes: '-things.csv',
  graphml: '.graphml',
  gexf: '.gexf',
  jsonld: '.jsonld',
  html: '.html',
};

/** What writing needs besides the view. */
export interface Means {
  texts: HtmlTexts;
  /** The drawing as it is seen, where the canvas can tell. */
  image: (() => Promise<Blob>) | undefined;
}

/** The view as a file. Each format's own code is loaded when it is first asked for. */
export async function write(format: Format, exported: Exported, { texts, image }: Means): Promise<Blob> {
  switch (format) {
    case 'png':
      return image ? image() : (await import('./png.ts')).paintPng(exported);
    case 'svg':
      return file((await import('./svg.ts')).writeSvg(exported), 'image/svg+xml');
    case 'csvEdges':
      return file((await import('./csv.ts')).writeEdgesCsv(exported), 'text/csv');
    case 'csvNodes':
      return file((await import('./csv.ts')).writeNodesCsv(exported), 'text/csv');
    case 'graphml':
      return file((await import('./graphml.ts')).writeGraphml(exported), 'application/xml');
    case 'gexf':
      return file((await import('./gexf.ts')).writeGexf(exported), 'application/xml');
    case 'jsonld':
      return file((await import('./json-ld.ts')).writeJsonLd(exported), 'application/ld+json');
    case 'html': {
      const [{ writeHtml }, { viewer }] = await Promise.all([import('./html.ts'), import('./viewer/viewer.ts')]);
      return file(writeHtml(exported, texts, viewer), 'text/html');
    }
  }
}

function file(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}
