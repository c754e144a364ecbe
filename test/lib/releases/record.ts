import { cpSync, writeFileSync } from 'node:fs';
import packageJson from '../../../package.json' with { type: 'json' };
import { madeOf } from '../made.ts';
import { synthesized } from '../synthesized.ts';
import { DEFINITIONS, STORED, shapeOf } from './shape.ts';

/**
 * Run by hand before a release: `node test/lib/releases/record.ts` keeps what it leaves in an account, for the tests of the next:
 * the shape of what keeps something, the part of it that a test deploys, and the definitions in which executions will still run.
 */
const release = process.argv[2] ?? packageJson.version;
const [aws] = synthesized('aws');
const file = new URL(`./release-${release}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify(shapeOf(aws), undefined, 2)}\n`);
const folder = new URL(`./${release}/`, import.meta.url);
cpSync(DEFINITIONS, folder, { recursive: true });
writeFileSync(new URL(STORED, folder), `${JSON.stringify(madeOf(aws.templates.data), undefined, 2)}\n`);
