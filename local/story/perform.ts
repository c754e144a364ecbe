import { dayOf } from '../../domain/calendar.ts';
import type { Policy } from '../../policies/index.ts';
import { systemClock } from '../../stores/clock.ts';
import { clientConfig } from '../cloud/cloud.ts';
import type { OpenCloud } from '../cloud/index.ts';
import { outputOf } from '../cloud/outputs.ts';
import { afterwards } from './afterwards.ts';
import { comingBack } from './coming-back.ts';
import { complaintSteps } from './complaints.ts';
import { consentSteps } from './consents.ts';
import { consultSteps } from './consults.ts';
import { disclosureSteps } from './disclosure.ts';
import { documentSteps } from './documents.ts';
import { ending } from './ending.ts';
import { groupSteps } from './group.ts';
import { machinery } from './machinery.ts';
import { paperSteps } from './on-paper.ts';
import { opening } from './opening.ts';
import type { Papers } from './papers.ts';
import { registerSteps } from './registers.ts';
import { reports } from './reports.ts';
import { rightsSteps } from './rights.ts';
import { accounts, session } from './session.ts';
import { slip } from './slip.ts';
import type { Stage, StoryFile } from './stage.ts';
import { statistics } from './statistics.ts';
import type { Step } from './story.ts';
import { summarySteps } from './summaries.ts';
import { testResultSteps } from './test-results.ts';
import { trajectory } from './trajectory.ts';

/** The owner of the story: invented. */
export const OWNER = 'eigenaar@voorbeeld.example';

/** What happens while a trajectory runs, in order. */
export const LIFE: readonly Step[] = [
  ...opening,
  ...trajectory,
  ...documentSteps,
  ...consultSteps,
  ...summarySteps,
  ...testResultSteps,
  ...consentSteps,
  ...disclosureSteps,
  ...paperSteps,
  ...rightsSteps,
  ...registerSteps,
  ...complaintSteps,
  ...groupSteps,
];

/** From a start to proven destruction, in order. */
export const STORY: readonly Step[] = [
  ...LIFE,
  ...slip,
  ...ending,
  ...afterwards,
  ...statistics,
  ...reports,
  ...comingBack,
];

/** A stage on a deployed system, and how to leave it. */
export async function openStage(
  cloud: OpenCloud,
  policy: Policy,
  files: readonly StoryFile[],
  papers: Papers,
): Promise<{ readonly stage: Stage; close(): void }> {
  const { outputs, origin } = cloud;
  const people = accounts(cloud, outputs, origin);
  const machines = machinery(cloud, outputs);
  const stage: Stage = {
    policy,
    origin,
    config: clientConfig(cloud),
    anyone: session(origin),
    accounts: people,
    machinery: machines,
    papers,
    ownerEmail: OWNER,
    tables: {
      records: outputOf(outputs, 'data', 'RecordsTable'),
      vault: outputOf(outputs, 'data', 'VaultTable'),
      names: outputOf(outputs, 'data', 'NamesTable'),
      survivors: outputOf(outputs, 'data', 'SurvivorsTable'),
      spares: outputOf(outputs, 'data', 'SparesTable'),
      statistics: outputOf(outputs, 'data', 'StatisticsTable'),
    },
    files,
    people: new Map(),
    facts: new Map([['today', dayOf(await systemClock.now())]]),
  };
  return {
    stage,
    close() {
      people.close();
      machines.close();
    },
  };
}
