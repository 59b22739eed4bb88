import { texts as app } from '../app/texts.ts';
import { texts as canvas } from '../canvas/texts.ts';
import { texts as exporting } from '../export/texts.ts';
import { texts as pages } from '../pages/texts.ts';
import { texts as paths } from '../paths/texts.ts';
import type { texts as changing } from '../record/texts/change.ts';
import type { texts as puttingIn } from '../record/texts/document.ts';
import type { texts as faults } from '../record/texts/faults.ts';
import type { texts as recording } from '../record/texts/form.ts';
import { texts as record } from '../record/texts.ts';
import { texts as search } from '../search/texts.ts';
import { texts as table } from '../table/texts.ts';
import { texts as timeline } from '../timeline/texts.ts';
import { texts as views } from '../views/texts.ts';
import { texts as told } from '../words/texts.ts';
import type { Language, Message } from './message.ts';
import { texts as words } from './words.ts';

// Each area adds its import above and its name to both lists.
const en = {
  ...app.en,
  ...canvas.en,
  ...paths.en,
  ...search.en,
  ...pages.en,
  ...timeline.en,
  ...exporting.en,
  ...table.en,
  ...words.en,
  ...told.en,
  ...record.en,
  ...views.en,
};
const fr: Record<FirstKey, Message> = {
  ...app.fr,
  ...canvas.fr,
  ...paths.fr,
  ...search.fr,
  ...pages.fr,
  ...timeline.fr,
  ...exporting.fr,
  ...table.fr,
  ...words.fr,
  ...told.fr,
  ...record.fr,
  ...views.fr,
};

type FirstKey = keyof typeof en;

/** What comes with the part that says it: such a part learns its texts as it is loaded. */
type LateKey = keyof (typeof recording.en & typeof faults.en & typeof changing.en & typeof puttingIn.en);

/** The name of a text: `<area>.<name>`. */
export type Key = FirstKey | LateKey;

/** Every text in both languages, as far as it is loaded. */
export const CATALOGUE = { en, fr } as Record<Language, Record<Key, Message>>;

/** Adds the texts of a part that is loaded when it is needed. */
export function learnTexts(texts: Record<Language, Readonly<Record<string, Message>>>): void {
  Object.assign(CATALOGUE.en, texts.en);
  Object.assign(CATALOGUE.fr, texts.fr);
}
