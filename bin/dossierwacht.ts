import { App } from 'aws-cdk-lib';
import { dossierwacht } from '../lib/app.ts';
import { CONTEXT, ConfigurationError, configurationOf } from '../lib/configuration.ts';

const { node } = new App();
const context = Object.fromEntries(CONTEXT.map((name) => [name, node.tryGetContext(name) as unknown]));
const { CDK_DEFAULT_REGION: region, CDK_DEFAULT_ACCOUNT: account, AWS_ENDPOINT_URL: endpoint } = process.env;

try {
  const configuration = configurationOf({ ...context, region: context.region ?? region, account }, endpoint);
  dossierwacht(configuration).app.synth();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
