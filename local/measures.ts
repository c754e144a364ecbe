import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeFiles } from './measures/files.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const [path, content] of madeFiles()) writeFileSync(join(root, path), content);
