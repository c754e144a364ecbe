import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run export -- --all FILE.age --address URL (--recipient age1... | --passphrase) [--as EMAIL]
       npm run export -- --open FILE.age FOLDER (--identity KEYFILE | --passphrase)
Takes along everything that a practice keeps, in open formats, sealed: one ZIP in one file of age (https://age-encryption.org).
Of each dossier it stands in its log that a copy was taken, and its client is told by mail. docs/export.md says more.

  --all FILE            makes it; signed in as the owner
  --open FILE FOLDER    opens it again, into an empty folder (the age command does so too)
  --address URL         of the portal or the API (default: DOSSIERWACHT_ADDRESS)
  --recipient KEY       the owner's public key, from age-keygen; may be given more than once
  --identity KEYFILE    the file of age-keygen with the secret key
  --passphrase          instead of keys: asks for a passphrase, or takes DOSSIERWACHT_PASSPHRASE
  --token-file, --as    who you are, as with npm run import

Exit code: 0 all is in it, 1 something is not (it is said what), 2 the command was not understood, 3 sign in again.`;

type Seal = { readonly passphrase: boolean };
export type ExportAll = Seal & {
  readonly does: 'all';
  readonly file: string;
  readonly address: string;
  readonly recipients: readonly string[];
  readonly tokenFile: string | undefined;
  readonly as: string | undefined;
};
export type ExportOpen = Seal & {
  readonly does: 'open';
  readonly file: string;
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
    const [file, folder, ...more] = positionals;
    const { all, open, passphrase, recipient, identity } = values;
    if (all === open || !file || more.length > 0) return USAGE;
    if (open) {
      if (!folder || passphrase === (identity !== undefined)) return USAGE;
      return { does: 'open', file, folder, identity, passphrase };
    }
    const address = values.address ?? env.DOSSIERWACHT_ADDRESS;
    if (folder || !address || !URL.canParse(address) || passphrase === recipient.length > 0) return USAGE;
    return {
      does: 'all',
      file,
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
