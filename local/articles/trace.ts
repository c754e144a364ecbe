import type { ArticleId } from '../../domain/article.ts';
import { PROVISIONS, provisionIds, sourceOf } from './catalogue.ts';
import type { RanTest } from './report.ts';

export type Proof = { readonly file: string; readonly name: string };

export type Trace = {
  /** By article, in the order of the catalogue; only articles with a proof. */
  readonly proved: ReadonlyMap<ArticleId, readonly Proof[]>;
  readonly missing: readonly ArticleId[];
  /** Ids that look like an article and are none, with the tests that name them. */
  readonly unknown: ReadonlyMap<string, readonly Proof[]>;
};

const BRACKETS = /\[([^\]]*)\]/g;
/** Of the catalogue's regulations. A test may also name an article of the AVG; that is not counted. */
const SOURCES = new Set(provisionIds.map(sourceOf));

/** The ids in a test's full name: `[RIO-1.3] …`, `[RIO-1.3] [EK-1.4] …` and `[RIO-1.3, EK-1.4] …`. */
export function idsIn(name: string): readonly string[] {
  const inside = [...name.matchAll(BRACKETS)].flatMap((match) => (match[1] ?? '').split(','));
  return [...new Set(inside.map((id) => id.trim()).filter((id) => SOURCES.has(sourceOf(id))))];
}

/** Which articles are proved by which tests. Only a test that ran and passed proves anything. */
export function trace(tests: readonly RanTest[]): Trace {
  const found = new Map<string, Proof[]>();
  const unknown = new Map<string, Proof[]>();
  for (const { file, name, passed } of tests) {
    for (const id of idsIn(name)) {
      if (!PROVISIONS.has(id)) add(unknown, id, { file, name });
      else if (passed) add(found, id, { file, name });
    }
  }
  const proved = new Map<ArticleId, readonly Proof[]>();
  for (const id of provisionIds) {
    const proofs = found.get(id);
    if (proofs) proved.set(id, sorted(proofs));
  }
  return { proved, missing: provisionIds.filter((id) => !proved.has(id)), unknown };
}

function add(proofs: Map<string, Proof[]>, id: string, proof: Proof): void {
  const list = proofs.get(id) ?? [];
  proofs.set(id, list);
  if (!list.some(({ file, name }) => file === proof.file && name === proof.name)) list.push(proof);
}

/** By file, then by name, in code unit order: the same on every machine. */
function sorted(proofs: readonly Proof[]): readonly Proof[] {
  const key = ({ file, name }: Proof) => `${file}\0${name}`;
  return proofs.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
