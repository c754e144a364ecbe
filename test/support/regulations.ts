import { readdirSync } from 'node:fs';
import { policyIds } from '../../local/policies.ts';

/** Paths as the command line takes them; the tests run in the project's folder. */
const invented = readdirSync('test')
  .filter((name) => name.startsWith('regulation-'))
  .map((name) => `test/${name}`);

/** What holds under any regulation is tested under each: those of this house, and the invented ones of the tests. */
export const everyRegulation: readonly string[] = [...policyIds, ...invented];
