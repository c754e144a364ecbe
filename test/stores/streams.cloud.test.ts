import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { S3Streams } from '../../stores/aws/s3-streams.ts';
import { makeBucket } from '../support/bucket.ts';
import { streamsContract } from './streams.contract.ts';

streamsContract('in S3', async () => {
  const { client, bucket, store, close } = await makeBucket();
  return {
    streams: new S3Streams(client, bucket),
    typeOf: async (key) => (await store.head(key))?.mediaType,
    leftovers: async () => {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
      return Uploads.length;
    },
    close,
  };
});
