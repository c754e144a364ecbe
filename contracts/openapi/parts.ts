import * as z from 'zod';
import { noBody } from '../common.ts';
import type { OperationSpec } from '../operation.ts';

export const hasBody = (spec: OperationSpec): boolean => spec.body !== noBody;

export const fields = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

export const hasParams = (spec: OperationSpec): boolean => fields(spec.params).length > 0;

/** True for an answer about something that has a version to hand back as If-Match. */
export const hasVersion = ({ reply }: OperationSpec): boolean =>
  reply instanceof z.ZodObject && reply.shape.version instanceof z.ZodNumber;
