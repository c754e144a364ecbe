import { Validations } from 'aws-cdk-lib';
import { dossierwacht, newApp } from '../lib/app.ts';
import { CONTEXT, ConfigurationError, configurationOf } from '../lib/configuration.ts';
import { ExplainedChecks } from '../lib/explained-checks.ts';
import { PROFILES } from '../lib/profile.ts';

const app = newApp();
const context = Object.fromEntries(CONTEXT.map((name) => [name, app.node.tryGetContext(name) as unknown]));
const { CDK_DEFAULT_REGION: region, CDK_DEFAULT_ACCOUNT: account, AWS_ENDPOINT_URL: endpoint } = process.env;

try {
  const configuration = configurationOf({ ...context, region: context.region ?? region, account }, endpoint);
  dossierwacht(app, configuration);
  if (PROFILES[configuration.profile].nag) Validations.of(app).addPlugins(await ExplainedChecks.load());
  app.synth();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  // At once: an app that is left writes an empty assembly at the end of the process.
  process.exit(1);
}
