/**
 * Which room of the house may use which (see "The house" in the design). Every rule is an error: `npm test` fails on it.
 *
 * TypeScript 7 has no compiler API for tools, so swc reads the sources. It sees `import type`, `export type … from` and
 * dynamic imports as imports; it does not see `import('…').Type` in a type position, which test/architecture refuses.
 */

/** The packages that production code may use beside its own, by room. A room that is not here may use any. */
const PACKAGES = {
  domain: ['temporal-polyfill'],
  policies: [],
  contracts: ['zod', 'zod-openapi', 'temporal-polyfill', 'canonicalize'],
};

/** What a room may import of the house, apart from itself. */
const DIRECTIONS = {
  domain: [],
  policies: ['domain'],
  contracts: ['domain', 'policies'],
  stores: ['contracts', 'domain'],
  lambdas: ['stores', 'contracts', 'domain', 'policies'],
  lib: ['contracts', 'policies'],
  bin: ['lib', 'contracts', 'policies'],
  web: ['contracts'],
};

const ROOMS = [...Object.keys(DIRECTIONS), 'local', 'test', 'statemachines'];
const SHIPPED = '^(domain|policies|contracts|stores|lambdas)/';

const directions = Object.entries(DIRECTIONS).map(([room, allowed]) => ({
  name: `${room}-direction`,
  comment: `${room} may import ${[room, ...allowed].join(', ')} and no other room.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${ROOMS.join('|')})/`, pathNot: `^(${[room, ...allowed].join('|')})/` },
}));

const packages = Object.entries(PACKAGES).map(([room, allowed]) => ({
  name: `${room}-packages`,
  comment: `${room} may use ${allowed.join(', ') || 'no package'}.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: 'node_modules/', pathNot: allowed.map((name) => `node_modules/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...packages,
    {
      name: 'pure-rooms',
      comment: 'domain and policies are pure: no clock, no files, no network, so no part of Node.',
      severity: 'error',
      from: { path: '^(domain|policies)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sdk-in-stores',
      comment: 'Only stores speak to AWS; what starts and tests the system may too.',
      severity: 'error',
      from: { pathNot: '^(stores|local|test)/|node_modules/' },
      to: { path: 'node_modules/@(aws-sdk|smithy)/' },
    },
    {
      name: 'cdk-in-lib',
      comment: 'Infrastructure code is not shipped inside functions.',
      severity: 'error',
      from: { pathNot: '^(lib|bin|test|local)/|node_modules/' },
      to: { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { pathNot: 'node_modules/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is checked by no other rule.',
      severity: 'error',
      from: { pathNot: 'node_modules/' },
      // The build makes `virtual:` modules.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'declared-packages',
      comment: 'What is used stands in package.json.',
      severity: 'error',
      from: { pathNot: 'node_modules/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-dev-packages-shipped',
      comment: 'A function must not need what an installation without development packages leaves out.',
      severity: 'error',
      from: { path: SHIPPED },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules/' },
    exclude: { path: '(^|/)(cdk\\.out[^/]*|reports)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
