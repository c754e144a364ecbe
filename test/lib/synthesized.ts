import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checked } from './synthesize.ts';

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
  policy: 're-integratieonderwijs',
  organisation: EXAMPLE,
  ownerEmail: 'owner@praktijk.example',
  region: 'eu-west-1',
  bundles: 'stub',
};

type Context = Readonly<Record<string, string>>;
/** Made once for all files of tests that one process runs: nobody changes them. */
const made = new Map<string, Synthesized>();

/** The templates as they would be deployed, one set for each context, with functions that do nothing. */
export function synthesized<const C extends readonly Context[]>(
  ...contexts: C
): { readonly [I in keyof C]: Synthesized } {
  const asked = contexts.map((context): Context => ({ ...GIVEN, ...context }));
  const missing = asked.filter((context) => !made.has(JSON.stringify(context)));
  if (missing.length > 0)
    for (const [place, found] of make(missing).entries()) made.set(JSON.stringify(missing[place]), found);
  return asked.map((context) => made.get(JSON.stringify(context))) as { readonly [I in keyof C]: Synthesized };
}

function make(contexts: readonly Context[]): Synthesized[] {
  const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-templates-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const checked = JSON.parse(
    execFileSync(process.execPath, [SCRIPT, directory, JSON.stringify(contexts)], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        TMPDIR: directory,
        NODE_COMPILE_CACHE: join(tmpdir(), 'dossierwacht-compile'),
        // CDK's own look at the templates takes longer than all the rest; cfn-lint looks at them too.
        CDK_VALIDATION: 'false',
      },
    }),
  ) as Checked[];
  return checked.map((nag, place) => read(join(directory, String(place)), nag));
}

function read(directory: string, nag: Checked): Synthesized {
  const file = (stack: string) => join(directory, `${stack}.template.json`);
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
