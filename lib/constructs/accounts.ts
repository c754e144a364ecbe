import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
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

const INVITATION = {
  emailSubject: 'Uw account bij Dossierwacht / Your account with Dossierwacht',
  emailBody:
    '<p>Er is een account voor u gemaakt. Meld u aan met uw e-mailadres {username} en het tijdelijke wachtwoord ' +
    `{####}. Dat wachtwoord werkt ${INVITATION_DAYS} dagen.</p>` +
    '<p>An account was made for you. Sign in with your e-mail address {username} and the temporary password {####}. ' +
    `That password works for ${INVITATION_DAYS} days.</p>`,
};

export type AccountsProps = Pick<Configuration, 'ownerEmail' | 'portalOrigin'> & { readonly profile: Profile };

/** The user pool. No self sign-up: the owner invites, and the deployment makes the owner's account. */
export class Accounts extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { ownerEmail, portalOrigin, profile }: AccountsProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: profile.mfa ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: PASSWORD_LENGTH,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(INVITATION_DAYS),
      },
      userInvitation: INVITATION,
      deletionProtection: profile.protection,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.client = this.#portalClient(profile, portalOrigin);
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
      authFlows: { userSrp: true, userPassword: profile.passwordSignIn },
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
