import * as z from 'zod';

/** The settings file of the portal, written at deployment: what it must know before anybody has signed in. */
export const PORTAL_SETTINGS_FILE = 'portal.json';

export const portalSettings = () =>
  z.strictObject({
    signIn: z.strictObject({
      issuer: z.url(),
      clientId: z.string(),
      authorize: z.url(),
      token: z.url(),
      revoke: z.url(),
      logout: z.url(),
    }),
  });
export type PortalSettings = z.infer<ReturnType<typeof portalSettings>>;

/** How long a browser keeps each file: those with a hash in their name for a year, the others are asked for anew. */
export const PORTAL_FILES = [
  { of: 'assets/*', cacheControl: 'public, max-age=31536000, immutable' },
  { of: '*', cacheControl: 'no-cache' },
] as const;
