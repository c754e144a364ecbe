import type { Machine } from '../domain/catalogue.ts';
import type { Shelf } from '../domain/document/location.ts';

/** The one list of names that code and infrastructure share: attributes, index, prefixes, outputs, machines. */

/** Key attributes and the sparse agenda index of the `records` table. */
export const RECORDS = {
  pk: 'pk',
  sk: 'sk',
  ttl: 'ttl',
  dueIndex: 'due',
  dueDay: 'dueDay',
  dueKey: 'dueKey',
  /** How the partitions of audit chains begin: grants name it. */
  chains: 'AUDIT#',
  /** And in them the links: the stream's filter knows them by it. */
  links: 'E#',
} as const;

/** The partition of the numbers that are counted: the only item that a function may update in place. */
export const COUNTERS = 'COUNTER';

/** Partitions by what lies in them, as grants name them; a star stands for any id. A test compares them with the layout. */
export const PARTITIONS = {
  'wrapped-key': 'SUBJECT#*',
  name: 'NAME#*',
  counter: COUNTERS,
  clock: 'CLOCK',
  person: 'PEOPLE',
  account: 'ACCOUNT#*',
  principal: 'PRINCIPALS',
  /** Everything of one dossier, and the agenda of whatever has terms. */
  dossier: 'DOSSIER#*',
  number: 'NUMBERS',
  membership: 'PERSON#*',
  representative: 'PRINCIPAL#*',
  cover: 'COVERS#*',
  batch: 'BATCH#*',
  'batch-running': 'BATCHES#*',
  'rights-line': 'RIGHTS',
  'complaint-way': 'COMPLAINT#*',
  'complaint-list': 'COMPLAINTS#*',
  'complaint-line': 'COMPLAINTS',
  'test-invitation-way': 'TEST#*',
  breach: 'BREACHES',
  'breach-of-complaint': 'BREACHES#*',
  release: 'RELEASES',
  suggestion: 'SUGGESTIONS',
  'suggestion-sent': 'SUGGESTIONS#*',
  calendar: 'CALENDAR',
  audit: `${RECORDS.chains}*`,
  outbox: 'OUTBOX#*',
  'years-counted': 'COUNTED',
  /** What ran by itself, and how much is kept. */
  run: 'RUNS',
  idempotency: 'IDEMPOTENCY#*',
  'left-paper': 'LEFT-PAPER',
  'released-key': 'RELEASED-KEYS',
  erasure: 'ERASURES',
} as const;

/** The sort key of an outbox entry, by which the stream's filter knows it. */
export const OUTBOX = 'OUTBOX';

/**
 * Where an object of the documents bucket lies says what may still happen to it: `incoming/` is not readable yet,
 * `dossiers/` belongs to a running trajectory, `closed/` to an ended one (its lifecycle clock runs), `held/` to a
 * dossier under a legal hold (no lifecycle), `exports/` are packages for a requester.
 */
export const PREFIX = {
  incoming: 'incoming/',
  dossiers: 'dossiers/',
  closed: 'closed/',
  held: 'held/',
  exports: 'exports/',
} as const;

const { dossiers, closed, held } = PREFIX;
/** Where the documents of a dossier lie that can be read: every shelf. */
export const SHELF_PREFIXES = Object.values({ dossiers, closed, held } satisfies Record<Shelf, string>);

/** Prefixes of the proof bucket (Object Lock). */
export const PROOF_PREFIX = { certificates: 'certificates/', anchors: 'anchors/' } as const;

export const STACKS = {
  mail: 'dossierwacht-mail',
  data: 'dossierwacht-data',
  workflow: 'dossierwacht-workflow',
  api: 'dossierwacht-api',
  web: 'dossierwacht-web',
  edge: 'dossierwacht-edge',
  copy: 'dossierwacht-copy',
  watch: 'dossierwacht-watch',
} as const;

/** Parameters of the stack `workflow`: the stream of a table that a restore made again, of which the stack `data` knows only the first. */
export const STREAM_PARAMETERS = { records: 'RecordsStream', vault: 'VaultStream' } as const;

/** State machines. A machine's own key context holds its name, so it has a fixed one. */
export const MACHINES = {
  erasure: 'dossierwacht-erasure',
  consent: 'dossierwacht-consent',
  'rights-request': 'dossierwacht-rights-request',
  complaint: 'dossierwacht-complaint',
} as const satisfies { readonly [M in Machine]: string };

