import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const office = later(() => import('./office-dossier-page.tsx'), 'OfficeDossierPage');
const log = later(() => import('./log-page.tsx'), 'LogPage');
const lookUp = later(() => import('./lookup-page.tsx'), 'LookUpPage');

export const dossierPages = [
  page('/dossiers/new', { coach: later(() => import('./new-page.tsx'), 'NewDossierPage') }),
  page('/dossiers/lookups', { coach: lookUp, owner: lookUp, manager: lookUp }),
  page('/dossiers/$dossierId', {
    client: later(() => import('./dossier-page.tsx'), 'DossierPage'),
    coach: later(() => import('./coach-dossier-page.tsx'), 'CoachDossierPage'),
    owner: office,
    manager: office,
  }),
  page('/dossiers/$dossierId/start', { coach: later(() => import('./start-page.tsx'), 'StartPage') }),
  page('/dossiers/$dossierId/end', { coach: later(() => import('./end-page.tsx'), 'EndPage') }),
  page('/dossiers/$dossierId/client', { coach: later(() => import('./client-page.tsx'), 'ClientPage') }),
  page('/dossiers/$dossierId/log', { client: log, coach: log, owner: log, manager: log }),
] as const;
