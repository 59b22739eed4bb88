import { texts as app } from '../app/texts.ts';
import type { Language, Message } from './message.ts';
import { texts as words } from './words.ts';

// Each area adds its import above and its name to both lists.
const en = { ...app.en, ...words.en };
const fr: Record<Key, Message> = { ...app.fr, ...words.fr };

/** The name of a text: `<area>.<name>`. */
export type Key = keyof typeof en;

/** Every text in both languages. */
export const CATALOGUE: Record<Language, Record<Key, Message>> = { en, fr };
