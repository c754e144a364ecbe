import * as z from 'zod';
import { uuid } from '../common.ts';

export const disclosedParams = z.strictObject({ disclosureId: uuid, documentId: uuid });
