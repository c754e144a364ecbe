import type { statisticsOperations } from '../../contracts/statistics/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import type { StatisticsPorts } from './ports.ts';
import { getStatistics } from './read.ts';
import { getReleaseCsv, getReleaseXlsx, listReleases, releaseStatistics, repeatRelease } from './release.ts';

/** Anonymous figures and their releases, for the owner (EK-2.2, EK-2.3, EK-8.1, EK-8.2). */
export const statisticsLogic: LogicSet<typeof statisticsOperations, StatisticsPorts> = {
  getStatistics,
  releaseStatistics: { create: releaseStatistics, repeat: repeatRelease },
  listReleases,
  getReleaseCsv,
  getReleaseXlsx,
};
