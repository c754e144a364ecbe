import * as z from 'zod';
import { NAMED, type StoredRecord } from './record.ts';

/** The day from which heads are to be anchored, and the last anchor: its number and the hash of its file. */
export type AnchorCursor = { readonly day: string; readonly number: number; readonly hash: string };
const anchorCursor = () => z.strictObject({ day: z.string(), number: z.number(), hash: z.string() });
export const anchorCursorRecord: StoredRecord<'anchor-cursor', AnchorCursor, typeof anchorCursor> = {
  name: 'anchor-cursor',
  fields: anchorCursor,
  steps: [NAMED],
};

/** The day on which the last round over all chains began; while it is not done, the last chain that was followed. */
export type ChainRound = { readonly day: string; readonly after?: string };
const chainRound = () => z.strictObject({ day: z.string(), after: z.string().optional() });
export const chainRoundRecord: StoredRecord<'chain-round', ChainRound, typeof chainRound> = {
  name: 'chain-round',
  fields: chainRound,
  steps: [NAMED],
};
