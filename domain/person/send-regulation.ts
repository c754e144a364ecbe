import { decided } from '../decision.ts';
import type { Actor } from './person.ts';

/** Who asks for the regulation gets it by mail (RIO-2.1): at the address of their own account, so that nobody is sent what they did not ask for. */
export const sendRegulation = ({ personId, role }: Pick<Actor, 'personId' | 'role'>, version: string) =>
  decided<string>(
    version,
    { act: 'record', action: 'regulation.send', rules: ['regulation.given'], facts: { regulation: version } },
    {
      effects: [
        {
          type: 'notify',
          notice: 'regulation-sent',
          recipient: role === 'owner' ? { to: 'owner' } : { to: 'person', personId },
          facts: { regulation: version },
        },
      ],
    },
  );
