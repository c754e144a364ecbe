import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  assemble,
  type CertificateBody,
  type CertificateSignature,
  type DestructionCertificate,
  signedBytes,
} from '../../../contracts/proof/certificate.ts';
import type { Fonts } from '../../../lambdas/letters/model.ts';

export const fontDirectory = join(
  dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
);
export const fonts: Fonts = {
  regular: readFileSync(join(fontDirectory, 'DejaVuSans.ttf')),
  bold: readFileSync(join(fontDirectory, 'DejaVuSans-Bold.ttf')),
  other: (path) => readFile(join('node_modules', path)),
};

export const BODY: CertificateBody = {
  kind: 'destruction-certificate',
  schemaVersion: 1,
  certificateId: '5d0f7a52-1f0c-4b8e-9a53-2f1d6a3c7b10',
  erasureId: '0b8f5a0e-7c39-4e0c-8f0a-64d1f1a2c9e7',
  dossierId: 'c2a1e9d4-3b6f-4f57-a0de-91b7c5d8e6f2',
  dossierNumber: '2026-0001',
  policy: { id: 're-integratieonderwijs', version: '2018-06-01' },
  organisation: 'Praktijk De Linde',
  articles: ['RIO-6.3', 'AVG-5.1.e'],
  ground: 'retention-term',
  trajectoryEndedOn: '2026-03-01',
  destructionDueOn: '2031-03-01',
  startedAt: '2031-03-01T02:00:01.123Z',
  completedAt: '2031-03-01T02:00:09.456Z',
  counts: { documents: 14, objectVersions: 31, deleteMarkers: 3, records: 212, keysDestroyed: 1, lookups: 4 },
  verification: { listedAt: '2031-03-01T02:00:08.100Z', objectsLeft: 0, recordsLeft: 0 },
  auditHead: { seq: 241, hash: '9f'.repeat(32) },
  survivors: ['clientName', 'service', 'year'],
};

/** The same of a dossier that was on paper too: the second version. */
export const WITH_PAPER: CertificateBody = {
  ...BODY,
  schemaVersion: 2,
  paper: {
    copies: 4,
    destroyed: [
      { method: 'cross-cut-shredder', copies: 2, from: '2026-04-01', to: '2027-02-01' },
      { method: 'handed-to-client', copies: 1, from: '2026-05-06', to: '2026-05-06' },
    ],
    left: { copies: 1, by: 'coach' },
  },
};

export type Signed = {
  readonly file: Uint8Array;
  readonly certificate: DestructionCertificate;
  readonly signature: CertificateSignature;
  readonly pem: string;
  readonly privateKey: KeyObject;
};

export const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** A certificate as the certify step makes it, by a key that exists only here. */
export function signedCertificate(body: CertificateBody = BODY, { privateKey, publicKey } = newKey()): Signed {
  const keyId = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const value = sign('sha256', signedBytes(body), privateKey).toString('base64');
  const signature: CertificateSignature = { algorithm: 'ECDSA_SHA_256', keyId, value };
  const certificate = { ...body, signature };
  return { file: assemble(body, signature), certificate, signature, pem: pemOf(publicKey), privateKey };
}
