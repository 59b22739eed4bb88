import { defineTexts } from '../i18n/message.ts';

/** The texts of the frame around the areas. */
export const texts = defineTexts({
  en: {
    'app.name': 'Selon',
    'app.loading': 'Loading…',
  },
  fr: {
    'app.name': 'Selon',
    'app.loading': 'Chargement…',
  },
});
