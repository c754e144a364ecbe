import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';
import { table } from './bench/figure.ts';
import { BENCH_PARTS, measure } from './bench/measure.ts';
import { progressOnStandardError } from './cloud/progress.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, part: { type: 'string', multiple: true } },
});

try {
  const wrong = values.part?.find((part) => !BENCH_PARTS.includes(part));
  if (wrong !== undefined) throw new Error(`there is no part ${wrong}, only ${BENCH_PARTS.join(', ')}.`);
  const figures = await measure(progressOnStandardError(), values.part);
  const bare = figures.map(({ name, value, goal, unit, ok }): Figure => ({ name, value, goal, unit, ok }));
  process.stdout.write(values.json ? `${JSON.stringify({ figures: bare })}\n` : table(figures));
} catch (error) {
  process.stderr.write(`The bench could not measure: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
