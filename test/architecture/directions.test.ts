import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cruise } from './cruise.ts';
import { cruise, repository } from './cruise.ts';

/** Each importing file, what it imports, and the rules that must refuse it; none: the import is allowed. */
const CASES = [
  ['domain/type-only.ts', "import type { T } from '../stores/room.ts';", ['domain-direction']],
  ['domain/inline-type.ts', "import { type T } from '../contracts/room.ts';", ['domain-direction']],
  ['domain/re-export.ts', "export type { T } from '../lambdas/room.ts';", ['domain-direction']],
  ['domain/dynamic.ts', "export const f = () => import('../lib/room.ts');", ['domain-direction']],
  ['domain/node.ts', "import { readFileSync } from 'node:fs';", ['pure-rooms']],
  ['domain/zod.ts', "import type { ZodType } from 'zod';", ['domain-packages']],
  ['domain/dates.ts', "import { Temporal } from 'temporal-polyfill';", []],
  ['policies/dates.ts', "import type { Temporal } from 'temporal-polyfill';", ['policies-packages']],
  ['policies/contracts.ts', "import type { T } from '../contracts/room.ts';", ['policies-direction']],
  ['policies/domain.ts', "import type { T } from '../domain/room.ts';", []],
  ['contracts/stores.ts', "import type { T } from '../stores/room.ts';", ['contracts-direction']],
  ['contracts/zod.ts', "import * as z from 'zod';", []],
  ['stores/policies.ts', "import type { T } from '../policies/room.ts';", ['stores-direction']],
  ['stores/sdk.ts', "import { S3Client } from '@aws-sdk/client-s3';", []],
  ['stores/fakes.ts', "import fc from 'fast-check';", ['no-dev-packages-shipped']],
  ['lambdas/sdk.ts', "import type { S3Client } from '@aws-sdk/client-s3';", ['sdk-in-stores']],
  ['lambdas/lib.ts', "import type { T } from '../lib/room.ts';", ['lambdas-direction']],
  ['lambdas/event.ts', "import type { Handler } from 'aws-lambda';", []],
  ['lambdas/local.ts', "import type { T } from '../local/room.ts';", ['lambdas-direction']],
  ['lambdas/all.ts', "import '../stores/room.ts'; import '../policies/room.ts'; import '../domain/room.ts';", []],
  ['lib/domain.ts', "import type { T } from '../domain/room.ts';", ['lib-direction']],
  ['lib/cdk.ts', "import { App } from 'aws-cdk-lib';", []],
  ['local/cdk.ts', "import '../lambdas/room.ts'; import '@aws-sdk/client-s3';", []],
  ['web/stores.ts', "import type { T } from '../stores/room.ts';", ['web-direction']],
  ['contracts/nowhere.ts', "import type { T } from './nowhere-at-all.ts';", ['resolvable']],
  ['contracts/undeclared.ts', "import 'vitest-of-another-name';", ['resolvable']],
] as const;

const ROOMS = ['bin', 'lib', 'lambdas', 'stores', 'contracts', 'domain', 'policies', 'local', 'web'];

describe('the import directions', () => {
  let root: string;
  let seen: Cruise;

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'directions-'));
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    symlinkSync(join(repository, 'package.json'), join(root, 'package.json'));
    for (const room of ROOMS) write(`${room}/room.ts`, 'export type T = string;');
    for (const [path, text] of CASES) write(path, text);
    write('domain/ring-a.ts', "import type { B } from './ring-b.ts';\nexport type A = B | 1;");
    write('domain/ring-b.ts', "import type { A } from './ring-a.ts';\nexport type B = A | 2;");
    seen = cruise(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(CASES)('judge %s: %s', (path, _text, rules) => {
    const broken = seen.violations.filter(({ from }) => from === path).map(({ rule }) => rule);
    for (const rule of rules) expect(broken).toContain(rule);
    if (rules.length === 0) expect(broken).toEqual([]);
  });

  it('are told as arrows between rooms, each once', () => {
    expect(seen.arrows.filter((arrow) => arrow.startsWith('stores '))).toEqual(['stores -> policies']);
    expect(seen.arrows).toContain('domain -> stores');
  });

  it('refuse two files that need each other, if only for a type', () => {
    expect(seen.violations.map(({ rule, from }) => `${rule} ${from}`)).toContain('no-circular domain/ring-a.ts');
  });
});

/** The arrows of the picture in the README, which has neither tests nor what is outside of the house. */
function drawn(readme: string): readonly string[] {
  const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
  return [...picture.matchAll(/^\s*(\w+) -\.?->? (\w+)$/gm)].map(([, from, to]) => `${from} -> ${to}`).sort();
}

describe('this repository', () => {
  let seen: Cruise;
  beforeAll(() => {
    seen = cruise(repository);
  });

  it('keeps the import directions', () => {
    expect(seen.violations).toEqual([]);
    expect(seen.modules).toBeGreaterThan(50);
  });

  it('has the rooms and arrows that its picture in the README shows, and no other', () => {
    const picture = drawn(readFileSync(join(repository, 'README.md'), 'utf8'));
    expect(picture.length).toBeGreaterThan(10);
    expect(picture).toEqual(seen.arrows.filter((arrow) => !/\btest\b/.test(arrow)));
  });
});
