import { texts as app } from '../app/texts.ts';
import { texts as told } from '../words/texts.ts';
import type { Language, Message } from './message.ts';
import { texts as words } from './words.ts';

// Each area adds its import above and its name to both lists.
const en = { ...app.en, ...words.en, ...told.en };
const fr: Record<Key, Message> = { ...app.fr, ...words.fr, ...told.fr };

/** The name of a text: `<area>.<name>`. */
export type Key = keyof typeof en;

/** Every text in both languages. */
export const CATALOGUE: Record<Language, Record<Key, Message>> = { en, fr };
