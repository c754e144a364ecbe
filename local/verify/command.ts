import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type VerifiedReceipt, verifyReceipt } from '../../contracts/consent/verify.ts';
import { jsonIn } from '../../contracts/json-in.ts';
import type { DestructionCertificate } from '../../contracts/proof/certificate.ts';
import { pemOf } from '../../contracts/proof/pem.ts';
import { verifyWithAny } from '../../contracts/proof/verify.ts';
import { publicReplies } from '../../contracts/regulation/replies.ts';

export type VerifyOptions = {
  readonly args: readonly string[];
  /** Where relative paths start. */
  readonly cwd: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

const USAGE = `Usage: npm run verify -- certificate.json [--key public-key.pem|signing-keys.json] [--json]
       npm run verify -- receipt.json [--json]
       npm run verify -- chain [--json]
Checks offline that a certificate of destruction is as it was signed. Without --key: public-key.pem beside the certificate. signing-keys.json is
the list of all keys that ever signed, as GET /api/signing-keys of the practice gives it.
Of a receipt of a consent: checks that it has its one form and says its hash, to compare with the log of the dossier.
Of chain: follows every chain of the log of a deployed practice against its anchors, by the AWS profile at hand.`;

type Question = { readonly file: string; readonly keyFile: string; readonly beside: boolean; readonly json: boolean };

/** @returns the exit code: 0 the certificate holds, 1 it does not (the reason is said), 2 the command was not understood. */
export async function verifyCommand({ args, cwd, out, err }: VerifyOptions): Promise<0 | 1 | 2> {
  const question = understood(args, cwd);
  if (typeof question === 'string') {
    err(question);
    return 2;
  }
  const { file, keyFile, beside, json } = question;
  const bytes = contents(file);
  const receipt = bytes && (await verifyReceipt(bytes));
  if (receipt) return sayReceipt(receipt, question, { out, err });
  const answer = await check(bytes, question);
  const key = `Key used: ${keyFile}${beside ? ' (beside the certificate)' : ''}`;
  if (!answer.ok) {
    if (json)
      out(JSON.stringify({ ok: false, certificate: file, key: keyFile, code: answer.code, reason: answer.reason }));
    else for (const line of [`NOT VALID: ${file}`, answer.reason, key]) err(line);
    return 1;
  }
  const { certificate, keyId } = answer;
  const { certificateId, dossierNumber } = certificate;
  if (json) out(JSON.stringify({ ok: true, certificate: file, key: keyFile, keyId, certificateId, dossierNumber }));
  else
    for (const line of [...said(certificate), key, `Fingerprint of that key (SHA-256): ${keyId}`, ...trust(beside)])
      out(line);
  return 0;
}

/** The question, or how it should have been asked. */
function understood(args: readonly string[], cwd: string): Question | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { key: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0 || values.key === '') return USAGE;
    const path = resolve(cwd, file);
    const beside = values.key === undefined;
    const keyFile = values.key === undefined ? join(dirname(path), 'public-key.pem') : resolve(cwd, values.key);
    return { file: path, keyFile, beside, json: values.json };
  } catch (error) {
    return `${error instanceof Error ? error.message : ''}\n${USAGE}`;
  }
}

async function check(bytes: Buffer | undefined, { keyFile }: Question) {
  if (!bytes)
    return {
      ok: false,
      code: 'file-missing',
      reason: 'The certificate cannot be read: there is no such file.',
    } as const;
  const pem = contents(keyFile);
  if (!pem)
    return { ok: false, code: 'key-missing', reason: 'The public key cannot be read: there is no such file.' } as const;
  const pems = pemsIn(pem.toString('utf8'));
  return verifyWithAny(bytes, pems);
}

/** One key in PEM, or the list of all as `GET /api/signing-keys` gives it. */
function pemsIn(text: string): readonly string[] {
  const json = jsonIn(text);
  const list = publicReplies.listSigningKeys().safeParse(json);
  return list.success ? list.data.keys.map(({ publicKey }) => pemOf(publicKey)) : [text];
}

function contents(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function sayReceipt(
  answer: VerifiedReceipt,
  { file, json }: Question,
  { out, err }: Pick<VerifyOptions, 'out' | 'err'>,
): 0 | 1 {
  if (!answer.ok) {
    if (json) out(JSON.stringify({ ok: false, receipt: file, code: answer.code, reason: answer.reason }));
    else for (const line of [`NOT VALID: ${file}`, answer.reason]) err(line);
    return 1;
  }
  const { hash, receipt } = answer;
  const { consentId, n, event, at, dossierNumber } = receipt;
  if (json) out(JSON.stringify({ ok: true, receipt: file, hash, consentId, n, event, dossierNumber }));
  else
    for (const line of [
      `IN ITS ONE FORM: receipt ${n} of consent ${consentId} (${event}, ${at}), dossier ${dossierNumber}.`,
      `Hash (SHA-256): ${hash}`,
      'A receipt is not signed: it is as it was made when this hash is the one in the log of the dossier.',
    ])
      out(line);
  return 0;
}

const said = ({
  certificateId,
  organisation,
  dossierNumber,
  completedAt,
  articles,
}: DestructionCertificate): string[] => [
  `VALID: certificate ${certificateId} is byte for byte as it was signed.`,
  `${organisation} certifies that dossier ${dossierNumber} was destroyed (completed ${completedAt}; ${articles.join(', ')}).`,
];

const trust = (beside: boolean): string[] =>
  beside
    ? [
        'A key that came with the certificate shows only that the two belong together: compare its fingerprint with the one the practice gives.',
      ]
    : [];
