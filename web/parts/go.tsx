import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

/** A link that looks like a button: it leads somewhere. */
const Anchor = ({
  className = 'button',
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) => <a className={className} {...rest} />;
export const Go = createLink(Anchor);
