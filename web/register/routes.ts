import { lazyRouteComponent } from '@tanstack/react-router';
import { open, page } from '../app/frames.tsx';

/** Everybody but the owner sends ideas, and reads the answers to their own. */
const others = <Page>(shown: Page) => ({ client: shown, coach: shown, principal: shown, manager: shown });

export const registerPages = [
  page('/suggestions', {
    ...others(lazyRouteComponent(() => import('./suggestions-page.tsx'), 'SuggestionsPage')),
    owner: lazyRouteComponent(() => import('./owner-suggestions-page.tsx'), 'OwnerSuggestionsPage'),
  }),
  page('/suggestions/$suggestionId', {
    ...others(lazyRouteComponent(() => import('./suggestion-page.tsx'), 'SuggestionPage')),
    owner: lazyRouteComponent(() => import('./owner-suggestion-page.tsx'), 'OwnerSuggestionPage'),
  }),
  page('/breaches', { owner: lazyRouteComponent(() => import('./breaches-page.tsx'), 'BreachesPage') }),
  page('/breaches/new', { owner: lazyRouteComponent(() => import('./breach-make-page.tsx'), 'BreachMakePage') }),
  page('/breaches/$breachId', { owner: lazyRouteComponent(() => import('./breach-page.tsx'), 'BreachPage') }),
  page('/registers', { owner: lazyRouteComponent(() => import('./registers-page.tsx'), 'RegistersPage') }),
] as const;

export const registerOpenPages = [
  open(
    '/suggestions/public',
    lazyRouteComponent(() => import('./public-suggestion-page.tsx'), 'PublicSuggestionPage'),
  ),
] as const;
