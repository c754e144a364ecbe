import { lazyRouteComponent } from '@tanstack/react-router';
import { open, page } from '../app/frames.tsx';

export const registerPages = [
  page(
    '/suggestions',
    lazyRouteComponent(() => import('./suggestions-page.tsx'), 'SuggestionsPage'),
  ),
  page(
    '/suggestions/$suggestionId',
    lazyRouteComponent(() => import('./suggestion-page.tsx'), 'SuggestionPage'),
  ),
] as const;

export const registerOpenPages = [
  open(
    '/suggestions/public',
    lazyRouteComponent(() => import('./public-suggestion-page.tsx'), 'PublicSuggestionPage'),
  ),
] as const;
