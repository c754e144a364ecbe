import { expect, test } from 'vitest';
import { shellOverhead } from '../../local/bench/shell.ts';

test('the bench still asks the shell what it answers: a request that is refused is no measurement', async () => {
  expect(await shellOverhead(1, 1)).toMatchObject({ unit: 'ms', goal: '<= 0.2' });
});
