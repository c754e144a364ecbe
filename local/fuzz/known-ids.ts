import { OPERATIONS } from '../../contracts/api.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { Session } from '../story/session.ts';

/** What is at a name in replies: `dossierId` to the ids of dossiers, `version` to the versions of regulations. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

/** Lists lead to what is in them, and that to what hangs on it. */
const ROUNDS = 3;
const PARAMETER = /\{(\w+)\}/g;
const READ = Object.values<OperationSpec>(OPERATIONS)
  .filter(({ method, kind, mediaType }) => method === 'GET' && kind === 'reads' && mediaType === undefined)
  .map(({ path }) => path);

/** Finds the ids that somebody is told: asks for everything that can be read, with what was found so far. */
export async function idsToldTo(caller: Session): Promise<KnownIds> {
  const known = new Map<string, string[]>();
  const asked = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const path of READ.flatMap((template) => filled(template, known))) {
      if (asked.has(path)) continue;
      asked.add(path);
      const { status, body } = await caller.call('GET', path);
      if (status === 200) collect(body, known);
    }
  }
  return known;
}

/** The path for each dossier, and with the first that is known of everything else. */
function filled(template: string, known: KnownIds): string[] {
  const names = [...template.matchAll(PARAMETER)].map(([, name = '']) => name);
  if (names.some((name) => !known.has(name))) return [];
  const [first, ...others] = names;
  if (first === undefined) return [template];
  const rest = others.reduce((path, name) => path.replace(`{${name}}`, known.get(name)?.[0] ?? ''), template);
  return (known.get(first) ?? []).map((id) => rest.replace(`{${first}}`, id));
}

function collect(value: unknown, known: Map<string, string[]>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, known);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'string') collect(member, known);
    else if (/Id$/.test(name) || name === 'version') {
      const ids = known.get(name) ?? [];
      if (!ids.includes(member)) known.set(name, [...ids, member]);
    }
  }
}
