import type { Synthesized } from './synthesized.ts';

/** What the emulator makes as AWS does, of what keeps something or has a fixed name; the rest needs what only AWS has. */
const MADE = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::EmailIdentity',
];

/** The part of a template that can be deployed so. */
export const madeOf = ({
  Resources,
}: Synthesized['templates']['data']): Synthesized['templates']['data']['Resources'] =>
  Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => MADE.includes(Type)));
