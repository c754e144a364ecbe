import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';
import { table } from './bench/figure.ts';
import { measure } from './bench/measure.ts';
import { progressOnStandardError } from './cloud/progress.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

try {
  const figures = await measure(progressOnStandardError());
  const bare = figures.map(({ name, value, goal, unit, ok }): Figure => ({ name, value, goal, unit, ok }));
  process.stdout.write(values.json ? `${JSON.stringify({ figures: bare })}\n` : table(figures));
} catch (error) {
  process.stderr.write(`The bench could not measure: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
