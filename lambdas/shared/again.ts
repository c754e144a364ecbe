import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { commitBySystem, type SystemPorts } from './commit-by-system.ts';

/** Somebody else was faster: what was decided no longer rests on what there is. */
export class CameBetween extends Error {
  override name = 'CameBetween';
}

/** How often a step looks anew by itself: people act at any moment, and that is no failure. */
const ATTEMPTS = 5;

/** Takes a step again, from its first look on, when something came between. The workflow's own retries come after these. */
export async function lookingAgain<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof CameBetween) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * What is not there any more would be waited for in vain: the execution hears that, by way of the practice's chain.
 * @throws when the chain is contended: try again
 */
export async function stopWaiting(
  ports: SystemPorts,
  token: string,
  action: 'rights.gone' | 'complaint.gone',
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, {
    audit: [{ act: 'record', action, articles: ['RIO-1.5'], facts }],
    agenda: [],
    effects: [{ type: 'answer-token', token, outcome: 'gone' }],
  });
  if (!result.ok) throw new CameBetween('The chain is contended');
}
