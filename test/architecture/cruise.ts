import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The rooms whose imports are checked. A room that does not exist yet is left out. */
const ROOMS = ['bin', 'lib', 'lambdas', 'stores', 'contracts', 'domain', 'policies', 'local', 'web', 'test'];

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruise = {
  readonly violations: readonly Violation[];
  readonly modules: number;
  /** Which room imports which other one, as `lambdas -> stores`, sorted. */
  readonly arrows: readonly string[];
};

type Output = {
  readonly modules: readonly { source: string; dependencies: readonly { resolved: string }[] }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { rule: { name: string }; from: string; to: string }[];
  };
};

/** Runs dependency-cruiser with the repository's rules over the rooms that stand in `root`. */
export function cruise(root: string): Cruise {
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)));
  const command = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const jsx = ['--import', join(repository, 'test/architecture/tsx.mjs')];
  const run = spawnSync(process.execPath, [...jsx, command, '--config', config, '--output-type', 'json', ...rooms], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  // Its exit code counts violations, so only an answer that is no JSON says that it did not work.
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer: ${run.stderr || run.stdout}`);
  // What the pinned tool writes; read by no one else.
  const { summary, modules } = JSON.parse(run.stdout) as Output;
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    arrows: arrowsIn(modules, rooms),
  };
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;

function arrowsIn(modules: Output['modules'], rooms: readonly string[]): readonly string[] {
  const arrows = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => [roomOf(source), roomOf(resolved)] as const),
  );
  const between = arrows.filter(([from, to]) => from !== to && rooms.includes(from) && rooms.includes(to));
  return [...new Set(between.map(([from, to]) => `${from} -> ${to}`))].sort();
}
