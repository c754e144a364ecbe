import * as z from 'zod';
import type { Organisation } from '../policies/types.ts';
import { asciiAddress, email, mailAddress } from './email.ts';

const LONGEST = 200;

/** A field that is missing, empty or malformed is told by what it should hold. */
const words = (field: string, holds: string) =>
  z
    .string({ error: `${field}: missing, or not a text. Give ${holds}.` })
    .trim()
    .min(1, { error: `${field}: empty. Give ${holds}.` })
    .max(LONGEST, { error: `${field}: longer than ${LONGEST} characters, which no letterhead has room for.` })
    .refine((text) => !/\p{Cc}/u.test(text), {
      error: `${field}: has a line break or tab. Give ${holds}, on one line.`,
    });
const noAddress = (field: string, whose: string) =>
  `${field}: not an e-mail address. Give ${whose}, such as privacy@practice.example.`;

/** @param closed names the fields for a sentence about one that is not there. */
function fields<Shape extends z.ZodRawShape>(field: string, shape: Shape) {
  const known = Object.keys(shape).join(', ');
  const place = field === '' ? '' : `${field}: `;
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${place}${issue.keys.join(', ')} is no field of it. The fields are ${known}.`
        : `${place}not an object in braces with ${known}.`,
  });
}

const branches = z
  .array(
    fields('branches', {
      id: z
        .string({ error: 'branches: a branch has no id. Give each a short one, such as "east".' })
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
          error: 'branches: an id has small letters, digits and hyphens only, such as "north-east".',
        }),
      name: words('branches: name', 'the name of the branch'),
      postalAddress: words(
        'branches: postalAddress',
        'street, number, postal code and town, or leave it out',
      ).optional(),
    }),
    { error: 'branches: missing, or not a list. Give [] when there are none.' },
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'branches: two have the same id. Dossiers name a branch by its id, so give each its own.',
  });

/** Paper lies under lock and nowhere else (RIO-3.3): a place that is not locked stops the deployment, by its name. */
const paperPlaces = z
  .array(
    fields('paperPlaces', {
      id: z
        .string({ error: 'paperPlaces: a place has no id. Give each a short one, such as "front-office".' })
        .regex(/^[a-z][a-z0-9-]{0,63}$/, {
          error: 'paperPlaces: an id has small letters, digits and hyphens only, such as "front-office".',
        }),
      name: fields('paperPlaces: name', {
        nl: words('paperPlaces: name: nl', 'what the place is called, in Dutch'),
        en: words('paperPlaces: name: en', 'what the place is called, in English'),
      }),
      locked: z.unknown(),
    }).transform((place, context) => {
      if (place.locked === true) return { ...place, locked: true as const };
      context.addIssue({
        code: 'custom',
        message: `paperPlaces: ${place.id}: an open place. Paper lies under lock only: say "locked": true when it is, or leave it out.`,
      });
      return z.NEVER;
    }),
    { error: 'paperPlaces: not a list. Leave it out when there are none.' },
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'paperPlaces: two have the same id. Copies name their place by it, so give each its own.',
  })
  .optional();

/**
 * The practice that a deployment is for, as its file says it. Everything that leaves the practice is headed by it (EK-1.2,
 * EK-1.10), so a field that is missing or unknown stops the deployment.
 */
export const organisation = fields('', {
  name: words('name', 'the name of the practice, as its letters show it'),
  description: fields('description', {
    nl: words('description: nl', 'the kind of enterprise and what it offers, in Dutch'),
    en: words('description: en', 'the kind of enterprise and what it offers, in English'),
  }),
  postalAddress: words('postalAddress', 'street, number, postal code and town'),
  contactEmail: email(noAddress('contactEmail', 'where people reach the practice about their data')),
  website: z.url({
    protocol: /^https$/,
    error: 'website: not an address such as https://practice.example. Give the one of the practice, with https.',
  }),
  branches,
  paperPlaces,
  outsideHandler: fields('outsideHandler', {
    name: words('outsideHandler: name', 'who handles a complaint about the owner'),
    email: mailAddress(noAddress('outsideHandler: email', 'the address of who handles a complaint about the owner')),
  }),
}).refine(
  ({ contactEmail, outsideHandler }) =>
    outsideHandler.email.toLowerCase() !== (asciiAddress(contactEmail) ?? contactEmail).toLowerCase(),
  {
    error:
      "outsideHandler: email: the practice's own address. A complaint about the owner goes to somebody from outside: give theirs.",
  },
) satisfies z.ZodType<Organisation>;
