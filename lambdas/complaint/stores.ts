import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { ItemStore } from '../../stores/items.ts';
import { RightsStore } from '../../stores/rights.ts';
import type { Vault } from '../../stores/vault.ts';

/** What complaints reach, beside the stores of every function that reads sealed fields. */
export const complaintStores = (items: ItemStore, vault: Vault, env: { readonly USER_POOL_ID: string }) => ({
  complaints: new ComplaintStore(items, vault),
  documents: new DocumentStore(items),
  rights: new RightsStore(items),
  directory: new CognitoDirectory(cognito(), env.USER_POOL_ID),
});
