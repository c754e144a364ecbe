import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const time = later(() => import('./time-page.tsx'), 'TimePage');
const consult = later(() => import('./consult-page.tsx'), 'ConsultPage');

export const consultPages = [
  page('/time', {
    coach: later(() => import('./all-time-page.tsx'), 'CoachTimePage'),
    owner: later(() => import('./all-time-page.tsx'), 'OwnerTimePage'),
  }),
  page('/dossiers/$dossierId/time', {
    client: time,
    coach: time,
    owner: later(() => import('./office-time-page.tsx'), 'OfficeTimePage'),
  }),
  page('/activities', { coach: later(() => import('./group-page.tsx'), 'GroupPage') }),
  page('/dossiers/$dossierId/consults', { coach: later(() => import('./plan-page.tsx'), 'PlanPage') }),
  page('/dossiers/$dossierId/consults/$consultId', { client: consult, coach: consult }),
  page('/dossiers/$dossierId/activities', { coach: later(() => import('./work-page.tsx'), 'WorkPage') }),
] as const;
