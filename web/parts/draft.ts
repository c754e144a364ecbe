import { useEffect, useState } from 'react';
import { usePerson } from '../app/context.tsx';
import { keepDraft, loadDraft } from '../session/drafts.ts';

/**
 * What somebody is typing, by the name of its form. It outlives an error, the back button, another page and an expired
 * session, for the same person in the same tab.
 * @returns the value, how to change it, and how to end it once it was sent.
 */
export function useDraft<Value>(form: string, initial: Value): [Value, (next: Value) => void, () => void] {
  const person = usePerson();
  const [value, setValue] = useState<Value>(() => (loadDraft(form) as Value | undefined) ?? initial);
  // What was kept over a sign-in is there a moment after the page.
  useEffect(() => {
    const found = () => {
      const kept = loadDraft(form) as Value | undefined;
      if (kept !== undefined) setValue(kept);
    };
    addEventListener('dossierwacht:drafts', found);
    return () => removeEventListener('dossierwacht:drafts', found);
  }, [form]);
  const change = (next: Value) => {
    setValue(next);
    keepDraft(form, next, person?.id);
  };
  const end = () => {
    setValue(initial);
    keepDraft(form, undefined, person?.id);
  };
  return [value, change, end];
}
