import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../contracts/api.ts';
import type { FunctionSpec } from '../../contracts/function-parts.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { ofType, synthesized } from './synthesized.ts';

const [kept, none] = synthesized('aws', 'asked');
const routed = new Set<FunctionName>(Object.values(OPERATIONS).map((operation) => operation.function));
const functions: [FunctionName, FunctionSpec][] = (Object.keys(FUNCTIONS) as FunctionName[]).map((name) => [
  name,
  FUNCTIONS[name],
]);
const reservedIn = (from: typeof kept): Record<string, unknown> =>
  Object.fromEntries(
    [...ofType(from, 'AWS::Lambda::Function')].flatMap(([id, { ReservedConcurrentExecutions: reserved }]) => {
      const name = functions.find(([one]) => new RegExp(`^${one}Function[0-9A-F]{8}$`).test(id))?.[0];
      return name && reserved !== undefined ? [[name, reserved]] : [];
    }),
  );

describe('a flood of requests', () => {
  it('takes no execution from the relay, the sweep, the erasure and its keys', () => {
    const reserved = reservedIn(kept);
    expect(reserved).toEqual(
      Object.fromEntries(functions.flatMap(([name, spec]) => (spec.reserved ? [[name, spec.reserved]] : []))),
    );
    expect(Object.keys(reserved).sort()).toEqual([
      'certify',
      'eraseObjects',
      'eraseRecords',
      'keepSpares',
      'relay',
      'sweep',
    ]);
    // Nothing is kept for what the internet reaches, and so little in all that an account of a hundred has the rest.
    expect(Object.keys(reserved).filter((name) => routed.has(name as FunctionName))).toEqual([]);
    expect(Object.values(reserved).reduce<number>((sum, one) => sum + Number(one), 0)).toBeLessThanOrEqual(20);
  });

  it('keeps none where an account has too few to keep', () => {
    expect(reservedIn(none)).toEqual({});
  });
});
