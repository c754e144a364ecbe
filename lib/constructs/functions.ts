import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../../contracts/functions.ts';
import type { Configuration } from '../configuration.ts';
import { Grantor } from '../grantor.ts';
import { GRANTS } from '../grants.ts';
import { PROFILES } from '../profile.ts';
import type { Resources, Values } from '../resources.ts';
import { HouseFunction } from './house-function.ts';

export type FunctionsProps = {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly values: Values;
  /** Where each function's bundle lies, in a directory of its own name. */
  readonly bundles: string;
};

/** Makes functions of the list in one stack, each with its own grants. */
export function houseFunctions<const Name extends FunctionName>(
  stack: Stack,
  names: readonly Name[],
  { configuration, resources, values, bundles }: FunctionsProps,
): { readonly [N in Name]: HouseFunction } {
  const profile = PROFILES[configuration.profile];
  const { reservedConcurrency } = configuration;
  const grantor = new Grantor(stack, resources, profile);
  const made = names.map((name) => {
    const code = Code.fromAsset(join(bundles, name));
    const statements = GRANTS[name](grantor, configuration).flat();
    return [name, new HouseFunction(stack, name, { code, values, statements, profile, reservedConcurrency })] as const;
  });
  return Object.fromEntries(made) as { readonly [N in Name]: HouseFunction };
}
