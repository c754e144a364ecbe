import { decided, type Outcome } from '../decision.ts';
import { refuseLoss } from '../destruction.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import type { ClientData, Dossier } from './dossier.ts';

/** Fields to set; null takes an optional field away. */
export type ClientChanges = Readonly<Record<string, string | null | undefined>>;

/**
 * Keeps the client's data right (AVG 5(1)(d)). What is recorded are the names of the fields, not their values.
 * @param former where the former values are: nowhere, or with the request that asked for the change.
 */
export function changeClient(
  dossier: Dossier,
  changes: ClientChanges,
  former: 'lost' | 'with-request' = 'lost',
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const set = Object.entries(changes).filter(([, value]) => value !== undefined);
  const forbidden = refuseForbiddenText(Object.fromEntries(set.map(([name, value]) => [name, value ?? undefined])));
  if (forbidden) return forbidden;
  const client = { ...dossier.secrets.client, ...Object.fromEntries(set.filter(([, value]) => value !== null)) };
  const kept = Object.fromEntries(Object.entries(client).filter(([name]) => changes[name] !== null)) as ClientData;
  const secrets = { ...dossier.secrets, client: kept };
  const lost = former === 'lost' ? refuseLoss(dossier, secrets) : undefined;
  if (lost) return lost;
  return decided<Dossier>(
    { ...dossier, secrets },
    {
      act: 'update',
      action: 'client.change',
      rules: ['dossier.listed-data', 'dossier.accurate'],
      facts: {
        fields: set
          .map(([name]) => name)
          .sort()
          .join(' '),
      },
    },
  );
}
