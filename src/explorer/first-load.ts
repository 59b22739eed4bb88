import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** How much a page may ask for before it shows anything: bytes of scripts and styles, compressed. */
const MOST = 250_000;

/** Tells how much the page loads at first, without what it loads when it is needed; too much fails the build. */
export function firstLoad(page: string): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === page);
      if (entry?.type !== 'chunk') return;
      const files = [...loadedWith(entry, bundle)];
      const size = files.reduce((sum, name) => sum + sizeOf(bundle[name]), 0);
      const report = `first load: ${Math.round(size / 1000)} kB compressed, in ${files.length} files`;
      if (size > MOST) this.error(`${report}; at most ${MOST / 1000} kB are allowed`);
      process.stdout.write(`${report}\n`);
    },
  };
}

/** The files that a chunk needs before it runs. */
function loadedWith(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const name of chunk.imports) {
    const file = bundle[name];
    if (file?.type === 'chunk') loadedWith(file, bundle, found);
  }
  return found;
}

function sizeOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): number {
  if (!file) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
