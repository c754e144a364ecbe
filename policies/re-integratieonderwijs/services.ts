import { principalTypesOf } from '../shared/principal-types.ts';
import { ruled, service } from '../shared/rows.ts';
import type { Purpose, RegistrationKind, Service } from '../types.ts';

export const services: readonly Service[] = [
  service('career-check', 'Loopbaancheck', 'Career check'),
  service('career-choice', 'Beroepskeuze', 'Choice of profession'),
  service('career-coaching', 'Loopbaanbegeleiding', 'Career coaching'),
  service('outplacement', 'Outplacement', 'Outplacement'),
  service('empowerment', 'Empowerment', 'Empowerment'),
  service('reintegration-track-1', 'Re-integratie eerste spoor', 'Re-integration, first track', 'wvp'),
  service('reintegration-track-2', 'Re-integratie tweede spoor', 'Re-integration, second track', 'wvp'),
  service('reintegration-track-3', 'Re-integratie derde spoor', 'Re-integration, third track', 'wvp'),
];

export const principalTypes = principalTypesOf('RIO-1.4', ['employer', 'uwv', 'municipality', 'direct-manager']);

export const purposes: readonly Purpose[] = [
  ruled('reintegration-guidance', 'Begeleiding bij re-integratie', 'Guidance in re-integration', 'RIO-2.2'),
  ruled('career-choice', 'Loopbaancheck of beroepskeuze', 'Career check or choice of profession', 'RIO-2.2'),
  ruled('outplacement', 'Outplacement', 'Outplacement', 'RIO-2.2'),
  ruled('career-guidance', 'Loopbaanbegeleiding en advies', 'Career guidance and advice', 'RIO-2.2'),
];

/** This regulation has no list of kinds of its own: these are the activities it describes. */
export const registrationKinds: readonly RegistrationKind[] = [
  ruled('intake', 'Intake', 'Intake', 'RIO-2.2'),
  { ...ruled('assessment-training', 'Test of training', 'Assessment or training', 'RIO-3.2'), tests: true },
  ruled('individual-guidance', 'Individuele begeleiding', 'Individual guidance', 'RIO-1.9'),
  ruled('workplace-guidance', 'Begeleiding op de werkplek', 'Workplace guidance', 'RIO-2.2'),
];
