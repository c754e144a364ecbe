import { writeFileSync } from 'node:fs';
import packageJson from '../../../package.json' with { type: 'json' };
import { synthesized } from '../synthesized.ts';
import { shapeOf } from './shape.ts';

/** Run by hand before a release: `node test/lib/releases/record.ts` keeps what it leaves in an account, for the tests of the next. */
const [aws] = synthesized({});
const file = new URL(`./release-${process.argv[2] ?? packageJson.version}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify(shapeOf(aws), undefined, 2)}\n`);
