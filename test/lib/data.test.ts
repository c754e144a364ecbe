import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAIL_CONFIGURATION_SET, OUTPUTS, RECORDS, ROLES, STREAM_PARAMETERS } from '../../contracts/names.ts';
import { definitionOf } from '../../local/restore/definition.ts';
import { RESTORABLE } from '../../local/restore/practice.ts';
import { TABLES } from '../../stores/items.ts';
import { PORTAL } from './contexts.ts';
import { EXAMPLE, ofType, one, type Resource, synthesized } from './synthesized.ts';

const [aws, bare, trial, local] = synthesized('copying', 'aws', 'trial', 'local');

const TABLE = 'AWS::DynamoDB::GlobalTable';
const BUCKET = 'AWS::S3::Bucket';
const dataKey = { 'Fn::GetAtt': [expect.stringMatching(/^KeysData/), 'Arn'] };
const replicaOf = (table: string) => (one(aws, TABLE, table).Replicas as Record<string, unknown>[])[0] ?? {};

describe('the tables', () => {
  it('[EK-6.1] [RIO-3.1] are encrypted under our own key', () => {
    expect(ofType(aws, TABLE).size).toBe(TABLES.length);
    for (const [id, { SSESpecification }] of ofType(aws, TABLE)) {
      expect(SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      expect(replicaOf(id).SSESpecification).toEqual({ KMSMasterKeyId: dataKey });
    }
  });

  it('[RIO-6.3] can be restored to a moment before, but for the vault: a destroyed key does not return', () => {
    const recovery = (table: string) =>
      (replicaOf(table).PointInTimeRecoverySpecification as { PointInTimeRecoveryEnabled: boolean })
        .PointInTimeRecoveryEnabled;
    expect(recovery('Records')).toBe(true);
    expect(recovery('Survivors')).toBe(true);
    expect(recovery('Vault')).toBe(false);
    expect(recovery('Spares')).toBe(false);
    expect(recovery('Names')).toBe(false);
  });

  it('[EK-4.1] can be made again by `npm run restore` as the template says, with everything that it says', () => {
    const found = [...ofType(aws, TABLE)].map(
      ([id, properties]) => [id, definitionOf(id, properties, (key) => key)] as const,
    );
    const recoverable = found.filter(([, { recovery }]) => recovery.PointInTimeRecoveryEnabled);
    expect(recoverable.map(([id]) => id.slice(0, -8).toLowerCase())).toEqual([...RESTORABLE]);
    for (const [, { recovery }] of recoverable) expect(recovery.RecoveryPeriodInDays).toBe(35);
    const streams = found.flatMap(([id, { create }]) =>
      create.StreamSpecification ? [id.slice(0, -8).toLowerCase()] : [],
    );
    expect(streams).toEqual(Object.keys(STREAM_PARAMETERS));
    for (const [, { create, keyId }] of found) {
      expect(create).toMatchObject({
        DeletionProtectionEnabled: true,
        Tags: [{ Key: 'application' }, { Key: 'policy' }],
      });
      expect(create.SSESpecification).toEqual({ Enabled: true, SSEType: 'KMS', KMSMasterKeyId: keyId });
      expect(keyId).toMatch(/^KeysData/);
    }
    expect(found.filter(([, { timeToLive }]) => timeToLive === RECORDS.ttl).map(([id]) => id.slice(0, 7))).toEqual([
      'Records',
    ]);
    expect(() =>
      definitionOf('', { ...one(aws, TABLE, 'Vault'), ContributorInsightsSpecification: {} }, String),
    ).toThrow();
  });

  it('[RIO-6.3] say of a key in their streams no more than that it changed, so that none outlives its destruction there', () => {
    expect(one(aws, TABLE, 'Vault').StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
    expect(one(aws, TABLE, 'Spares')).not.toHaveProperty('StreamSpecification');
  });

  it('[EK-8.2] [EK-1.8] keep of the anonymous figures no moment before, no stream, no time to live and no index', () => {
    const { PointInTimeRecoverySpecification } = replicaOf('Statistics');
    expect(PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: false });
    const table = one(aws, TABLE, 'Statistics');
    for (const property of ['StreamSpecification', 'TimeToLiveSpecification', 'GlobalSecondaryIndexes'])
      expect(table).not.toHaveProperty(property);
  });

  it('[EK-6.1] survive a mistaken deletion', () => {
    for (const [id, { Type, DeletionPolicy }] of aws.all.filter(([, { Type }]) => Type === TABLE)) {
      expect(replicaOf(id).DeletionProtectionEnabled, Type).toBe(true);
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it('[EK-7.2] have one index, on the agenda, and two streams: of the records, and of which keys changed', () => {
    const streams = [...ofType(aws, TABLE)].filter(([, { StreamSpecification }]) => StreamSpecification);
    expect(streams.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual(['Records', 'Vault']);
    const indexed = [...ofType(aws, TABLE)].filter(([, { GlobalSecondaryIndexes }]) => GlobalSecondaryIndexes);
    expect(indexed.map(([id]) => id.slice(0, 7))).toEqual(['Records']);
    expect(one(aws, TABLE, 'Records')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: RECORDS.ttl, Enabled: true },
      GlobalSecondaryIndexes: [
        {
          IndexName: RECORDS.dueIndex,
          KeySchema: [
            { AttributeName: RECORDS.dueDay, KeyType: 'HASH' },
            { AttributeName: RECORDS.dueKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    });
  });
});

describe('the invitation', () => {
  const invitationIn = (app: typeof aws) => {
    const { AdminCreateUserConfig } = one(app, 'AWS::Cognito::UserPool', 'AccountsPool');
    const config = AdminCreateUserConfig as { InviteMessageTemplate: { EmailSubject: string; EmailMessage: string } };
    return config.InviteMessageTemplate;
  };
  const { name } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { name: string };

  it('[EK-1.2] says in both languages which practice invites, and where to sign in', () => {
    const { EmailSubject, EmailMessage } = invitationIn(aws);
    expect(EmailSubject).toContain(name);
    for (const twice of [name, `<a href="${PORTAL}/">`, '{####}', '{username}'])
      expect(EmailMessage.split(twice), twice).toHaveLength(3);
  });

  it('sends nobody to a portal that is not there', () => {
    const { EmailMessage } = invitationIn(bare);
    expect(EmailMessage).toContain(name);
    expect(EmailMessage).not.toMatch(/https?:|undefined/);
  });
});

describe('the buckets', () => {
  it('[EK-6.1] [RIO-3.1] are encrypted: documents and proof under our own key', () => {
    const encryption = (bucket: string) =>
      (one(aws, BUCKET, bucket).BucketEncryption as { ServerSideEncryptionConfiguration: unknown[] })
        .ServerSideEncryptionConfiguration[0];
    const ownKey = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: dataKey };
    for (const bucket of ['Documents', 'Proof'])
      expect(encryption(bucket)).toEqual({ BucketKeyEnabled: true, ServerSideEncryptionByDefault: ownKey });
    expect(encryption('Logs')).toEqual({ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } });
  });

  it('[EK-6.1] are private, versioned and logged', () => {
    expect(ofType(aws, BUCKET).size).toBe(4);
    for (const [id, bucket] of ofType(aws, BUCKET)) {
      expect(bucket.PublicAccessBlockConfiguration, id).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      // Who reads them there is not logged again.
      if (!/^(Logs|ChangesFiles)/.test(id)) expect(bucket.LoggingConfiguration).toBeDefined();
    }
  });

  it('[EK-6.1] refuse plain HTTP on AWS', () => {
    const policies = [...ofType(aws, 'AWS::S3::BucketPolicy').values()];
    const denies = policies.map(({ PolicyDocument }) =>
      (PolicyDocument as { Statement: Record<string, unknown>[] }).Statement.some(
        ({ Effect, Condition }) =>
          Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
      ),
    );
    expect(denies).toEqual([true, true, true, true]);
  });

  it('survive a mistaken deletion', () => {
    for (const [, { DeletionPolicy }] of aws.all.filter(([, { Type }]) => Type === BUCKET))
      expect(DeletionPolicy).toBe('Retain');
  });

  it('tell EventBridge what arrived, and let only the portal in', () => {
    expect(one(aws, BUCKET, 'Documents')).toMatchObject({
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: [PORTAL], AllowedMethods: ['PUT', 'GET'] }] },
    });
    expect(one(bare, BUCKET, 'Documents').CorsConfiguration).toBeUndefined();
  });

  it('[RIO-6.3] keep proof under a lock, which nobody lifts in production', () => {
    const lock = (from: typeof aws) =>
      one(from, BUCKET, 'Proof').ObjectLockConfiguration as { Rule: { DefaultRetention: object } };
    expect(lock(aws).Rule.DefaultRetention).toEqual({ Mode: 'COMPLIANCE', Days: 1827 });
    expect(lock(trial).Rule.DefaultRetention).toEqual({ Mode: 'GOVERNANCE', Days: 1 });
  });
});

describe('the keys', () => {
  it('[EK-6.1] are three: one that rotates, one for names, one for proof', () => {
    const keys = [...ofType(aws, 'AWS::KMS::Key')].filter(([id]) => id.startsWith('Keys')).map(([, key]) => key);
    expect(keys.map(({ KeySpec = 'SYMMETRIC_DEFAULT' }) => KeySpec).sort()).toEqual([
      'ECC_NIST_P256',
      'HMAC_256',
      'SYMMETRIC_DEFAULT',
    ]);
    expect(one(aws, 'AWS::KMS::Key', 'KeysData').EnableKeyRotation).toBe(true);
    for (const [, { Type, DeletionPolicy }] of aws.all)
      if (Type === 'AWS::KMS::Key') expect(DeletionPolicy).toBe('Retain');
  });
});

describe('the accounts', () => {
  const pool = one(aws, 'AWS::Cognito::UserPool');
  const practice = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { name: string };

  it('[EK-3.1] ask for a second step at every sign-in, an app or a code by mail, and nobody makes an account alone', () => {
    expect(pool).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
      UserPoolTier: 'ESSENTIALS',
      DeletionProtection: 'ACTIVE',
      UsernameAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });

  it('[EK-3.1] let a passkey stand for both factors, as it asks for a face, a finger or a code', () => {
    expect(pool).toMatchObject({
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    });
    expect(one(aws, 'AWS::Cognito::UserPoolDomain')).toMatchObject({ ManagedLoginVersion: 2 });
  });

  it('[EK-1.2] [EK-3.1] write from the address of the practice, and no mail of theirs travels unencrypted', () => {
    const { EmailConfiguration } = pool as { EmailConfiguration: Readonly<Record<string, unknown>> };
    expect(EmailConfiguration).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      ConfigurationSet: MAIL_CONFIGURATION_SET,
      From: expect.stringMatching(/^.+ <owner@praktijk\.example>$/),
    });
    expect(EmailConfiguration.From).toContain(practice.name);
    expect(JSON.stringify(EmailConfiguration.SourceArn)).toContain(':identity/owner@praktijk.example');
    const before = Object.keys(aws.templates.mail.Resources).map((id) => aws.templates.mail.Resources[id]?.Type);
    expect(before.sort()).toEqual(['AWS::SES::ConfigurationSet', 'AWS::SES::EmailIdentity']);
  });

  it('[EK-1.2] say in both languages which practice sends a code, and what to do when nobody asked for it', () => {
    const { EmailAuthenticationMessage, EmailAuthenticationSubject, VerificationMessageTemplate } = pool as {
      EmailAuthenticationMessage: string;
      EmailAuthenticationSubject: string;
      VerificationMessageTemplate: { EmailMessage: string; EmailSubject: string };
    };
    const { EmailMessage, EmailSubject } = VerificationMessageTemplate;
    for (const subject of [EmailAuthenticationSubject, EmailSubject]) expect(subject).toContain(practice.name);
    for (const body of [EmailAuthenticationMessage, EmailMessage])
      for (const twice of [practice.name, '{####}']) expect(body.split(twice), twice).toHaveLength(3);
  });

  it('[EK-3.1] let nobody renew a password and get the code through the same mailbox', () => {
    // What AWS asks of a pool with codes by mail; it then refuses a reset by mail to who gets codes there.
    expect(pool.AccountRecoverySetting).toEqual({
      RecoveryMechanisms: [
        { Name: 'verified_email', Priority: 1 },
        { Name: 'verified_phone_number', Priority: 2 },
      ],
    });
    // Nobody can give a number: the second way is there for nobody.
    expect(one(aws, 'AWS::Cognito::UserPoolClient').WriteAttributes).not.toContain('phone_number');
  });

  it('[EK-1.2] are asked for on pages with the name of the practice, in light and dark', () => {
    const { Assets, Settings } = one(aws, 'AWS::Cognito::ManagedLoginBranding') as {
      Assets: readonly { Category: string; ColorMode: string; Extension: string; Bytes: string }[];
      Settings: object;
    };
    expect(Settings).toMatchObject({ components: { form: { logo: { enabled: true } } } });
    expect(Assets.map(({ Category, ColorMode, Extension }) => [Category, ColorMode, Extension])).toEqual([
      ['FORM_LOGO', 'LIGHT', 'SVG'],
      ['FORM_LOGO', 'DARK', 'SVG'],
    ]);
    for (const { Bytes } of Assets) {
      const picture = Buffer.from(Bytes, 'base64').toString('utf8');
      expect(picture).toContain(`<title>${practice.name}</title>`);
      const words = [...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);
      expect(words.join(' ')).toBe(practice.name);
    }
  });

  it('[RIO-1.3] [RIO-1.6] are in the groups of the roles', () => {
    const groups = [...ofType(aws, 'AWS::Cognito::UserPoolGroup').values()].map(({ GroupName }) => GroupName);
    expect(groups.sort()).toEqual([...ROLES].sort());
  });

  it('[RIO-1.6] [EK-1.13] begin with one owner, made by the deployment', () => {
    expect(one(aws, 'AWS::Cognito::UserPoolUser')).toMatchObject({ Username: 'owner@praktijk.example' });
    expect(one(aws, 'AWS::Cognito::UserPoolUserToGroupAttachment')).toMatchObject({ GroupName: 'owner' });
  });

  it('are used by a portal without a secret, that proves its password and cannot change the address', () => {
    const client = one(aws, 'AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [`${PORTAL}/`],
      WriteAttributes: ['given_name', 'locale'],
    });
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
  });
});

