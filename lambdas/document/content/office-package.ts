import { posix } from 'node:path';
import { Refused } from './refused.ts';
import { readXml } from './xml.ts';
import { type Package, partName } from './zip.ts';

const TYPES = '[content_types].xml';

/**
 * The content type of each part (ECMA-376 part 2), in small letters: of its own or by its ending.
 * @throws when the package does not say, as it has to
 */
export async function contentTypes(parts: Package): Promise<(name: string) => string> {
  if (!parts.has(TYPES)) throw new Refused('type-differs');
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  readXml(await parts.read(TYPES), {
    open({ name, value }) {
      const type = (value('ContentType') ?? '').trim().toLowerCase();
      if (name === 'Override') byName.set(partName(value('PartName') ?? ''), type);
      if (name === 'Default') byEnding.set((value('Extension') ?? '').toLowerCase(), type);
    },
  });
  return (name) => byName.get(name) ?? byEnding.get(/\.([^./]*)$/.exec(name)?.[1] ?? '') ?? '';
}

export type Relation = {
  /** The part that it leads from; empty for the package itself. */
  readonly from: string;
  /** The last word of its type, in small letters: the same in the old form, the strict one and Microsoft's own. */
  readonly kind: string;
  /** A part's name, or an address. */
  readonly target: string;
  readonly external: boolean;
};

/** All relationships of a package. */
export async function relations(parts: Package): Promise<readonly Relation[]> {
  const found: Relation[] = [];
  for (const name of parts.names) {
    const [, folder = '', file = ''] = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (!name.endsWith('.rels')) continue;
    readXml(await parts.read(name), {
      open(element) {
        if (element.name !== 'Relationship') return;
        const external = element.value('TargetMode')?.trim().toLowerCase() === 'external';
        const target = element.value('Target') ?? '';
        found.push({
          from: file === '' ? '' : posix.join(folder, file),
          kind: /([^/]*)\/?$/.exec(element.value('Type')?.trim().toLowerCase() ?? '')?.[1] ?? '',
          target: external ? decoded(target) : partName(posix.join('/', target.startsWith('/') ? '' : folder, target)),
          external,
        });
      },
    });
  }
  return found;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
