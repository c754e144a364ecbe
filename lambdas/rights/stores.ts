import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { ItemStore } from '../../stores/items.ts';
import { RightsStore } from '../../stores/rights.ts';
import { readLetterFonts } from '../letters/fonts.ts';

type RightsEnvironment = { readonly DOCUMENTS_BUCKET: string; readonly FONT_PATH: string };

/** What the routes of rights requests reach, beside the stores that every function of the API has. */
export const rightsStores = (items: ItemStore, env: RightsEnvironment) => ({
  consents: new ConsentStore(items),
  documents: new DocumentStore(items),
  rights: new RightsStore(items),
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
  fonts: () => readLetterFonts(env.FONT_PATH),
  signedAt: () => new Date(),
});
