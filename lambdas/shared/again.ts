import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { type Pause, retry } from '../../stores/retry.ts';
import { commitBySystem, type SystemPorts } from './commit-by-system.ts';

/** An optimistic-lock conflict: what was decided on has changed, so that nothing was written. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Takes a step again, from its first look on, when something came between. The workflow's own retries come after these. */
export async function lookingAgain<T>({ pause }: { readonly pause: Pause }, step: () => Promise<T>): Promise<T> {
  const attempt = () =>
    step().then(
      (value) => ({ value }),
      (error: unknown) => {
        if (error instanceof Conflict) return { error };
        throw error;
      },
    );
  const result = await retry(pause, attempt, (one) => 'error' in one);
  if ('error' in result) throw result.error;
  return result.value;
}

/**
 * What is not there any more would be waited for in vain: the execution hears that, by way of the practice's chain.
 * @throws when the chain is contended: try again
 */
export async function stopWaiting(
  ports: SystemPorts,
  token: string,
  action: 'consent.gone' | 'rights.gone' | 'complaint.gone',
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, {
    audit: [{ act: 'record', action, rules: ['audit.every-act'], facts }],
    agenda: [],
    effects: [{ type: 'answer-token', token, outcome: 'gone' }],
  });
  if (!result.ok) throw new Conflict('The chain is contended');
}
