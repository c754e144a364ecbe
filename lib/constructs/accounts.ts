import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
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
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { MAIL_CONFIGURATION_SET, ROLES } from '../../contracts/names.ts';
import type { Configuration } from '../configuration.ts';
import type { Profile } from '../profile.ts';
import { INVITATION_DAYS } from '../terms.ts';
import { forgottenPasswordOf, invitationOf, signInCodeOf } from './account-mails.ts';
import { SignInPages } from './sign-in-pages.ts';

const PASSWORD_LENGTH = 12;
/** A working day; then people sign in again. */
const SESSION = Duration.hours(8);
const TOKEN = Duration.minutes(60);

export type AccountsProps = Pick<Configuration, 'ownerEmail' | 'portalOrigin' | 'organisation' | 'mailSender'> & {
  readonly profile: Profile;
};

/** The user pool. No self sign-up: the owner invites, and the deployment makes the owner's account. */
export class Accounts extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { profile, ...configuration }: AccountsProps) {
    super(scope, id);
    const { ownerEmail, portalOrigin, organisation, mailSender } = configuration;
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: { email: true },
      // Cognito takes mail alone for no pool with codes by mail: who gets those by mail cannot also get a new password by mail.
      // Nobody here has a telephone number, so there is no second way either.
      accountRecovery: AccountRecovery.EMAIL_AND_PHONE_WITHOUT_MFA,
      mfa: profile.mfa ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false, email: true },
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
      email: UserPoolEmail.withSES({
        fromEmail: mailSender,
        fromName: organisation.name,
        configurationSetName: MAIL_CONFIGURATION_SET,
      }),
      userInvitation: invitationOf(organisation, portalOrigin),
      userVerification: forgottenPasswordOf(organisation),
      deletionProtection: profile.protection,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const code = signInCodeOf(organisation);
    const resource = this.pool.node.defaultChild as CfnUserPool;
    resource.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    resource.emailAuthenticationSubject = code.subject;
    resource.emailAuthenticationMessage = code.body;
    this.client = this.#portalClient(profile, portalOrigin);
    this.domain = this.pool.addDomain('SignIn', {
      // The name has to be the only one of its kind at AWS: this is the stack's own id.
      cognitoDomain: { domainPrefix: Fn.join('-', ['dossierwacht', Fn.select(2, Fn.split('/', Aws.STACK_ID))]) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    if (profile.signInPages)
      new SignInPages(this, 'SignInPages', { pool: this.pool, client: this.client, organisation }).node.addDependency(
        this.domain,
      );
    const groups = ROLES.map(
      (role) => new CfnUserPoolGroup(this, `Group-${role}`, { userPoolId: this.pool.userPoolId, groupName: role }),
    );
    if (profile.ownerAccount) this.#owner(ownerEmail, groups);
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
