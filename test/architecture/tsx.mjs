import { createRequire } from 'node:module';

/** dependency-cruiser asks swc for TypeScript without JSX, whatever the name of the file; this says it for a `.tsx`. */
const swc = createRequire(import.meta.url)('@swc/core');
const parse = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });
