import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { synthesized } from '../synthesized.ts';
import { DEFINITIONS, exportsOf, type Shape, STORED, shapeOf, statesOfAll } from './shape.ts';

const [aws] = synthesized('aws');
const now = shapeOf(aws);
const FOLDER = new URL('./', import.meta.url);
const releases = readdirSync(FOLDER).filter((name) => /^release-.+\.json$/.test(name));
// The cast: what `record.ts` wrote.
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Shape;

/** Changed or gone on purpose, with what became of it. */
const MOVED: Readonly<Record<string, string>> = {
  // The key of the alarms' topic, under which nothing is kept: the stack `watch` has one of its own.
  'workflow.AlarmsKey3C2381B3': 'watch.AlarmsKey3C2381B3',
};

/** By release and machine: outcomes that its definitions do not know, and what becomes of an execution that gets one. */
const UNKNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0.1.0 erasure': {
    copying:
      'Only with copies in another region, which 0.1.0 did not make: the case is reported, and the agenda starts it by the present definition the next day.',
  },
  '0.1.0 rights-request': {
    more: 'A package that one run of the function could not finish was stuck then too: the owner is told, and a resumption goes on with it.',
  },
};
const outcomesIn = (folder: URL, machine: string): Set<string> => {
  const definition = readFileSync(new URL(`${machine}.asl.json`, folder), 'utf8');
  return new Set([...definition.matchAll(/outcome = '([\w-]+)'/g)].map(([, outcome = '']) => outcome));
};

it('every release that CHANGELOG.md names was recorded (`node test/lib/releases/record.ts`)', () => {
  const changelog = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
  const named = [...changelog.matchAll(/^## \[(\d[^\]]*)\]/gm)].map(([, version]) => `release-${version}.json`);
  expect(named.length).toBeGreaterThan(0);
  expect(releases.toSorted()).toEqual(named.toSorted());
});

describe.each(releases)('[AVG-5.1.f] an update from %s', (name) => {
  const before = read(name);
  const release = name.replace(/^release-(.+)\.json$/, '$1');

  it('keeps every table, bucket, key, account, queue and machine in its place, and makes none of them anew', () => {
    expect(Object.keys(before.kept).length).toBeGreaterThan(20);
    for (const [place, found] of Object.entries(before.kept)) {
      const kept = now.kept[MOVED[place] ?? place];
      expect(kept, place).toEqual(found);
    }
  });

  it('lets an execution that runs go on: each state in which it may be is still there', () => {
    for (const [machine, states] of Object.entries(before.states))
      expect(now.states[machine], machine).toEqual(expect.arrayContaining([...states]));
  });

  it('answers an execution that runs with nothing that it does not know: it would be reported as stuck', () => {
    for (const machine of Object.keys(before.states)) {
      const known = outcomesIn(new URL(`${release}/`, FOLDER), machine);
      const unknown = [...outcomesIn(DEFINITIONS, machine)].filter((outcome) => !known.has(outcome));
      expect(unknown, machine).toEqual(Object.keys(UNKNOWN[`${release} ${machine}`] ?? {}));
    }
  });

  it('has the definitions that its executions run by, for the test that goes on with them', () => {
    const folder = new URL(`${release}/`, FOLDER);
    expect(statesOfAll(folder)).toEqual(before.states);
  });

  it('has the tables, buckets and keys that it made, for the test that updates them', () => {
    const made = JSON.parse(readFileSync(new URL(`${release}/${STORED}`, FOLDER), 'utf8')) as Record<
      string,
      { readonly Type: string }
    >;
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key']) {
      const kept = Object.entries(before.kept).filter(([id, found]) => id.startsWith('data.') && found.type === type);
      expect(
        Object.entries(made)
          .flatMap(([id, one]) => (one.Type === type ? [`data.${id}`] : []))
          .toSorted(),
      ).toEqual(kept.map(([id]) => id).toSorted());
    }
  });

  it('takes nothing away that a stack of before still uses while the others are updated', () => {
    expect(exportsOf(aws)).toEqual(expect.arrayContaining([...before.imported]));
  });
});
