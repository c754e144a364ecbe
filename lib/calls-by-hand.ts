type Calls = Readonly<Record<string, string>>;

/** After which nothing under a key can be read, for as long as it lasts. */
const keyEnds = {
  ScheduleKeyDeletion: 'nothing under it can be read from then on',
  DisableKey: 'nothing under it can be read until it is enabled',
} satisfies Calls;

const keys = {
  PutKeyPolicy: 'says who may use it',
  CreateGrant: 'lets somebody else use it',
  RevokeGrant: 'takes it from a service that needs it',
  UpdateAlias: 'another key is used in its place',
  DisableKeyRotation: 'it is kept young no longer',
} satisfies Calls;

const buckets = {
  CreateBucket: 'stands in the place of one that was deleted',
  CreateAccessPoint: 'another way in, with a policy of its own',
  DeleteBucket: 'what was in it is gone',
  DeleteBucketCors: 'no browser may send or fetch a document',
  DeleteBucketEncryption: 'what comes is under another key',
  DeleteBucketLifecycle: 'what has to go stays',
  DeleteBucketOwnershipControls: 'others may own what they put in it',
  DeleteBucketPolicy: 'says who may reach it, and by TLS only',
  DeleteBucketPublicAccessBlock: 'it can be opened to everybody',
  DeleteBucketReplication: 'nothing is copied any more',
  PutBucketAcl: 'says who may reach it',
  PutBucketCors: 'pages of others may send and fetch',
  PutBucketEncryption: 'what comes is under another key',
  PutBucketInventoryConfiguration: 'lists every document in another bucket',
  PutInventoryConfiguration: 'the same, by the other name that CloudTrail has had for it',
  PutBucketLifecycle: 'says what goes, and when',
  PutBucketLogging: 'who reached it is written down elsewhere, or nowhere',
  PutBucketNotification: 'no upload is inspected',
  PutBucketObjectLockConfiguration: 'the proof can be deleted, or documents cannot',
  PutBucketOwnershipControls: 'others may own what they put in it',
  PutBucketPolicy: 'says who may reach it',
  PutBucketPublicAccessBlock: 'it can be opened to everybody',
  PutBucketReplication: 'documents are copied elsewhere',
  PutBucketVersioning: 'what is deleted cannot come back',
  PutBucketWebsite: 'it answers everybody',
} satisfies Calls;

const tables = {
  CreateBackup: 'a copy outlives what is destroyed',
  CreateGlobalTable: 'it is copied to another region',
  CreateTable: 'stands in the place of one that was deleted',
  DeleteBackup: 'a moment to go back to is gone',
  DeleteResourcePolicy: 'says who may reach it',
  DeleteTable: 'what was in it is gone',
  EnableKinesisStreamingDestination: 'what changes is sent elsewhere',
  ExportTableToPointInTime: 'a copy outlives what is destroyed',
  ImportTable: 'stands in the place of one that was deleted, with what others wrote',
  PutResourcePolicy: 'says who may reach it',
  RestoreTableFromBackup: 'what was destroyed may be there again',
  RestoreTableToPointInTime: 'what was destroyed may be there again',
  UpdateContinuousBackups: 'one cannot go back, or the vault can',
  UpdateGlobalTable: 'it is copied to another region',
  UpdateTable: 'its key, its stream, its protection, its copies',
  UpdateTimeToLive: 'what has to go stays, or the reverse',
} satisfies Calls;

const functions = {
  AddPermission20150331v2: 'others may invoke it',
  CreateEventSourceMapping20150331: 'it is given what is not of this system',
  CreateFunctionUrlConfig: 'it answers beside the API and its checks',
  DeleteEventSourceMapping20150331: 'it does not hear what was decided',
  DeleteFunction20150331: 'what it does is not done',
  PutFunctionConcurrency20171031: 'at nothing, what it does is not done',
  RemovePermission20150331v2: 'what wakes it may not any more',
  UpdateEventSourceMapping20150331: 'it does not hear what was decided',
  UpdateFunctionCode20150331v2: 'other code has its rights',
  UpdateFunctionConfiguration20150331v2: 'another role, other tables, another clock',
  UpdateFunctionUrlConfig: 'it answers beside the API and its checks',
} satisfies Calls;

const machines = {
  DeleteStateMachine: 'no case of its kind goes on',
  StopExecution: 'one case does not go on: a question, a request, a destruction',
  UpdateStateMachine: 'cases go another way, or their log says more',
} satisfies Calls;

const accounts = {
  AdminAddUserToGroup: 'somebody has another role',
  AdminCreateUser: 'somebody is in who was not invited',
  AdminDeleteUser: 'somebody is out who was not removed',
  AdminDisableUser: 'somebody is out who was not suspended',
  AdminEnableUser: 'somebody is in who was suspended',
  AdminLinkProviderForUser: 'another way in',
  AdminRemoveUserFromGroup: 'somebody has another role',
  AdminSetUserMFAPreference: 'the second step is another one',
  AdminSetUserPassword: 'whoever sets it can be that person',
  AdminUpdateUserAttributes: 'codes and mails go to another address',
  CreateIdentityProvider: 'others say who somebody is',
  CreateUserImportJob: 'people are in who were not invited',
  CreateUserPoolClient: 'another program can sign people in',
  DeleteGroup: 'nobody has that role any more',
  DeleteUserPool: 'nobody is in any more',
  DeleteUserPoolClient: 'nobody can sign in',
  SetUserPoolMfaConfig: 'a second step may not be asked',
  UpdateIdentityProvider: 'others say who somebody is',
  UpdateUserPool: 'how people sign in, and what runs when they do',
  UpdateUserPoolClient: 'where a sign-in leads, and for how long it holds',
} satisfies Calls;

const backups = {
  StartBackupJob: 'a copy outlives what is destroyed',
  StartCopyJob: 'a copy outlives what is destroyed, elsewhere',
  StartRestoreJob: 'what was destroyed may be there again',
} satisfies Calls;

/** What could be thought to be missing above, and why it is not heard. */
const notHeard = {
  'iam: all': 'CloudTrail records them in us-east-1 only, where this system has no stack; access analyzers look there',
  's3: DeleteObject, PutObject':
    'no management calls; versions keep what is deleted, and the access log has who did it',
  'dynamodb: PutItem, DeleteItem': 'no management calls; the chains, their anchors and the spares show it',
  'kms: Decrypt': 'a read, made for each dossier; the policies say by whom',
  'kms: EnableKey, CancelKeyDeletion': 'mends what was told before',
  'kms: ReplicateKey, ImportKeyMaterial': 'not possible with a key of this kind',
  'dynamodb: TagResource': 'says nothing about who may reach it: no policy here looks at tags',
  'lambda: Invoke': 'no management call; a function checks what it is given',
  'states: StartExecution': 'made by the relay for each case; a second one of the same case finds it done',
  'cognito-idp: AdminUserGlobalSignOut': 'somebody signs in again',
  'backup: DeleteRecoveryPoint, UpdateBackupPlan':
    'the copies are a second line: a backup that is not made is told by AWS Backup itself (CopiesWatch)',
} satisfies Calls;

/** What somebody with rights of their own can do to what the practice keeps, or to who may read it; and why it is told, or not. */
export const CALLS_BY_HAND = {
  heard: { keyEnds, keys, buckets, tables, functions, machines, accounts, backups },
  notHeard,
} as const;
