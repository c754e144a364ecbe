import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierwacht, newApp } from '../../lib/app.ts';
import { configurationOf } from '../../lib/configuration.ts';
import { ExplainedChecks } from '../../lib/explained-checks.ts';
import { CHECKED, type Checked } from './checked.ts';

const ENDPOINT = 'http://127.0.0.1:4566';
const [directory = '', contexts = '{}'] = process.argv.slice(2);

/** A process of its own: inside a test runner CDK takes many times as long to load. */
for (const [name, context] of Object.entries(JSON.parse(contexts) as Record<string, Record<string, string>>)) {
  const app = newApp(join(directory, name));
  dossierwacht(app, configurationOf(context, ENDPOINT));
  app.synth();
  const checks = await ExplainedChecks.load();
  const found = checks
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
  const checked: Checked = { found, unused: [...checks.unused].map(({ rule, at }) => `${rule} at ${at}`) };
  writeFileSync(join(directory, name, CHECKED), JSON.stringify(checked));
}
