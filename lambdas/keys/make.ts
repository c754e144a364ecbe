import type { ItemStore } from '../../stores/items.ts';
import type { KeyService } from '../../stores/keys.ts';
import { makeKey } from '../../stores/vault.ts';

type MakeKeyPorts = { readonly items: ItemStore; readonly keys: Pick<KeyService, 'generateDataKey'> };

/** Makes the data key of one subject. The only function that may write into the vault, and it writes over nothing. */
export const make = async (ports: MakeKeyPorts, { subject }: { readonly subject: string }) => ({
  outcome: await makeKey(ports, subject),
});
