/** A command of node_modules/.bin that looks at the sources, and what it makes sure of. */
export type Check = { readonly what: string; readonly command: string; readonly args: readonly string[] };

/** More threads check what the types share once for each of them: on two cores that takes as long, and nearly twice the processor time. */
const ONE_THREAD = '--singleThreaded';

/** The checks that run no code, in the order in which they are quick to fail. `npm run check:<name>` runs one. */
export const CHECKS = {
  types: { what: 'types', command: 'tsc', args: ['--noEmit', ONE_THREAD, '-p', 'tsconfig.json'] },
  portal: { what: 'types of the portal', command: 'tsc', args: ['--noEmit', ONE_THREAD, '-p', 'web/tsconfig.json'] },
  lint: { what: 'lint and format', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  unused: { what: 'nothing unused', command: 'knip', args: ['--no-progress'] },
  shipped: { what: 'nothing that only tests use', command: 'knip', args: ['--no-progress', '--production'] },
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;

export const isCheck = (name: string): name is CheckName => Object.hasOwn(CHECKS, name);
