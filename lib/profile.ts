/**
 * Two places to run. `AWS` is how the system is meant; `LOCAL` switches off only what the emulator lacks, each line with
 * its reason. Whatever is not here is the same in both places.
 */
const AWS = {
  /** Buckets and queues refuse plain HTTP. */
  tlsOnly: true,
  /** Deploys through the roles that `cdk bootstrap` made. */
  bootstrapRoles: true,
  /** A second step at every sign-in: an authenticator app or a code by mail; a passkey is both steps at once. */
  mfa: true,
  /** Tables, buckets, keys and the user pool survive a mistaken deletion of their stack. */
  protection: true,
  /** An app may send the password itself (USER_PASSWORD_AUTH); on AWS it proves that it knows it (SRP). */
  passwordSignIn: false,
  /** GuardDuty scans uploads for malware; where it is missing, the `scanner` function stands in. */
  guardDuty: true,
  /** The stack makes the account of the owner. */
  ownerAccount: true,
  /** Grants on the data key ask for the encryption context of one subject. */
  keyContext: true,
  /** Grants on a part of a table name its partitions. */
  leadingKeys: true,
  /** Grants to publish events ask for the source. */
  eventSource: true,
  /** The grant to send mail names the sender's identity and the configuration set. */
  mailIdentity: true,
  /** A function of the CDK puts the portal in its bucket. */
  publishing: true,
  /** The look of the pages where people sign in. */
  signInPages: true,
  /** An alarm may be on a sum of metrics. */
  metricMath: true,
  /** A trail of CloudTrail, whose events say who changed what. */
  trail: true,
  /** Searches of the logs are kept beside the dashboard. */
  logQueries: true,
  /** A budget, and what looks for costs that nobody expected. */
  costWatch: true,
  /** The time in which a function has to answer does not count how long its start takes. */
  startApart: true,
  /** cdk-nag stops a synthesis with an unexplained finding. */
  nag: true,
} as const satisfies Record<string, boolean>;

export type Profile = { readonly [Setting in keyof typeof AWS]: boolean };

const LOCAL: Profile = {
  ...AWS,
  // The emulator speaks plain HTTP, and does enforce a bucket's deny of it: nothing would work.
  tlsOnly: false,
  // The emulator refuses the policies of the bootstrap roles, so it deploys with the caller's own rights.
  bootstrapRoles: false,
  // The demo and the tests sign in without an authenticator app. (The emulator has the challenge; people do the typing.)
  mfa: false,
  // What is started for a demo has to go when it ends.
  protection: false,
  // Tests sign in with one request instead of the four of SRP.
  passwordSignIn: true,
  // The emulator has no GuardDuty.
  guardDuty: false,
  // The emulator's CloudFormation refuses AWS::Cognito::UserPoolUser; `local/` makes the account after the deployment.
  ownerAccount: false,
  // The emulator checks encryption contexts, but does not offer them to conditions of IAM policies.
  keyContext: false,
  // The emulator does not offer the keys that a request names to conditions of IAM policies.
  leadingKeys: false,
  // The emulator does not offer the source of an event to conditions of IAM policies either.
  eventSource: false,
  // The emulator authorizes a mail on `*`; AWS does on the identity it is sent from and the configuration set it is sent with.
  mailIdentity: false,
  // The emulator has no Python with the AWS CLI, which that function is made of; `local/` puts the same files there.
  publishing: false,
  // The emulator's CloudFormation does not know AWS::Cognito::ManagedLoginBranding; its own page is plain.
  signInPages: false,
  // The emulator's CloudWatch refuses an alarm on a sum of metrics.
  metricMath: false,
  // The emulator's CloudFormation knows no trail, and nobody changes a demo by hand; the rules on its events are deployed all the same.
  trail: false,
  // The emulator's CloudFormation does not know AWS::Logs::QueryDefinition.
  logQueries: false,
  // Nothing costs anything there, and its CloudFormation knows neither budgets nor Cost Explorer.
  costWatch: false,
  // Its findings would be the lines above.
  nag: false,
  // The emulator counts it, and fifty that start at once have two cores: each gets four times as long.
  startApart: false,
};

export const PROFILES = { aws: AWS, local: LOCAL } as const satisfies Record<string, Profile>;
export type ProfileName = keyof typeof PROFILES;
