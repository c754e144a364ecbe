import { expect, test } from 'vitest';
import { FIXED } from '../../domain/agenda/cost.ts';
import { synthesized } from './synthesized.ts';

const [{ templates }] = synthesized({});
const count = (type: string) =>
  Object.values(templates)
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ Type }) => Type === type).length;

test('[EK-4.2] the estimate of cost counts as many keys and alarms as a deployment has', () => {
  expect(FIXED).toEqual({ keys: count('AWS::KMS::Key'), alarms: count('AWS::CloudWatch::Alarm') });
});
