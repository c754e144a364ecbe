import { AuditStore } from '../../../stores/audit.ts';
import { cognito } from '../../../stores/aws/clients/cognito.ts';
import { s3Client } from '../../../stores/aws/clients/s3.ts';
import { CognitoDirectory } from '../../../stores/aws/cognito-directory.ts';
import { S3Streams } from '../../../stores/aws/s3-streams.ts';
import { ComplaintStore } from '../../../stores/complaints.ts';
import type { ItemStore } from '../../../stores/items.ts';
import { SuggestionStore } from '../../../stores/suggestions.ts';
import type { Vault } from '../../../stores/vault.ts';

type ExportEnvironment = { readonly DOCUMENTS_BUCKET: string; readonly USER_POOL_ID: string };

/** What a package is made of and written to, beside the stores of rights requests. */
export const exportStores = (items: ItemStore, vault: Vault, env: ExportEnvironment) => ({
  audit: new AuditStore(items),
  complaints: new ComplaintStore(items, vault),
  suggestions: new SuggestionStore(items, vault),
  directory: new CognitoDirectory(cognito(), env.USER_POOL_ID),
  streams: new S3Streams(s3Client(), env.DOCUMENTS_BUCKET),
});
