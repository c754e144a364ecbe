import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { organisation } from '../contracts/organisation.ts';
import type { Organisation } from '../policies/index.ts';
import type { RegulationFolder, Wrong } from './regulations.ts';

const EXAMPLE = 'example-practice.json';

/** The practice's own file, checked. */
export function readOrganisation(given: string): Organisation | Wrong {
  const path = resolve(given);
  if (!existsSync(path)) return { wrong: [`organisation: there is no file ${path}.`] };
  const parsed = organisation.safeParse(json(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  return { wrong: parsed.error.issues.map(({ message }) => `organisation: ${message}`) };
}

/** The invented practice of a regulation, for what runs on this machine only. */
export const exampleOrganisation = ({ folder }: RegulationFolder): Organisation | Wrong =>
  readOrganisation(join(folder, EXAMPLE));

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing is not an object: the schema says so.
    return undefined;
  }
}
