import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { OPERATIONS } from '../contracts/api.ts';

const TABLE = 'virtual:operations';

/** Of each operation the portal needs its method, path and kind; the schemas stay out of what a browser loads. */
const operations: Plugin = {
  name: 'operations',
  resolveId: (id) => (id === TABLE ? `\0${TABLE}` : undefined),
  load: (id) => {
    if (id !== `\0${TABLE}`) return undefined;
    const table = Object.entries(OPERATIONS).map(([name, { method, path, kind }]) => [name, [method, path, kind]]);
    return `export default ${JSON.stringify(Object.fromEntries(table))};`;
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // What a page loads has a hash in its name and is kept for a year.
  build: {
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
  },
  plugins: [react(), operations],
});
