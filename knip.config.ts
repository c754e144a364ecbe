import type { KnipConfig } from 'knip';

/** `knip --production` asks what is left without the tests: code that only they use has no place in the house. */
const production = process.argv.includes('--production');

// `!` marks what is there without the tests.
const config: KnipConfig = {
  entry: [
    'bin/*.ts!',
    'lambdas/**/*.handler.ts!',
    // The one of a deployment is chosen when its functions are bundled.
    'policies/*/index.ts!',
    // dependency-cruiser is started with it.
    'test/architecture/tsx.mjs',
    'web/app/main.tsx!',
    'web/vite.config.ts!',
    'web/document/checksum.worker.ts!',
    'web/parts/jpeg.worker.ts!',
    'web/api/virtual.d.ts!',
    'local/*.{ts,mjs}!',
    'test/**/*.test.ts',
    // Run by hand, before the form of a stored item changes.
    'test/stores/fixtures/recording/*.ts',
    // Run by hand before a release.
    'test/lib/releases/record.ts',
    // Stryker loads these by name (stryker.config.json).
    'local/mutation/{vitest.config,fast-check,type-check}.ts!',
    // Each store has a fake beside its class, held to the same contract test; the tests of everything else run on the fakes.
    'stores/fake/*.ts!',
  ],
  project: ['**/*.{ts,tsx,mjs,cjs}!', '!test/**!'],
  ignoreDependencies: [
    // Run as commands, by scripts that knip does not read.
    '@biomejs/biome',
    'aws-cdk',
    'dependency-cruiser',
    // The checker of that name is our own, local/mutation/type-check.ts.
    '@stryker-mutator/tsc-checker',
    // dependency-cruiser reads TypeScript with it.
    '@swc/core',
    // Its font files are read, no code.
    'dejavu-fonts-ttf',
    '@fontsource-variable/source-sans-3',
    /^@fontsource\//,
    'emojibase-data',
  ],
  // What its own file uses is no dead code, though only a test imports it.
  ignoreExportsUsedInFile: production ? true : { type: true, interface: true },
};

export default config;
