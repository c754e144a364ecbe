import { expect, test } from 'vitest';
import { synthesized } from './synthesized.ts';

const [once, twice] = synthesized('aws', 'asked');
const KEY = 'AWS::KMS::Key';
const keysOf = (from: typeof once) =>
  Object.entries(from.templates.data.Resources).filter(([, { Type }]) => Type === KEY);
const idsOf = (from: typeof once): string[] => keysOf(from).map(([id]) => id);
const added = (like: string): string => idsOf(twice).find((id) => id.includes(like)) ?? '';

test('[RIO-6.3] one more key is a key beside those before it, which stay as they were', () => {
  const before = keysOf(once);
  expect(before.length).toBeGreaterThanOrEqual(3);
  expect(keysOf(twice)).toEqual(expect.arrayContaining(before));
  expect(idsOf(twice)).toHaveLength(before.length + 2);
  for (const [, { DeletionPolicy }] of keysOf(twice)) expect(DeletionPolicy).toBe('Retain');
});

test('[RIO-6.3] the new key signs and hashes; of those before it only what is public is given away, and names are found', () => {
  const statements = (name: string): { Action: string | string[]; Resource: unknown }[] =>
    twice.all
      .filter(([id, { Type }]) => Type === 'AWS::IAM::Role' && id.toLowerCase().includes(`${name.toLowerCase()}role`))
      .flatMap(([, { Properties }]) => {
        const [policy] = Properties.Policies as [{ PolicyDocument: { Statement: [] } }];
        return policy.PolicyDocument.Statement;
      });
  const may = (name: string, action: string): string =>
    JSON.stringify(statements(name).filter(({ Action }) => [Action].flat().includes(action)));
  const [present, former] = [added('Signing2'), 'KeysSigning'];
  expect(present).not.toBe('');
  expect(may('certify', 'kms:Sign')).toContain(present);
  expect(may('certify', 'kms:Sign').replaceAll(present, '')).not.toContain(former);
  for (const key of [present, former]) expect(may('publicHttp', 'kms:GetPublicKey')).toContain(key);
  for (const key of [added('Index2'), 'KeysIndex'])
    expect(
      may('dossiersHttp', 'kms:GenerateMac').replaceAll(added('Index2'), key === 'KeysIndex' ? '' : key),
    ).toContain(key);
  const { Outputs } = twice.templates.data;
  expect(JSON.stringify(Outputs)).toMatch(new RegExp(`${present}[^\\]]*${former}`));
});
