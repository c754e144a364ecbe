import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { PORTAL_FILES, PORTAL_SETTINGS_FILE, type PortalSettings } from '../../contracts/portal.ts';

export type PortalFilesProps = {
  readonly bucket: IBucket;
  readonly site: string;
  readonly settings: PortalSettings;
};

/** Puts the built portal and its settings in the bucket. Files of the version before stay, for pages that are open. */
export class PortalFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, site, settings }: PortalFilesProps) {
    super(scope, id);
    const [assets, others] = PORTAL_FILES;
    const first = new BucketDeployment(this, 'Assets', {
      destinationBucket: bucket,
      prune: false,
      sources: [Source.asset(site)],
      exclude: ['*'],
      include: [assets.of],
      cacheControl: [CacheControl.fromString(assets.cacheControl)],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      destinationBucket: bucket,
      prune: false,
      sources: [Source.asset(site), Source.jsonData(PORTAL_SETTINGS_FILE, settings)],
      exclude: [assets.of],
      cacheControl: [CacheControl.fromString(others.cacheControl)],
    });
    // A page is never there before what it loads.
    pages.node.addDependency(first);
  }
}
