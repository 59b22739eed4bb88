import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';
import { firstLoad } from './first-load.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the pages of the explorer into `dist/explorer`, from where `src/api` serves them. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), firstLoad(here('index.html'))],
  worker: { format: 'es' },
  // The server puts a new one into each answer.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: here('../../dist/explorer'),
    emptyOutDir: true,
    // The content security policy knows files, not data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [here('index.html'), here('graphiql/index.html')],
      // "use no memo" is for React's compiler, which has been over these libraries already.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
