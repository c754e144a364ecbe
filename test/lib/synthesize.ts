import { join } from 'node:path';
import { dossierwacht, newApp } from '../../lib/app.ts';
import { configurationOf } from '../../lib/configuration.ts';
import { ExplainedChecks } from '../../lib/explained-checks.ts';

/** What cdk-nag said about one app. */
export type Checked = { readonly found: readonly string[]; readonly unused: readonly string[] };

const ENDPOINT = 'http://127.0.0.1:4566';
const [directory = '', contexts = '[]'] = process.argv.slice(2);

/** A process of its own: inside a test runner CDK takes many times as long to load. */
const checked: Checked[] = [];
for (const [place, context] of (JSON.parse(contexts) as Record<string, string>[]).entries()) {
  const app = newApp(join(directory, String(place)));
  dossierwacht(app, configurationOf(context, ENDPOINT));
  app.synth();
  const checks = await ExplainedChecks.load();
  const found = checks
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
  checked.push({ found, unused: [...checks.unused].map(({ rule, at }) => `${rule} at ${at}`) });
}
console.log(JSON.stringify(checked));
