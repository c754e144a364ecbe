import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  CfnUserPoolGroup,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { ROLES } from '../../contracts/names.ts';
import type { Configuration } from '../configuration.ts';
import type { Profile } from '../profile.ts';
import { INVITATION_DAYS } from '../terms.ts';

const PASSWORD_LENGTH = 12;
/** A working day; then people sign in again. */
const SESSION = Duration.hours(8);
const TOKEN = Duration.minutes(60);

/** The longest subject that Cognito takes. */
const LONGEST_SUBJECT = 140;

/** Which practice it is that invites, and where to sign in once there is a portal. */
function invitationOf({ organisation, portalOrigin }: Pick<Configuration, 'organisation' | 'portalOrigin'>) {
  const name = escaped(organisation.name);
  const link = portalOrigin === undefined ? undefined : `<a href="${portalOrigin}/">${portalOrigin}/</a>`;
  const subject = `Uw account / Your account: ${organisation.name}`;
  return {
    // Braces are Cognito's own, and a subject cannot escape them.
    emailSubject: subject.replaceAll(/[{}]/g, '').slice(0, LONGEST_SUBJECT),
    emailBody:
      `<p>${name} heeft een account voor u gemaakt. Meld u aan${link ? ` op ${link}` : ''} met uw e-mailadres ` +
      `{username} en het tijdelijke wachtwoord {####}. Dat wachtwoord werkt ${INVITATION_DAYS} dagen.</p>` +
      `<p>${name} has made an account for you. Sign in${link ? ` at ${link}` : ''} with your e-mail address ` +
      `{username} and the temporary password {####}. That password works for ${INVITATION_DAYS} days.</p>`,
  };
}

const escaped = (text: string): string => text.replaceAll(/[&<>"{}]/g, (letter) => `&#${letter.codePointAt(0)};`);

export type AccountsProps = Pick<Configuration, 'ownerEmail' | 'portalOrigin' | 'organisation'> & {
  readonly profile: Profile;
};

/** The user pool. No self sign-up: the owner invites, and the deployment makes the owner's account. */
export class Accounts extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { profile, ...configuration }: AccountsProps) {
    super(scope, id);
    const { ownerEmail, portalOrigin } = configuration;
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: profile.mfa ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      // A passkey that asks for a face, a finger or a code of the phone is two factors at once.
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      passwordPolicy: {
        minLength: PASSWORD_LENGTH,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(INVITATION_DAYS),
      },
      userInvitation: invitationOf(configuration),
      deletionProtection: profile.protection,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    (this.pool.node.defaultChild as CfnUserPool).webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    this.client = this.#portalClient(profile, portalOrigin);
    this.domain = this.pool.addDomain('SignIn', {
      // The name has to be the only one of its kind at AWS: this is the stack's own id.
      cognitoDomain: { domainPrefix: Fn.join('-', ['dossierwacht', Fn.select(2, Fn.split('/', Aws.STACK_ID))]) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    if (profile.signInPages) this.#signInPages();
    const groups = ROLES.map(
      (role) => new CfnUserPoolGroup(this, `Group-${role}`, { userPoolId: this.pool.userPoolId, groupName: role }),
    );
    if (profile.ownerAccount) this.#owner(ownerEmail, groups);
  }

  /** Cognito's own look, in place of none at all. */
  #signInPages(): void {
    const pages = new CfnManagedLoginBranding(this, 'SignInPages', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    pages.node.addDependency(this.domain);
  }

  /** A public client: a portal in a browser keeps no secret, so it proves itself with PKCE. */
  #portalClient(profile: Profile, portalOrigin: string | undefined): UserPoolClient {
    const own = { givenName: true, locale: true };
    return this.pool.addClient('Portal', {
      generateSecret: false,
      authFlows: { userSrp: true, user: true, userPassword: profile.passwordSignIn },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: TOKEN,
      idTokenValidity: TOKEN,
      refreshTokenValidity: SESSION,
      readAttributes: new ClientAttributes().withStandardAttributes({ ...own, email: true, emailVerified: true }),
      // People cannot change their own address: the owner does.
      writeAttributes: new ClientAttributes().withStandardAttributes(own),
      ...(portalOrigin === undefined
        ? { disableOAuth: true }
        : {
            oAuth: {
              flows: { authorizationCodeGrant: true },
              scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
              callbackUrls: [`${portalOrigin}/`],
              logoutUrls: [`${portalOrigin}/`],
            },
          }),
    });
  }

  /** RIO-1.6, EK-1.13: exactly one owner, and no route of the API makes another. */
  #owner(email: string, groups: readonly CfnUserPoolGroup[]): void {
    const userPoolId = this.pool.userPoolId;
    const user = new CfnUserPoolUser(this, 'Owner', {
      userPoolId,
      username: email,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: email },
        { name: 'email_verified', value: 'true' },
      ],
    });
    const role = new CfnUserPoolUserToGroupAttachment(this, 'OwnerRole', {
      userPoolId,
      username: email,
      groupName: 'owner',
    });
    role.addResourceDependency(user);
    for (const group of groups) role.addResourceDependency(group);
  }
}
