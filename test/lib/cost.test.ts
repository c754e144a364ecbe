import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOG_METRICS, METRICS, RUN_METRICS } from '../../contracts/names.ts';
import { SCHEDULED } from '../../contracts/schedules.ts';
import { FIXED } from '../../domain/agenda/cost.ts';
import type { Price } from '../../domain/agenda/prices.ts';
import { BACKUP_DAYS_BEFORE_COPY, RECOVERY_DAYS } from '../../lib/terms.ts';
import { foundPart } from '../../local/cost/page.ts';
import { BACKUPS, copiesOf } from '../../local/cost/practice.ts';
import { synthesized } from './synthesized.ts';

const [{ templates }] = synthesized('aws');
const types = Object.values(templates)
  .flatMap(({ Resources }) => Object.values(Resources))
  .map(({ Type }) => Type);
const count = (type: string) => types.filter((one) => one === type).length;

test('[EK-4.2] the estimate of cost counts as many keys, alarms and metrics as a deployment has', () => {
  const runs = SCHEDULED.length * Object.keys(RUN_METRICS).length;
  const metrics = Object.keys(METRICS.services).length + runs + [LOG_METRICS.timeouts].length;
  expect(FIXED).toEqual({ keys: count('AWS::KMS::Key'), alarms: count('AWS::CloudWatch::Alarm'), metrics });
});

test('docs/cost.md counts them too', () => {
  const page = readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8');
  const counted = (name: string) => Number(new RegExp(`^\\| ${name} \\|[^|]+\\| (\\d+) \\|`, 'm').exec(page)?.[1]);
  const [keys, alarms, metrics] = ['keys', 'alarms', 'metrics of its own'].map(counted);
  expect({ keys, alarms, metrics }).toEqual(FIXED);
});

test('docs/cost.md says what copies in another region cost, of as many backups as are kept', () => {
  expect(BACKUPS).toBe(RECOVERY_DAYS + BACKUP_DAYS_BEFORE_COPY);
  const page = readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8');
  expect(page).toContain(`for this practice some € ${copiesOf().toFixed(0)} a month`);
});

test('docs/cost.md says of each price whether it was found in a list', () => {
  const page = readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8');
  expect(page).toContain(foundPart().join('\n'));
});

const FREE = 'free';
/** A handful a month, or less than AWS asks anything for. */
const SMALL = 'small';
/** By which prices each kind of resource is paid. */
const PAID_BY: Readonly<Record<string, typeof FREE | typeof SMALL | readonly Price[]>> = {
  'AWS::ApiGatewayV2': ['apiRequest'],
  'AWS::Budgets': SMALL,
  'AWS::CE': FREE,
  'AWS::CloudFront': SMALL,
  'AWS::CloudTrail': SMALL,
  'AWS::CloudWatch::Alarm': ['alarm', 'metric'],
  'AWS::CloudWatch::Dashboard': SMALL,
  'AWS::Cognito': SMALL,
  'AWS::DynamoDB::GlobalTable': ['writeUnit', 'readUnit', 'records'],
  'AWS::Events::Rule': ['event'],
  'AWS::GuardDuty::MalwareProtectionPlan': ['scannedObject', 'scannedGigabyte'],
  'AWS::IAM': FREE,
  'AWS::KMS::Key': ['key', 'keyRequest', 'signature'],
  'AWS::Lambda': ['invocation', 'gigabyteSecond'],
  'AWS::Logs::LogGroup': ['logged'],
  'AWS::Logs::MetricFilter': ['metric'],
  'AWS::Logs::QueryDefinition': FREE,
  'AWS::S3': ['documents', 'objectWrite', 'objectRead'],
  'AWS::SES': ['mail'],
  'AWS::SNS': SMALL,
  'AWS::SQS': SMALL,
  'AWS::StepFunctions::StateMachine': ['transition'],
  'Custom::CDKBucketDeployment': SMALL,
  'Custom::PublicKey': SMALL,
};
const paidBy = (type: string) => PAID_BY[type] ?? PAID_BY[type.split('::').slice(0, 2).join('::')];

test.each([...new Set(types)])('%s is paid by prices that are known', (type) => {
  expect(paidBy(type)).toBeDefined();
});
