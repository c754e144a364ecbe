import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ArticleId } from '../../domain/article.ts';
import { regulationIds } from '../../lib/regulations.ts';
import { ROOT } from '../cloud/paths.ts';

const load = createRequire(import.meta.url);

/** What a regulation says of its own provisions; one that says nothing has none to prove. */
function provisionsOf(id: string): [ArticleId, string][] {
  const file = join(ROOT, 'policies', id, 'provisions.ts');
  if (!existsSync(file)) return [];
  const { provisions } = load(file) as { readonly provisions: { readonly [id in ArticleId]: string } };
  return Object.entries(provisions) as [ArticleId, string][];
}

/** Every provision of the regulations of this house, with what the system does for it. */
export const PROVISIONS: ReadonlyMap<string, string> = new Map(regulationIds().flatMap(provisionsOf));
export const provisionIds = [...PROVISIONS.keys()] as readonly ArticleId[];
/** The letters before the number, which say whose provision it is. */
export const sourceOf = (id: string): string => id.split('-')[0] ?? '';
