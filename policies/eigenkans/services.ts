import { principalTypesOf } from '../shared/principal-types.ts';
import { ruled, service } from '../shared/rows.ts';
import type { Purpose, RegistrationKind, Service } from '../types.ts';

export const services: readonly Service[] = [
  service('individual-trajectory', 'Individuele trajectbegeleiding', 'Individual trajectory guidance'),
  service('group-trajectory', 'Trajectbegeleiding in een groep', 'Trajectory guidance in a group'),
  service('coaching', 'Coaching', 'Coaching'),
  service('training', 'Training', 'Training'),
  service('workplace-guidance', 'Begeleiding op de werkplek', 'Workplace guidance'),
  service('reintegration', 'Re-integratie', 'Re-integration', 'wvp'),
];

export const principalTypes = principalTypesOf('EK-1.5', ['employer', 'uwv', 'municipality']);

export const purposes: readonly Purpose[] = [
  ruled('trajectory-guidance', 'Begeleiding tijdens het traject', 'Guidance during the trajectory', 'EK-2.1'),
  ruled('workplace-guidance', 'Begeleiding op de werkplek', 'Workplace guidance', 'EK-2.1'),
];

export const registrationKinds: readonly RegistrationKind[] = [
  ruled('intake', 'Intake', 'Intake', 'EK-1.7'),
  { ...ruled('assessment-training', 'Assessment of training', 'Assessment or training', 'EK-1.7'), tests: true },
  ruled('individual-guidance', 'Individuele begeleiding', 'Individual guidance', 'EK-1.7'),
  ruled('workplace-guidance', 'Begeleiding op de werkplek', 'Workplace guidance', 'EK-1.7'),
];
