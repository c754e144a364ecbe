/** Of what AWS lets an account have so many in a region, and a deployment makes some: what is made, held against the templates by a test. */
export type Quota = {
  /** In a sentence after a number. */
  readonly what: string;
  /** The kind of resource in the templates. */
  readonly type: string;
  readonly makes: number;
  /** By which Service Quotas knows it; absent where no published list of AWS has a code for it, or where it cannot be raised. */
  readonly code?: { readonly service: string; readonly quota: string };
  /** What an account has that nobody gave more or less. */
  readonly usual: number;
  /** What to do when it is full, where that is not to ask AWS for more. */
  readonly instead?: string;
};

/**
 * Codes and numbers are those of AWS's lists as read on 27 November 2026: CloudTrail, "Quotas in AWS CloudTrail" (trails per Region, which cannot be
 * increased); EventBridge, "Amazon EventBridge quotas" (number of rules, eu-south-1: 100); KMS, "Resource quotas"; Step Functions, "Quotas related to
 * accounts"; CloudWatch, "CloudWatch service quotas"; SNS, "Amazon SNS endpoints and quotas".
 */
export const QUOTAS = {
  trails: {
    what: 'trails of CloudTrail',
    type: 'AWS::CloudTrail::Trail',
    makes: 1,
    usual: 5,
    instead: 'It cannot be raised. Use one that is there: -c trail=existing, or delete one.',
  },
  rules: {
    what: 'rules of EventBridge on the default bus',
    type: 'AWS::Events::Rule',
    makes: 22,
    code: { service: 'events', quota: 'L-244521F2' },
    usual: 100,
  },
  keys: {
    what: 'keys of KMS',
    type: 'AWS::KMS::Key',
    makes: 5,
    code: { service: 'kms', quota: 'L-C2F1777E' },
    usual: 100_000,
  },
  machines: {
    what: 'state machines of Step Functions',
    type: 'AWS::StepFunctions::StateMachine',
    makes: 4,
    usual: 100_000,
  },
  alarms: { what: 'alarms of CloudWatch', type: 'AWS::CloudWatch::Alarm', makes: 47, usual: 5_000 },
  topics: {
    what: 'topics of SNS',
    type: 'AWS::SNS::Topic',
    makes: 2,
    code: { service: 'sns', quota: 'L-61103206' },
    usual: 100_000,
  },
} as const satisfies Readonly<Record<string, Quota>>;
export type QuotaKind = keyof typeof QUOTAS;
export const QUOTA_KINDS = Object.keys(QUOTAS) as readonly QuotaKind[];

/** What says how much room an account has. Each may be refused to who asks. */
export interface Room {
  used(kind: QuotaKind): Promise<number>;
  /** As it was given to this account; undefined when Service Quotas has no such quota here. */
  given(service: string, quota: string): Promise<number | undefined>;
  /** Roles of IAM, which are counted for all regions together. */
  roles(): Promise<{ readonly used: number; readonly most: number }>;
  /** The ARN of the monitor of unexpected costs by service, of which an account may have one. */
  costMonitor(): Promise<string | undefined>;
}

/** Roles that the templates make; those that CDK adds for its own helpers among them. */
export const ROLES_MADE = 46;
