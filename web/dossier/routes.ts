import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from '../app/frames.tsx';

const office = lazyRouteComponent(() => import('./office-dossier-page.tsx'), 'OfficeDossierPage');
const lookUp = lazyRouteComponent(() => import('./lookup-page.tsx'), 'LookUpPage');

export const dossierPages = [
  page('/dossiers/new', { coach: lazyRouteComponent(() => import('./new-page.tsx'), 'NewDossierPage') }),
  page('/dossiers/lookups', { coach: lookUp, owner: lookUp, manager: lookUp }),
  page('/dossiers/$dossierId', {
    client: lazyRouteComponent(() => import('./dossier-page.tsx'), 'DossierPage'),
    coach: lazyRouteComponent(() => import('./coach-dossier-page.tsx'), 'CoachDossierPage'),
    owner: office,
    manager: office,
  }),
  page('/dossiers/$dossierId/start', { coach: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage') }),
  page('/dossiers/$dossierId/end', { coach: lazyRouteComponent(() => import('./end-page.tsx'), 'EndPage') }),
  page('/dossiers/$dossierId/client', { coach: lazyRouteComponent(() => import('./client-page.tsx'), 'ClientPage') }),
  page(
    '/dossiers/$dossierId/log',
    lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
  ),
] as const;
