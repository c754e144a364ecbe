import * as z from 'zod';
import { uuid } from '../common.ts';

export const regulationParams = z.strictObject({ version: z.string().regex(/^[A-Za-z0-9.-]{1,40}$/) });
export const certificateParams = z.strictObject({ certificateId: uuid });
