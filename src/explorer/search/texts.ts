import { defineTexts } from '../i18n/message.ts';

/** The texts of the search and of the questions. */
export const texts = defineTexts({
  en: {
    'search.ask.saidAbout': 'What did {source} say{aboutWhat}{when}?',
    'search.ask.whoClaims': 'Who claims “{claim}”?',
    'search.ask.whoDenies': 'Who denies “{claim}”?',
    'search.ask.comesFrom': 'Where does “{claim}” come from?',
    'search.ask.saidIn': 'What is said in “{document}”?',
    'search.ask.path': 'Path from {start} to {end}',
    'search.ask.hearsay': 'Which claims rest on hearsay?',
    'search.ask.dropped': 'Which sources were dropped?',
    'search.clause.about': ' about {about}',
    'search.clause.between': ' between {from} and {to}',
    'search.clause.since': ' since {from}',
    'search.clause.until': ' until {to}',
  },
  fr: {
    'search.ask.saidAbout': 'Qu’a dit {source}{aboutWhat}{when} ?',
    'search.ask.whoClaims': 'Qui affirme : « {claim} » ?',
    'search.ask.whoDenies': 'Qui nie : « {claim} » ?',
    'search.ask.comesFrom': 'D’où vient : « {claim} » ?',
    'search.ask.saidIn': 'Que dit-on dans « {document} » ?',
    'search.ask.path': 'Chemin de {start} à {end}',
    'search.ask.hearsay': 'Quelles affirmations reposent sur un ouï-dire ?',
    'search.ask.dropped': 'Quelles sources ont été omises ?',
    'search.clause.about': ' à propos de {about}',
    'search.clause.between': ' entre le {from} et le {to}',
    'search.clause.since': ' depuis le {from}',
    'search.clause.until': ' jusqu’au {to}',
  },
});
