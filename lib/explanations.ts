/** A finding of cdk-nag that stays, and why. */
export type Explanation = {
  /** The rule, with the finding in brackets where it names one. */
  readonly rule: RegExp;
  /** Path of the construct. */
  readonly at: RegExp;
  readonly reason: string;
};

/**
 * Every finding that stays in the AWS profile, each as narrow as it can be said. A test fails for a finding that is not
 * here, and for an explanation that meets no finding.
 */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    rule: /^AwsSolutions-COG8$/,
    at: /^data\/Accounts\/Pool\/Resource$/,
    reason:
      'The Plus plan watches where and on which device people sign in. Those are more personal data than a practice of a ' +
      'few dozen people needs (AVG 5(1)(c)) beside one-time codes at every sign-in.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /^api\/Api\/GET--api--(openapi\.json|access|configuration|regulations|regulations--\{version\}(--pdf)?|signing-keys?)\/Resource$/,
    reason:
      'Public by purpose: the regulation and its PDF (RIO-2.1, EK-12.3), who may do what, the key that certificates are checked with, the description ' +
      'of the API, and what a portal must know before anyone signs in. None reads a table.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /^api\/Api\/GET--api--certificates--\{certificateId\}(--pdf|--paper)?\/Resource$/,
    reason:
      'A client whose dossier was destroyed has no account any more, and has a right to the proof. It is found by its random ' +
      'id only, and holds ids, counts and times: nothing about a person (RIO-6.3).',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /^api\/Api\/POST--api--signals\/Resource$/,
    reason:
      'A complaint may come from somebody who does not say who they are (RIO-7.1). It takes one text of at most 4,000 ' +
      'characters, shows nothing, and has a throttle and a maximum a day of its own.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /^api\/Api\/POST--api--suggestions--public\/Resource$/,
    reason:
      'A suggestion for improvement may come from anyone (RIO-end). It takes one text of at most 4,000 characters, shows ' +
      'nothing, and has a throttle and a maximum a day of its own.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /^api\/Api\/POST--api--test-results(--invitations)?\/Resource$/,
    reason:
      'A test administrator outside the practice has no account (RIO-1.10). Both need the 32 random bytes of a link that was mailed, works ' +
      'for one result and some days, and opens nothing to read; what is sent is inspected as any upload. Sending has a throttle of its own.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /^api\/Api\/GET--api--calendars--\{secret\}\/Resource$/,
    reason:
      'A calendar program cannot sign in. It is found by a secret of 32 random bytes only, which the owner can end, and says kinds, ' +
      'days and numbers: no name, no id and no case (ADR 33).',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /^(api|workflow)\/(?!relay\/|peopleHttp\/)\w+\/Role\/Resource$/,
    reason: 'xray:PutTraceSegments and xray:PutTelemetryRecords know no resources. Nothing else has the wildcard.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /^workflow\/relay\/Role\/Resource$/,
    reason:
      'X-Ray as above, and states:SendTaskSuccess, which knows no resources either: its token names one waiting task, and ' +
      'only a function that was handed a token can answer it. ses:DeleteSuppressedDestination as below.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /^api\/peopleHttp\/Role\/Resource$/,
    reason:
      'X-Ray as above, and ses:DeleteSuppressedDestination, which knows no resources: with it an address that goes is taken ' +
      'off the list of those that bounced, and it can read no list and add nothing to it.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /^workflow\/(relay|watchChains|keepSpares)\/Role\/DefaultPolicy\/Resource$/,
    reason: 'dynamodb:ListStreams, which Lambda asks for to read a stream, knows no resources.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /^workflow\/(Erasure|Consent|Rights-request|Complaint)\/Role\/DefaultPolicy\/Resource$/,
    reason: 'X-Ray, and the delivery of logs (logs:CreateLogDelivery and its likes), know no resources.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::dossierwacht-data:\w*Documents\w*\/(incoming|dossiers|closed|held|exports)\/\*\]$/,
    at: /^(api\/(documentsHttp|testResultsHttp|disclosuresHttp|rightsHttp)|workflow\/(inspect|giveUpInspection|relocate|eraseObjects|rightsTask|exportPackage))\/Role\/Resource$/,
    reason:
      'Objects are named by the ids of their dossier and document, so a prefix is the narrowest that can be said.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:.+:s3:::dossierwacht-copy-.+\/(dossiers|closed|held)\/\*\]$/,
    at: /^(workflow\/(inspect|giveUpInspection|relocate|eraseObjects|rightsTask)\/Role|data\/Copies\/Rights)\/Resource$/,
    reason:
      'Copies have the names of their originals, the ids of dossier and document, so a prefix is the narrowest here too. Functions ' +
      'delete there what they delete here (RIO-6.3) and can read nothing; the role of the replication puts, and deletes nothing.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::<Documents\w*\.Arn>\/(dossiers|closed|held)\/\*\]$/,
    at: /^data\/Copies\/Rights\/Resource$/,
    reason: 'S3 copies every document that can be read, and none under incoming/ or exports/.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:.+:kms:[a-z0-9-]+:.+:key\/\*\]$/,
    at: /^data\/Copies\/Rights\/Resource$/,
    reason:
      'The key lies in another region, whose stack no other refers to. A condition keeps it to the key with our alias, and to what S3 ' +
      'encrypts for the one bucket.',
  },
  {
    rule: /^AwsSolutions-IAM4\[.+AWSBackupServiceRolePolicyForBackup\]$/,
    at: /^data\/Backups\/Plan\/Tables\/Role\/Resource$/,
    reason:
      'AWS keeps the list of what a backup takes, which differs by service and has changed; a backup that fails for a missing right ' +
      'is found when it is needed. Only AWS Backup takes this role, for a selection that names its tables one by one.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::dossierwacht-data:\w*Proof\w*\/(certificates|anchors)\/\*\]$/,
    at: /^(api\/proofHttp|workflow\/(anchor|certify|watchChains))\/Role\/Resource$/,
    reason: 'Objects are named by certificate or by number, so a prefix is the narrowest that can be said.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::<Documents\w*\.Arn>\/incoming\/\*\]$/,
    at: /^data\/Malware\/Role\/Resource$/,
    reason: 'GuardDuty reads each upload, and nothing that was accepted.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*\]$/,
    at: /^data\/Malware\/Role\/Resource$/,
    reason: 'GuardDuty makes one rule of its own and chooses the end of its name; a condition keeps it to that rule.',
  },
  {
    rule: /^AwsSolutions-S1$/,
    at: /^watch\/Changes\/Files\/Resource$/,
    reason:
      'The files of CloudTrail are themselves the log of who did what in this account. A log of who reads that log would need ' +
      'one of its own.',
  },
  {
    rule: /^AwsSolutions-S1$/,
    at: /^web\/Files\/Resource$/,
    reason:
      'It holds the built portal, which is the same for everybody, and only CloudFront may read it. A log of that would be ' +
      'a record of when people looked at their dossier (AVG 5(1)(c)).',
  },
  {
    rule: /^AwsSolutions-CFR1$/,
    at: /^web\/Distribution\/Resource$/,
    reason: 'A client may read and withdraw from anywhere, also on holiday: rights do not end at a border (AVG 12(2)).',
  },
  {
    rule: /^AwsSolutions-CFR2$/,
    at: /^web\/Distribution\/Resource$/,
    reason:
      'A firewall is there with -c waf=true. Without it a small practice saves its fixed price, and the API has throttles ' +
      'of its own.',
  },
  {
    rule: /^AwsSolutions-CFR3$/,
    at: /^web\/Distribution\/Resource$/,
    reason:
      'Its log would hold the network address of each client with the time and page. What happens in a dossier is in the ' +
      'log of that dossier (RIO-1.5), and what reaches the API in that log, without addresses.',
  },
  {
    rule: /^AwsSolutions-CFR4$/,
    at: /^web\/Distribution\/Resource$/,
    reason: 'Under the certificate of CloudFront itself no minimum can be chosen; with -c portalDomain it is TLS 1.2.',
  },
  {
    rule: /^AwsSolutions-(IAM4\[.+AWSLambdaBasicExecutionRole\]|L1)$/,
    at: /^web\/Custom::CDKBucketDeployment\w+\/(ServiceRole\/)?Resource$/,
    reason:
      'The function of the CDK that puts the portal in its bucket, at deployment only, with the role and runtime it has.',
  },
  {
    rule: /^AwsSolutions-IAM5\[(Action::s3:(GetBucket|GetObject|List|Abort|DeleteObject)\*|Resource::.+\/\*)\]$/,
    at: /^web\/Custom::CDKBucketDeployment\w+\/ServiceRole\/DefaultPolicy\/Resource$/,
    reason:
      'It reads the assets of the deployment and writes the bucket of the portal, whole: neither holds anything about ' +
      'anybody.',
  },
];
