import * as z from 'zod';

/** Forms that the parts of a package have in common. */

export const id = () => z.string().min(1);
export const text = () => z.string();
export const day = () => z.iso.date();
export const instant = () => z.iso.datetime();
export const both = () => z.strictObject({ nl: text(), en: text() });
/** An entry of one of the practice's lists. */
export const named = () => z.strictObject({ id: id(), name: both() });
