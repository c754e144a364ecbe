import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { portabilityJsonSchema } from '../../../contracts/rights/package.ts';

test('the published schema of data to take along is the one that they are checked by (AVG 20)', () => {
  const published = readFileSync(new URL('../../../docs/portability.schema.json', import.meta.url), 'utf8');
  // When it differs on purpose: write what is expected here into the file.
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(portabilityJsonSchema())));
});
