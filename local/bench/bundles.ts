import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { BUNDLING, bundleFunctions } from '../../lib/constructs/bundles.ts';
import { ROOT } from '../cloud/paths.ts';

/** A function as it is deployed, and the SDK that it uses without anything of ours. */
export type Pair = {
  readonly name: FunctionName;
  readonly ours: string;
  readonly bare: string;
  /** Bytes of ours. */
  readonly bytes: number;
  /** Which clients it uses, such as `client-dynamodb`. */
  readonly clients: readonly string[];
  /** Bytes in ours by package, or `own code`. */
  readonly parts: ReadonlyMap<string, number>;
};

const OUR_CODE = 'own code';
const SDK_IMPORT = /import\s+(type\s+)?\{([^}]*)\}\s+from\s+'(@aws-sdk\/[^']+)'/g;

/** Bundles every function as the stacks do, and beside each the same names of the SDK alone. */
export function bundlePairs(directory: string): Pair[] {
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  const into = join(directory, 'ours');
  mkdirSync(into, { recursive: true });
  bundleFunctions(names, into);
  return names.map((name) => {
    const { sources, parts } = contents(name);
    const imports = sdkImports(sources);
    const bare = join(directory, 'bare', name, 'index.js');
    const contentsOfBare = [...imports].map(([from, what]) => `export { ${[...what].join(', ')} } from '${from}';`);
    buildSync({
      ...BUNDLING,
      stdin: { contents: contentsOfBare.join('\n'), resolveDir: ROOT, sourcefile: `${name}-bare.js` },
      outfile: bare,
    });
    const ours = join(into, name, 'index.js');
    const clients = [...imports.keys()].flatMap((from) => /^@aws-sdk\/(client-.+)$/.exec(from)?.[1] ?? []).sort();
    return { name, ours, bare, bytes: statSync(ours).size, clients, parts };
  });
}

/** What a bundle is made of: our own files in it, and its bytes by package. */
function contents(name: FunctionName) {
  const { metafile } = buildSync({
    ...BUNDLING,
    entryPoints: [FUNCTIONS[name].entry],
    outdir: ROOT,
    metafile: true,
    write: false,
  });
  const parts = new Map<string, number>();
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  for (const [path, { bytesInOutput }] of inputs) {
    const part = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? OUR_CODE;
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  const sources = inputs.flatMap(([path, { bytesInOutput }]) =>
    path.includes('node_modules/') || bytesInOutput === 0 ? [] : [join(ROOT, path)],
  );
  return { sources, parts };
}

/** The values that our files import from the SDK, by package. */
function sdkImports(sources: readonly string[]): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const source of sources) {
    for (const [, type, names = '', from = ''] of readFileSync(source, 'utf8').matchAll(SDK_IMPORT)) {
      if (type !== undefined) continue;
      const what = imports.get(from) ?? new Set();
      for (const name of names.split(',').map((part) => part.trim())) {
        if (name !== '' && !name.startsWith('type ')) what.add(name.replace(/ as .*/, ''));
      }
      if (what.size > 0) imports.set(from, what);
    }
  }
  return imports;
}

const SHOWN_PARTS = 8;

/** The largest parts of a bundle, in one line. */
export const largest = ({ parts }: Pair): string =>
  [...parts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SHOWN_PARTS)
    .map(([part, bytes]) => `${part} ${Math.round(bytes / 1_000)}`)
    .join(', ');
