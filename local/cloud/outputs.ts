import { STACKS } from '../../contracts/names.ts';
import type { Outputs } from './deploy.ts';

/** An output of a stack. @throws for one that isn't there: the deployment and this code are of different versions. */
export function outputOf(outputs: Outputs, stack: keyof typeof STACKS, key: string): string {
  const value = outputs[STACKS[stack]]?.[key];
  if (value === undefined) throw new Error(`The ${stack} stack has no output ${key}`);
  return value;
}
