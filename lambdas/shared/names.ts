import type { Directory } from '../../stores/outside.ts';

/** The first names of people, by their ids; without those whose account is gone or has none. Each is asked for once. */
export async function firstNames(
  { directory }: { readonly directory: Pick<Directory, 'contactOf'> },
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, (await directory.contactOf(id))?.givenName] as const),
  );
  return new Map(found.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
}