describe('the data stack', () => {
  it('has the outputs that the commands read', () => {
    const outputs = Object.keys(aws.templates.data.Outputs ?? {});
    for (const name of Object.values(OUTPUTS.data)) expect(outputs).toContain(name);
  });

  it('has GuardDuty scan uploads, and nothing that was accepted', () => {
    expect(one(aws, 'AWS::GuardDuty::MalwareProtectionPlan')).toMatchObject({
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ['incoming/'] } },
    });
  });
});

describe('the local profile', () => {
  const typesOf = (resources: readonly (readonly [string, Resource])[]) => new Set(resources.map(([, r]) => r.Type));

  it('leaves out what the emulator lacks, and no other type of resource', () => {
    const missing = [...typesOf(bare.all)].filter((type) => !typesOf(local.all).has(type));
    expect(missing.sort()).toEqual([
      'AWS::Budgets::Budget',
      'AWS::CE::AnomalyMonitor',
      'AWS::CE::AnomalySubscription',
      'AWS::CloudTrail::Trail',
      'AWS::Cognito::ManagedLoginBranding',
      'AWS::Cognito::UserPoolUser',
      'AWS::Cognito::UserPoolUserToGroupAttachment',
      'AWS::GuardDuty::MalwareProtectionPlan',
      'AWS::Logs::QueryDefinition',
    ]);
  });

  it('keeps encryption, recovery, lifecycle, lock and privacy of buckets as they are', () => {
    for (const type of [TABLE, BUCKET]) {
      const plain = (from: typeof aws) =>
        JSON.stringify([...ofType(from, type)].filter(([id]) => !id.startsWith('Changes')).map(([, found]) => found))
          .replaceAll('"DeletionProtectionEnabled":true', '"DeletionProtectionEnabled":false')
          .replaceAll(/"Mode":"COMPLIANCE","Days":1827|"Days":1827,"Mode":"COMPLIANCE"/g, '"Mode":"GOVERNANCE"')
          .replaceAll(/"Mode":"GOVERNANCE","Days":1|"Days":1,"Mode":"GOVERNANCE"/g, '"Mode":"GOVERNANCE"');
      expect(plain(local)).toBe(plain(bare));
    }
  });
});
