import type { Step } from '../story.ts';
import { accessSteps } from './access.ts';
import { caseSteps } from './cases.ts';
import { dailySteps, figureSteps } from './daily.ts';
import { peopleSteps } from './people.ts';
import type { BrowserStage } from './screens.ts';
import { sharingSteps } from './sharing.ts';

/** A trajectory as six people live it in the portal, each in a browser of their own. */
export const BROWSER_STORY: readonly Step<BrowserStage>[] = [
  ...peopleSteps,
  ...sharingSteps,
  ...dailySteps,
  ...caseSteps,
  ...figureSteps,
  ...accessSteps,
];
