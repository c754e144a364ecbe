import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { dossierwacht, newApp } from '../../lib/app.ts';
import { configurationOf } from '../../lib/configuration.ts';

export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
};
export type StackName = 'data' | 'workflow' | 'api';
export type Template = { readonly Resources: Readonly<Record<string, Resource>>; readonly Outputs?: object };
export type Synthesized = {
  readonly app: App;
  readonly directory: string;
  readonly templates: { readonly [S in StackName]: Template };
  readonly all: readonly (readonly [id: string, resource: Resource])[];
};

const ENDPOINT = 'http://127.0.0.1:4566';
const made = new Map<string, Synthesized>();

/** The templates as they would be deployed, with functions that do nothing. Made once for each context. */
export function synthesized(context: Readonly<Record<string, string>> = {}): Synthesized {
  const name = JSON.stringify(context);
  const known = made.get(name);
  if (known) return known;
  const given = { policy: 're-integratieonderwijs', ownerEmail: 'owner@praktijk.example', region: 'eu-west-1' };
  const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-templates-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const app = newApp(directory);
  dossierwacht(app, configurationOf({ bundles: 'stub', ...given, ...context }, ENDPOINT));
  app.synth();
  const template = (stack: StackName) =>
    JSON.parse(readFileSync(join(directory, `${stack}.template.json`), 'utf8')) as Template;
  const templates = { data: template('data'), workflow: template('workflow'), api: template('api') };
  const all = Object.values(templates).flatMap(({ Resources }) => Object.entries(Resources));
  const result = { app, directory, templates, all };
  made.set(name, result);
  return result;
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
