import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run export -- --all FOLDER --address URL (--recipient age1... | --passphrase) [--as EMAIL]
       npm run export -- --open FOLDER INTO (--identity KEYFILE | --passphrase)
Takes along everything that a practice keeps, in open formats: a folder with a ZIP of each dossier, each sealed by age (https://age-encryption.org).
It can be stopped: until all is in the folder is named FOLDER.half, and the same command goes on.
Of each dossier it stands in its log that a copy was taken, and its client is told by mail. docs/export.md says more.

  --all FOLDER          makes it; signed in as the owner
  --open FOLDER INTO    opens it again, into an empty folder (the age command does so too); FOLDER may be one sealed file of it
  --address URL         of the portal or the API (default: DOSSIERWACHT_ADDRESS)
  --recipient KEY       the owner's public key, from age-keygen; may be given more than once
  --identity KEYFILE    the file of age-keygen with the secret key
  --passphrase          instead of keys: asks for a passphrase, or takes DOSSIERWACHT_PASSPHRASE
  --token-file, --as    who you are, as with npm run import

Exit code: 0 all is in it, 1 something is not (it is said what), 2 the command was not understood, 3 sign in again.`;

type Seal = { readonly passphrase: boolean };
export type ExportAll = Seal & {
  readonly does: 'all';
  readonly folder: string;
  readonly address: string;
  readonly recipients: readonly string[];
  readonly tokenFile: string | undefined;
  readonly as: string | undefined;
};
export type ExportOpen = Seal & {
  readonly does: 'open';
  readonly source: string;
  readonly folder: string;
  readonly identity: string | undefined;
};

/** The question, or how it should have been asked. */
export function understood(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ExportAll | ExportOpen | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
        address: { type: 'string' },
        recipient: { type: 'string', multiple: true, default: [] },
        identity: { type: 'string' },
        passphrase: { type: 'boolean', default: false },
        'token-file': { type: 'string' },
        as: { type: 'string' },
      },
    });
    const [first, folder, ...more] = positionals;
    const { all, open, passphrase, recipient, identity } = values;
    if (all === open || !first || more.length > 0) return USAGE;
    if (open) {
      if (!folder || passphrase === (identity !== undefined)) return USAGE;
      return { does: 'open', source: first, folder, identity, passphrase };
    }
    const address = values.address ?? env.DOSSIERWACHT_ADDRESS;
    if (folder || !address || !URL.canParse(address) || passphrase === recipient.length > 0) return USAGE;
    return {
      does: 'all',
      // The name of what is made, with and without its last slash.
      folder: first.replace(/\/+$/, ''),
      address: address.replace(/\/+$/, ''),
      recipients: recipient,
      passphrase,
      tokenFile: values['token-file'],
      as: values.as,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : ''}\n\n${USAGE}`;
  }
}
