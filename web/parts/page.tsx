import { type ReactNode, useEffect, useRef } from 'react';
import { type Text, useLanguage } from '../words/language.tsx';
import { Said } from './said.tsx';

/**
 * One page: its title in the window and above it, and the focus on that, so that a screen reader says where one is. A title
 * is the same for everybody: windows and histories show no names.
 */
export function Page({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title[language]} – Dossierwacht`;
  }, [title, language]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title[language]}
      </h1>
      <Said>{children}</Said>
    </>
  );
}
