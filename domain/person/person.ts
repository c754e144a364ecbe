export type Role = 'owner' | 'coach' | 'client' | 'principal' | 'manager';

/** Who is asking, after the token is verified and the account looked up. */
export type Actor = {
  readonly personId: string;
  readonly role: Role;
  readonly principalId?: string;
  /** A manager whom the owner appointed (EK-6.3); without it the account has no rights. */
  readonly appointed?: true;
};

/** `suspended`: no request is answered until the owner resumes it. `removed`: nor ever after. */
export const ACCOUNT_STATES = ['active', 'suspended', 'removed'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** An account. The name and address live in the user directory only; here is what the rules need. */
export type Person = {
  readonly personId: string;
  readonly role: Role;
  readonly state: AccountState;
  /** The organisation that a principal's person acts for. */
  readonly principalId?: string;
  /** ISO day: a manager acts from then on (EK-6.3). */
  readonly appointedOn?: string;
  /** Opted out of mail that the law does not require. */
  readonly noMail?: true;
  /** ISO day: mail to the account's address came back for good. */
  readonly mailBounced?: string;
  /**
   * ISO instant since which the account has its address, when it was changed: what was sent before says nothing about
   * it.
   */
  readonly addressSince?: string;
  /** The id of their account in the user directory, when it is no longer the one that the person was invited with. */
  readonly account?: string;
  readonly version: number;
};

/** The id of somebody's account in the user directory: they sign in with it, and mail to them goes to its address. */
export const accountOf = ({ personId, account }: Person): string => account ?? personId;
