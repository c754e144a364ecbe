import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS, built } from '../../lib/constructs/builds.ts';
import { CHECKED, type Checked } from './checked.ts';
import { CONTEXTS, type ContextName, POLICY } from './contexts.ts';

export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
};
type Template = { readonly Resources: Readonly<Record<string, Resource>>; readonly Outputs?: object };
export type Synthesized = {
  readonly templates: { readonly [S in 'mail' | 'data' | 'workflow' | 'api' | 'web' | 'watch']: Template } & {
    /** Where copies in another region are asked for. */
    readonly copy?: Template;
  };
  /** Paths of the templates. */
  readonly files: readonly string[];
  /** Of what keeps and handles data, in the region of the practice. */
  readonly all: readonly (readonly [id: string, resource: Resource])[];
  /** Of the stack that serves the portal, in which nothing about anybody is kept. */
  readonly portal: readonly (readonly [id: string, resource: Resource])[];
  readonly nag: Checked;
};

const SCRIPT = fileURLToPath(new URL('./synthesize.ts', import.meta.url));
/** Invented, and good enough for a template. */
export const EXAMPLE = fileURLToPath(
  new URL('../../policies/re-integratieonderwijs/example-practice.json', import.meta.url),
);
const GIVEN = {
  policy: POLICY,
  organisation: EXAMPLE,
  ownerEmail: 'owner@praktijk.example',
  region: 'eu-west-1',
  bundles: 'stub',
};
const ALL = Object.keys(CONTEXTS) as ContextName[];

/** Made once for all files of tests that one process runs: nobody changes them. */
const made = new Map<ContextName, Synthesized>();

/**
 * The templates as they would be deployed, one set for each context, with functions that do nothing. Loading CDK takes longer
 * than a set: a run with a directory for what it builds makes all sets at once, for all its processes.
 */
export function synthesized<const Names extends readonly ContextName[]>(
  ...names: Names
): { readonly [I in keyof Names]: Synthesized } {
  const missing = names.filter((name) => !made.has(name));
  if (missing.length > 0) {
    const shared = process.env[BUILDS] !== undefined;
    const directory = built('templates', (into) => synthesize(into, shared ? ALL : missing));
    for (const name of missing) made.set(name, read(join(directory, name)));
  }
  // As many as were asked for, in that order.
  return names.map((name) => made.get(name)) as { readonly [I in keyof Names]: Synthesized };
}

function contextOf(name: ContextName): Readonly<Record<string, string>> {
  const context = CONTEXTS[name];
  if (!context) throw new Error(`No test names the context ${name}`);
  return context;
}

function synthesize(into: string, names: readonly ContextName[]): void {
  const contexts = Object.fromEntries(names.map((name) => [name, { ...GIVEN, ...contextOf(name) }]));
  execFileSync(process.execPath, [SCRIPT, into, JSON.stringify(contexts)], {
    env: {
      PATH: process.env.PATH,
      TMPDIR: into,
      NODE_COMPILE_CACHE: join(tmpdir(), 'dossierwacht-compile'),
      // CDK's own look at the templates takes longer than all the rest; cfn-lint looks at them too.
      CDK_VALIDATION: 'false',
    },
  });
}

function read(directory: string): Synthesized {
  const file = (stack: string) => join(directory, `${stack}.template.json`);
  const nag = JSON.parse(readFileSync(join(directory, CHECKED), 'utf8')) as Checked;
  const template = (stack: string) => JSON.parse(readFileSync(file(stack), 'utf8')) as Template;
  const templates = {
    mail: template('mail'),
    data: template('data'),
    workflow: template('workflow'),
    api: template('api'),
    web: template('web'),
    watch: template('watch'),
    ...(existsSync(file('copy')) ? { copy: template('copy') } : {}),
  };
  const { web, copy: _, ...kept } = templates;
  const entries = (of: readonly Template[]) => of.flatMap(({ Resources }) => Object.entries(Resources));
  const all = entries(Object.values(kept));
  return { templates, files: Object.keys(templates).map(file), all, portal: entries([web]), nag };
}

/** The properties of the resources of one type, by logical id. */
export const ofType = (from: Synthesized, type: string): Map<string, Readonly<Record<string, unknown>>> =>
  new Map(from.all.filter(([, { Type }]) => Type === type).map(([id, { Properties }]) => [id, Properties ?? {}]));

/** The one resource of a type whose logical id begins so. @throws Error when there is another number of them. */
export function one(from: Synthesized, type: string, prefix = ''): Readonly<Record<string, unknown>> {
  const found = [...ofType(from, type)].filter(([id]) => id.startsWith(prefix));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources ${type} ${prefix}`);
  return found[0][1];
}
