import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { OPERATIONS } from '../../contracts/api.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { fontFile, SCRIPT_FONTS, SLICED_FONT, slicesFile } from '../../contracts/letter-fonts.ts';
import type { Organisation } from '../../policies/index.ts';
import { ENTRY } from '../regulations.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CREDENTIALS = fileURLToPath(new URL('./environment-credentials.ts', import.meta.url));
/** Below the letter font, for what it has no sign for. */
const OTHER_FONTS = 'fonts';
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'] as const;

/** The file inside each bundle's directory, and how Lambda calls it. */
const BUNDLE_FILE = 'index.js';
export const HANDLER = 'index.handler';

/** Where the letter font lies, seen from the bundle: Lambda starts a function in its own directory. */
export const FONT_PATH = '.';

/**
 * What prints letters is loaded for a letter only, but what lies in a function's one file is compiled at every start: 860 of
 * the 1,600 KB of a function that prints. So it lies beside it, where Node looks for a package.
 */
const PRINTER = 'pdfkit';
const PACKAGES = 'node_modules';

const answering = new Set<FunctionName>(Object.values(OPERATIONS).map((operation) => operation.function));

/**
 * What most requests do not need lies beside a function too: the words of every refusal, the description of the API, and what
 * looks into an upload. The package.json of the house says where these names lead, and one beside the bundle says it there.
 */
const BESIDE = {
  '#problems': { source: 'contracts/problems.ts', file: './problems.cjs', of: answering },
  '#openapi': { source: 'contracts/openapi.ts', file: './openapi.cjs', of: new Set<FunctionName>(['publicHttp']) },
  '#judge': {
    source: 'lambdas/document/content/thread.ts',
    file: './judge.cjs',
    of: new Set<FunctionName>(['inspect']),
  },
  '#mail': {
    source: 'lambdas/document/mail/thread.ts',
    file: './mail.cjs',
    of: new Set<FunctionName>(['documentsHttp']),
  },
} as const;

/** How every function is bundled; the bench bundles the bare SDK in the same way. */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  alias: { '@aws-sdk/credential-provider-node': CREDENTIALS },
  external: [PRINTER, ...Object.keys(BESIDE)],
  // pdfkit looks for its own folder when it is loaded; a CommonJS bundle has no import.meta.
  define: { 'import.meta.url': JSON.stringify('file:///var/task/index.js') },
  // Node's `import()` makes a module of another form out of what it loads. Of `node:http`, which the SDK asks for so, that reads every name,
  // also those that load a whole client for `fetch`: 50 ms of each start. `require` does not.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Whom bundles are made for: the folder of the regulation, and the practice. */
export type BundledFor = { readonly folder: string; readonly organisation: Organisation };

/**
 * Bundles functions in one run of esbuild, each with everything it imports, the SDK too: what was tested is what runs. Of
 * the regulations and the practices they hold the one that they are made for.
 * @param into an existing directory; each function gets a directory of its own name there.
 * @param whom absent: the regulation and the practice that package.json names, for the bench
 */
export function bundleFunctions(names: readonly FunctionName[], into: string, whom?: BundledFor): void {
  buildSync({
    ...BUNDLING,
    alias: { ...BUNDLING.alias, ...(whom && aliases(whom, into)) },
    entryPoints: names.map((name) => ({ in: FUNCTIONS[name].entry, out: `${name}/index` })),
    outdir: into,
  });
  addBeside(names, into);
  const printing = names.filter((name) => 'font' in FUNCTIONS[name]);
  const [first, ...others] = printing.map((name) => join(into, name));
  if (first === undefined) return;
  bundlePrinter(first);
  for (const other of others) cpSync(join(first, PACKAGES), join(other, PACKAGES), { recursive: true });
  for (const directory of [first, ...others]) addFont(directory);
}

/** What `#regulation` and `#organisation` stand for in these bundles (package.json says so for everything else). */
function aliases({ folder, organisation }: BundledFor, into: string): Record<string, string> {
  const practice = join(into, 'organisation.json');
  writeFileSync(practice, JSON.stringify(organisation));
  return { '#regulation': join(folder, ENTRY), '#organisation': practice };
}

/** Each is built once; every other function that has it gets a copy. */
function addBeside(names: readonly FunctionName[], into: string): void {
  const imports = new Map<FunctionName, Record<string, string>>();
  for (const [alias, { source, file, of }] of Object.entries(BESIDE)) {
    const [first, ...others] = names.filter((name) => of.has(name));
    if (first === undefined) continue;
    const outfile = join(into, first, file);
    buildSync({ ...BUNDLING, external: [], entryPoints: [source], outfile });
    for (const other of others) copyFileSync(outfile, join(into, other, file));
    for (const name of [first, ...others]) imports.set(name, { ...imports.get(name), [alias]: file });
  }
  for (const [name, some] of imports)
    writeFileSync(join(into, name, 'package.json'), JSON.stringify({ imports: some }));
}

/** What prints letters, as a package of its own in a function's directory. */
export function bundlePrinter(directory: string): void {
  const outfile = join(directory, PACKAGES, PRINTER, BUNDLE_FILE);
  // An importer gets the whole `module.exports` of a CommonJS module as its default.
  const footer = { js: 'module.exports = module.exports.default;' };
  buildSync({ ...BUNDLING, external: [], entryPoints: [PRINTER], outfile, footer });
}

/** The files of other fonts, and the names of emoji in the languages of letters, as their packages have them. */
function addOtherFonts(directory: string): void {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')));
  const all = [
    ...SCRIPT_FONTS.flatMap(({ folder, subset }) => [fontFile(folder, subset), `@fontsource/${folder}/LICENSE`]),
    slicesFile,
    `@fontsource/${SLICED_FONT}/LICENSE`,
    ...readdirSync(join(packages, '@fontsource', SLICED_FONT, 'files'))
      .filter((file) => /-\d+-400-normal\.woff$/.test(file))
      .map((file) => `@fontsource/${SLICED_FONT}/files/${file}`),
    ...['nl', 'en'].map((language) => `emojibase-data/${language}/compact.json`),
    'emojibase-data/LICENSE',
  ];
  for (const file of all) {
    mkdirSync(dirname(join(directory, OTHER_FONTS, file)), { recursive: true });
    copyFileSync(join(packages, file), join(directory, OTHER_FONTS, file));
  }
}

function addFont(directory: string): void {
  const fonts = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
  for (const file of FONT_FILES) copyFileSync(join(fonts, 'ttf', file), join(directory, file));
  copyFileSync(join(fonts, 'LICENSE'), join(directory, 'FONT-LICENSE'));
  addOtherFonts(directory);
}

/** Functions that do nothing, for tests of templates. */
export function stubFunctions(names: readonly FunctionName[], into: string): void {
  for (const name of names) {
    mkdirSync(join(into, name), { recursive: true });
    writeFileSync(join(into, name, BUNDLE_FILE), 'exports.handler = async () => {};\n');
  }
}
