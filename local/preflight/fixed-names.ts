import { FUNCTIONS } from '../../contracts/functions.ts';
import { DASHBOARD, MACHINES, MAIL_CONFIGURATION_SET, TRAIL } from '../../contracts/names.ts';
import type { FixedNames } from './account.ts';

/** Every name that a deployment chooses and that nothing else in the account may have; a test holds it against the templates. */
export const FIXED_NAMES: FixedNames = {
  machines: Object.values(MACHINES),
  functions: Object.values(FUNCTIONS).flatMap((spec) => ('physicalName' in spec ? [spec.physicalName] : [])),
  configurationSets: [MAIL_CONFIGURATION_SET],
  trails: [TRAIL],
  dashboards: [DASHBOARD],
};
