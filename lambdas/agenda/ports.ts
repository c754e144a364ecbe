import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AgendaStore } from '../../stores/agenda.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { DynamoDueDays } from '../../stores/aws/dynamodb-due-days.ts';
import { keyList } from '../../stores/aws/kms-keys.ts';
import { BatchStore } from '../../stores/batches.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { ConsultStore } from '../../stores/consults.ts';
import { PaperStore } from '../../stores/paper.ts';
import { QuestionStore } from '../../stores/questions.ts';
import { RunStore } from '../../stores/runs.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import { TestInvitationStore } from '../../stores/test-invitations.ts';
import { askAgain } from '../consent/ask-again.ts';
import { consentStores } from '../consent/stores.ts';
import { announceRegulations } from '../dossier/announce-regulations.ts';
import { registerStores } from '../register/stores.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { type Log, logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';
import { sweepCommands } from './commands.ts';
import { moveNames } from './move-names.ts';
import { moveTerms } from './move-terms.ts';
import type { SweepPorts } from './sweep.ts';

/** What the sweep reaches: the stores of everything that can be due. */
export function sweepPorts(): SweepPorts & { readonly log: Log; readonly runs: RunStore } {
  const env = environment(FUNCTIONS.sweep.variables);
  const sealed = sealedPorts(env, { index: keyList(env.INDEX_KEY_IDS) });
  const { items, vault } = sealed;
  const ports = {
    ...sealed,
    ...consentStores(items, vault),
    ...registerStores(items, vault),
    complaints: new ComplaintStore(items, vault),
    papers: new PaperStore(items),
    consults: new ConsultStore(items),
    summaries: new SummaryStore(items),
    questions: new QuestionStore(items),
    batches: new BatchStore(items, vault),
    invitations: new TestInvitationStore(items),
    agenda: new AgendaStore(items),
    directory: deployedDirectory(items, env),
  };
  return {
    agenda: ports.agenda,
    index: new DynamoDueDays(dynamoDb(), env.RECORDS_TABLE),
    runs: new RunStore(items),
    clock: ports.clock,
    ...sweepCommands(ports),
    askAgain: () => askAgain(ports),
    announceRegulations: () => announceRegulations({ ...ports, log: logger('announcements') }),
    moveTerms: () => moveTerms(ports),
    moveNames: () => moveNames(ports),
    log: logger('sweep'),
  };
}