/** The SES configuration set that mail is sent with: it says what became of each. Grants name it, so its name is fixed. */
export const MAIL_CONFIGURATION_SET = 'dossierwacht-mail';

/** The trail of what is changed by hand, and the page of CloudWatch: what people look for by its name. */
export const TRAIL = 'dossierwacht';
export const DASHBOARD = 'Dossierwacht';

/** CloudFormation outputs that the commands under `local/` and the runbook read. */
export const OUTPUTS = {
  data: {
    recordsTable: 'RecordsTable',
    vaultTable: 'VaultTable',
    sparesTable: 'SparesTable',
    namesTable: 'NamesTable',
    survivorsTable: 'SurvivorsTable',
    statisticsTable: 'StatisticsTable',
    documentsBucket: 'DocumentsBucket',
    proofBucket: 'ProofBucket',
    dataKeyId: 'DataKeyId',
    /** With commas, the present one first. */
    indexKeyIds: 'IndexKeyIds',
    signingKeyIds: 'SigningKeyIds',
    userPoolId: 'UserPoolId',
    userPoolClientId: 'UserPoolClientId',
  },
  /** Of the data stack too, and only where documents are copied: `region/bucket`. */
  copies: { documentsCopy: 'DocumentsCopy' },
  workflow: {
    erasureMachineArn: 'ErasureMachineArn',
    consentMachineArn: 'ConsentMachineArn',
    rightsMachineArn: 'RightsMachineArn',
    complaintMachineArn: 'ComplaintMachineArn',
    sweepFunction: 'SweepFunction',
    countYearsFunction: 'CountYearsFunction',
    mailEventsTopic: 'MailEventsTopic',
  },
  api: { apiId: 'ApiId', apiUrl: 'ApiUrl' },
  web: {
    portalBucket: 'PortalBucket',
    portalSettings: 'PortalSettings',
    distributionDomain: 'DistributionDomain',
    portalUrl: 'PortalUrl',
  },
} as const;

/** Events on the default bus that carry work from the relay to a function; details hold ids only. */
export const EVENTS = {
  source: 'dossierwacht',
  relocate: 'RelocateDocuments',
  endChain: 'EndChain',
  carryOnBatch: 'CarryOnBatch',
  sendTestInvitation: 'SendTestInvitation',
  /** Who publishes that an object was scanned: GuardDuty Malware Protection for S3. */
  malwareSource: 'aws.guardduty',
  /** The stand-in publishes the same event under its own name: nobody but AWS may use AWS's. */
  scannerSource: 'dossierwacht.scanner',
  malwareDetailType: 'GuardDuty Malware Protection Object Scan Result',
} as const;

/** What alarms watch: each metric with the service, as the logs name it, that counts it. */
export const METRICS = {
  namespace: 'Dossierwacht',
  services: {
    /** Heads that were written to the proof bucket, once a day. */
    ChainsAnchored: 'anchor',
    /** Faults in chains or anchors that a look at them found. */
    ChainFaults: 'watch-chains',
    /** Chains that a round followed, once a day. */
    ChainsFollowed: 'watch-chains',
    /** Uploads whose inspection was tried to its end. */
    UploadsUnchecked: 'give-up-inspection',
    /** For how many seconds the oldest entry of the outbox has waited, each time that the relay looks. */
    OutboxAgeSeconds: 'relay',
    /** Keys that are gone from the vault, or others there, without a right to it, at each look. */
    KeysHeld: 'keep-spares',
    /** Executions that have run for longer than their machine allows any, once a day. */
    ExecutionsStuck: 'measure',
  },
} as const;
export type MetricName = keyof typeof METRICS.services;

/** What is counted in the logs of all functions, by what Lambda writes there. */
export const LOG_METRICS = { namespace: 'DossierwachtLogs', timeouts: 'Timeouts' } as const;

/** What each function that a schedule invokes counts of itself, under its own name as the service. */
export const RUN_METRICS = {
  /** Each time that it came to its end: silence is an alarm. */
  done: 'RunsDone',
  /** What failed within a run that came to its end all the same, or the run itself. */
  failed: 'RunFailures',
} as const;
export type RunMetricName = (typeof RUN_METRICS)[keyof typeof RUN_METRICS];

export const ROLES = ['owner', 'coach', 'client', 'principal', 'manager'] as const;
