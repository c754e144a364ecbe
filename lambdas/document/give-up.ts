import { type UploadUnchecked, uncheckedUpload } from '../../contracts/events.ts';
import { built } from '../../contracts/schema.ts';
import { type BatchResponse, eachOf } from '../runtime/event.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { whatFailed } from '../runtime/what-failed.ts';
import { keyIn } from './arrival.ts';
import { type SettlePorts, settle } from './inspect.ts';

export type GiveUpPorts = SettlePorts & { readonly metrics: Metrics; readonly log: Pick<Log, 'info' | 'error'> };

/**
 * The inspection of an upload was tried to its end. It is not known to be good, so nobody may read it, and whoever sent it must not
 * wait for ever: it is rejected with that as its reason, its bytes go, and it can be sent again (EK-4.3).
 */
export const giveUpInspections = (ports: GiveUpPorts, { Records }: UploadUnchecked): Promise<BatchResponse> =>
  eachOf(
    Records.map(({ messageId, body }) => ({ sequenceNumber: messageId, body })),
    ({ body }) => giveUp(ports, body),
  );

/** @returns false when the message has to come again. */
async function giveUp(ports: GiveUpPorts, body: string): Promise<boolean> {
  try {
    const key = keyIn(built(uncheckedUpload).parse(JSON.parse(body)));
    const outcome = await settle(ports, key, { of: 'content', rejection: 'not-checked' });
    ports.metrics.count('UploadsUnchecked', outcome === 'rejected' ? 1 : 0);
    ports.log.error('inspection given up', { key, outcome });
    return true;
  } catch (error) {
    ports.log.error('giving up failed', whatFailed(error));
    return false;
  }
}
