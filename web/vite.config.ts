import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import * as z from 'zod';
import { OPERATIONS } from '../contracts/api.ts';
import { portalSettings } from '../contracts/portal.ts';

/** Of each operation the portal needs its method, path and kind. */
const operations = () =>
  Object.fromEntries(Object.entries(OPERATIONS).map(([name, { method, path, kind }]) => [name, [method, path, kind]]));

/** What is made of the contracts when the portal is built: their schemas stay out of what a browser loads first. */
const MADE: Readonly<Record<string, () => unknown>> = {
  'virtual:operations': operations,
  'virtual:settings-form': () => z.toJSONSchema(portalSettings()),
};

export const contracts: Plugin = {
  name: 'contracts',
  resolveId: (id) => (Object.hasOwn(MADE, id) ? `\0${id}` : undefined),
  load: (id) => {
    const made = id.startsWith('\0') ? MADE[id.slice(1)] : undefined;
    return made && `export default ${JSON.stringify(made())};`;
  },
};

/** The letters of Dutch and English are fetched with the script, not after it. */
const LETTERS = /source-sans-3-latin-wght-normal-[^/]+\.woff2$/;
const letters: Plugin = {
  name: 'letters',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => LETTERS.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head',
        })),
  },
};

/** What has fields, and what it rests on. */
const FIELDS = 'fields|draft|case-form|simple-form|text-form|decide-form';
/** What so many pages or more have comes in one file with the like of it. */
const minShareCount = 6;

export default defineConfig({
  root: import.meta.dirname,
  // What a page loads has a hash in its name and is kept for a year.
  build: {
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // What pages share is a few files and not twenty: on a phone each costs a wait. Who only reads needs nothing of a form.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'parts', test: new RegExp(`/web/(parts|words)/(?!(${FIELDS})\\.)`), minShareCount },
            { name: 'forms', test: new RegExp(`/web/parts/(${FIELDS})\\.|/react-aria|/@react-`), minShareCount },
          ],
        },
      },
    },
  },
  plugins: [react(), contracts, letters],
});
