import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Regulation } from '../policies/index.ts';

/** One regulation and where it lies. */
export type RegulationFolder = { readonly folder: string; readonly regulation: Regulation };
/** What is wrong with what was given, in sentences. */
export type Wrong = { readonly wrong: readonly string[] };

const POLICIES = fileURLToPath(new URL('../policies/', import.meta.url));
/** What makes a folder a regulation: a file that exports it. */
export const ENTRY = 'index.ts';
const load = createRequire(import.meta.url);

/** The regulations of this house, by the names of their folders. */
export const regulationIds = (): string[] =>
  readdirSync(POLICIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(POLICIES, entry.name, ENTRY)))
    .map(({ name }) => name)
    .sort();

/**
 * The regulation that a deployment asks for. Its file is loaded as it is: the type checker and the tests see to its form.
 * @param given a name of `regulationIds()`, or a path (with a slash) to a folder elsewhere
 */
export function readRegulation(given: string): RegulationFolder | Wrong {
  const choices = `Choose one of ${regulationIds().join(', ')}, or give the path to a folder.`;
  if (!given.includes('/')) {
    if (!regulationIds().includes(given)) return { wrong: [`policy: there is no ${given}. ${choices}`] };
    return regulationIn(join(POLICIES, given));
  }
  const folder = resolve(given);
  if (!existsSync(join(folder, ENTRY))) return { wrong: [`policy: ${folder} has no ${ENTRY}. ${choices}`] };
  return regulationIn(folder);
}

function regulationIn(folder: string): RegulationFolder | Wrong {
  const exported = z.object({ regulation: z.looseObject({ id: z.literal(basename(folder)) }) });
  const module = load(join(folder, ENTRY)) as unknown;
  if (!exported.safeParse(module).success)
    return { wrong: [`policy: ${join(folder, ENTRY)} exports no \`regulation\` with the id ${basename(folder)}.`] };
  // Checked by its type where it is written; here only that it is the one that was asked for.
  return { folder, regulation: (module as { regulation: Regulation }).regulation };
}
