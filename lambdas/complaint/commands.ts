import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import { authorize } from '../../domain/access/authorize.ts';
import type { Standing } from '../../domain/access/relation.ts';
import { COMPLAINT_RULES } from '../../domain/catalogue.ts';
import { COMPLAINT_COMMAND_NAMES, COMPLAINT_COMMANDS } from '../../domain/complaint/commands.ts';
import type { Complaint } from '../../domain/complaint/complaint.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import type { Actor } from '../../domain/person/person.ts';
import { possible } from '../../domain/possible.ts';
import type { Policy } from '../../policies/index.ts';
import { commandView } from '../shared/why-not.ts';

type Commands = ComplaintReply['commands'];

/** A command that only the complainant has is not listed for the practice. */
const isOfPractice = (may: readonly Standing[]): boolean => may.some((standing) => standing !== 'complainant');

/**
 * What somebody can do with a complaint now. The owner sees what others do with it too, and whose that is (EK-4.2, RIO-7.2); everybody
 * else what is theirs.
 */
export async function commandsFor(
  complaint: Complaint,
  policy: Policy,
  actor: Actor,
  today: string,
): Promise<Commands> {
  const standings = standingsOf(complaint, actor);
  const commands: Commands = [];
  for (const name of COMPLAINT_COMMAND_NAMES) {
    const { action } = COMPLAINT_COMMANDS[name];
    const { may } = COMPLAINT_RULES[action];
    if (authorize({ action, standings }).allow)
      commands.push(
        await commandView(name, possible(COMPLAINT_COMMANDS[name], { complaint, rules: policy, today }), policy.rules),
      );
    else if (actor.role === 'owner' && isOfPractice(may)) commands.push({ name, allowed: false, whose: [...may] });
  }
  return commands;
}
