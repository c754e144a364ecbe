import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cloud/paths.ts';
import { tablesIn } from '../measures/data-map.ts';
import type { LastRun } from './last-run.ts';
import type { Evidence } from './model.ts';

const RUNG = 'test/workflows/alarms.deployed.test.ts';
const BY_HAND = 'test/workflows/changes-by-hand.deployed.test.ts';
const TEMPLATES = 'test/lib/watch.test.ts';

/** Which test makes it ring, by its paragraph in the runbook; all others are rung by the one for every alarm of CloudWatch. */
const TEST_OF: Readonly<Record<string, string>> = {
  // Their silence is what rings, which the local cloud does not look at: that they are set, and what is counted, is tested.
  'Something that runs by itself stands still': 'test/lib/service-alarms.test.ts',
  'A key is disabled or will be deleted': BY_HAND,
  'Something was changed by hand': BY_HAND,
  // Of AWS's own accounting, which the local cloud has not: that it is set is tested.
  'It costs more than was meant': TEMPLATES,
};

/** The table of the runbook, which a test holds against the alarms that are deployed. */
export function alarmsOf(run: Pick<LastRun, 'of'>): Evidence['alarms'] {
  const runbook = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');
  return (tablesIn(runbook).get('alarm') ?? []).map((row) => {
    const place = row.paragraph ?? '';
    return {
      alarms: [...(row.alarm ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      when: row['rings when'] ?? '',
      hurt: row['who is hurt'] ?? '',
      place,
      test: run.of(TEST_OF[place] ?? RUNG),
    };
  });
}
