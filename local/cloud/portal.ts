import { readdir, readFile } from 'node:fs/promises';
import { extname, join, matchesGlob } from 'node:path';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { OUTPUTS } from '../../contracts/names.ts';
import { PORTAL_FILES, PORTAL_SETTINGS_FILE, type PortalSettings, portalSettings } from '../../contracts/portal.ts';
import { buildPortal } from '../../lib/constructs/portal-build.ts';
import { type Cloud, clientConfig } from './cloud.ts';
import type { Outputs } from './deploy.ts';
import { outputOf } from './outputs.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Puts the built portal in its bucket, as the CDK's own function does on AWS. */
export async function publishPortal(cloud: Cloud, outputs: Outputs): Promise<void> {
  const site = buildPortal('real');
  const Bucket = outputOf(outputs, 'web', OUTPUTS.web.portalBucket);
  const s3 = new S3Client({ ...clientConfig(cloud), forcePathStyle: true });
  const put = (key: string, body: Buffer | string) =>
    s3.send(
      new PutObjectCommand({
        Bucket,
        Key: key,
        Body: body,
        ContentType: MEDIA_TYPES[extname(key)] ?? 'application/octet-stream',
        CacheControl: PORTAL_FILES.find(({ of }) => of === '*' || matchesGlob(key, of))?.cacheControl,
      }),
    );
  try {
    for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      await put(path.slice(site.length + 1), await readFile(path));
    }
    await put(PORTAL_SETTINGS_FILE, JSON.stringify(await settingsOf(cloud, outputs)));
  } finally {
    s3.destroy();
  }
}

/** With the key that signs now before those that signed earlier, as the deployment itself does on AWS. */
async function settingsOf(cloud: Cloud, outputs: Outputs): Promise<PortalSettings> {
  const given = JSON.parse(outputOf(outputs, 'web', OUTPUTS.web.portalSettings)) as PortalSettings;
  const kms = new KMSClient(clientConfig(cloud));
  try {
    const ids = outputOf(outputs, 'data', OUTPUTS.data.signingKeyIds).split(',');
    const keys = await Promise.all(ids.map((KeyId) => kms.send(new GetPublicKeyCommand({ KeyId }))));
    const present = keys.map(({ PublicKey = new Uint8Array() }) => Buffer.from(PublicKey).toString('base64'));
    return portalSettings().parse({ ...given, signingKeys: [...present, ...given.signingKeys] });
  } finally {
    kms.destroy();
  }
}
