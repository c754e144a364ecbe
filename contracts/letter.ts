import * as z from 'zod';

const texts = () => z.array(z.string()).readonly();

const block = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
    z.strictObject({
      kind: z.literal('paragraph'),
      text: z.string(),
      tone: z.enum(['lead', 'small']).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('list'), items: texts(), ordered: z.literal(true).exactOptional() }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('link'), text: z.string(), url: z.url() }),
    z.strictObject({
      kind: z.literal('table'),
      columns: z
        .array(
          z.strictObject({
            header: z.string(),
            share: z.number(),
            align: z.literal('right').exactOptional(),
          }),
        )
        .readonly(),
      rows: z.array(texts()).readonly(),
    }),
    z.strictObject({
      kind: z.literal('facts'),
      rows: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
    }),
  ]);

/** What a letter says, to be read on a screen before it goes. */
export const letterReply = () =>
  z.strictObject({
    lang: z.enum(['nl', 'en']),
    title: z.string(),
    subtitle: z.string().exactOptional(),
    organisation: z.strictObject({ name: z.string(), lines: texts().exactOptional() }),
    blocks: z.array(block()).readonly(),
    footer: z.string(),
  });
export type LetterReply = z.infer<ReturnType<typeof letterReply>>;
