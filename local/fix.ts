import { join } from 'node:path';
import { BIN } from './cloud/paths.ts';
import { run } from './testing/run.ts';

/** Formats the sources and mends what the linter can mend by itself; what is left is shown. */
process.exitCode = (await run('lint and format, mended', join(BIN, 'biome'), ['check', '--write', '.'])) ? 0 : 1;
