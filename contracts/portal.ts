import * as z from 'zod';

/** The settings file of the portal, written at deployment: what it must know before anybody has signed in. */
export const PORTAL_SETTINGS_FILE = 'portal.json';

/** The portal checks its settings with the JSON Schema that is made of this: `web/session/fits.ts` says what it knows. */
const url = () => z.string().regex(/^https?:\/\/\S+$/);

export const portalSettings = () =>
  z.strictObject({
    signIn: z.strictObject({
      issuer: url(),
      clientId: z.string().min(1),
      authorize: url(),
      token: url(),
      revoke: url(),
      logout: url(),
    }),
    /**
     * The public keys that certificates are checked with, in base64 (SubjectPublicKeyInfo): the one that signs now, then
     * those that signed before it.
     */
    signingKeys: z.array(z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)).min(1),
    /** What stands around every page: whose it is, and where anybody can complain. No page waits for the API to say it. */
    practice: z.strictObject({
      name: z.string().min(1),
      supervisoryAuthority: z.strictObject({
        name: z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }),
        url: url(),
      }),
    }),
  });
export type PortalSettings = z.infer<ReturnType<typeof portalSettings>>;

/** How long a browser keeps each file: those with a hash in their name for a year, the others are asked for anew. */
export const PORTAL_FILES = [
  { of: 'assets/*', cacheControl: 'public, max-age=31536000, immutable' },
  { of: '*', cacheControl: 'no-cache' },
] as const;
