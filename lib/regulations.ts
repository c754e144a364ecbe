import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { regulationVersion } from '../contracts/common.ts';
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
  // Checked by its type where it is written; here only that it is the one that was asked for, and what no type says.
  const { regulation } = module as { regulation: Regulation };
  const wrong = [...wrongVersions(regulation), ...wrongWordings(regulation)];
  return wrong.length > 0 ? { wrong } : { folder, regulation };
}

/** On each day one version holds, so each has a day of its own, and a name of its own by which clients are told of it (EK-12.1, EK-12.2). */
function wrongVersions({ id, regulations }: Regulation): string[] {
  const seen = new Set<string>();
  return regulations.flatMap(({ version, effectiveFrom, withdrawnOn }) => {
    const of = `policy: version ${version} of ${id}`;
    const wrong: string[] = [];
    if (!z.iso.date().safeParse(effectiveFrom).success)
      wrong.push(`${of} has no day. Say from which day it holds: effectiveFrom, as 2026-04-01.`);
    else if (withdrawnOn === undefined && seen.has(`day ${effectiveFrom}`))
      wrong.push(`${of} holds from ${effectiveFrom}, as another version does. Give each its own day.`);
    if (withdrawnOn !== undefined && !(z.iso.date().safeParse(withdrawnOn).success && withdrawnOn < effectiveFrom))
      wrong.push(
        `${of} is withdrawn on ${withdrawnOn}. That is a day before it would hold; what has held is replaced.`,
      );
    if (!regulationVersion().safeParse(version).success)
      wrong.push(`${of} has a name that no address can have. Use letters, digits, dots and dashes.`);
    else if (seen.has(`name ${version}`)) wrong.push(`${of} is there twice. Give each version its own name.`);
    if (withdrawnOn === undefined) seen.add(`day ${effectiveFrom}`);
    seen.add(`name ${version}`);
    return wrong;
  });
}

/** A wording that came with a version goes when that is called off, so it names one that is there. */
const wrongWordings = ({ id, regulations, consents }: Regulation): string[] =>
  consents.scopes.flatMap((scope) =>
    scope.texts
      .filter(
        ({ regulation }) => regulation !== undefined && !regulations.some(({ version }) => version === regulation),
      )
      .map(
        ({ version, regulation }) =>
          `policy: wording ${version} of ${scope.id} came with version ${regulation} of ${id}, which is not there. Name one of its versions.`,
      ),
  );
