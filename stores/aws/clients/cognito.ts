import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { quick } from './settings.ts';

let client: CognitoIdentityProviderClient | undefined;

/** One client for the life of the process. */
export const cognito = (): CognitoIdentityProviderClient => {
  client ??= new CognitoIdentityProviderClient(quick);
  return client;
};
