import { addTexts } from '../../i18n/catalogue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

addTexts({ en, fr });
