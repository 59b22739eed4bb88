import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'views.open': 'Enregistrer et partager',
  'views.title': 'Enregistrer et partager cette vue',
  'views.name': 'Nom de cette vue',
  'views.hint': 'Elle est enregistrée telle quelle. Toute personne qui a le lien peut l’ouvrir, mais pas la modifier.',
  'views.nameless': 'Donnez-lui d’abord un nom.',
  'views.save': 'Enregistrer',
  'views.saving': 'Enregistrement…',
  'views.saved': 'Enregistrée. Ce lien l’ouvre :',
  'views.savedBefore': 'Elle était déjà enregistrée sous ce nom. Ce lien l’ouvre :',
  'views.link': 'Lien vers la vue enregistrée',
  'views.copy': 'Copier le lien',
  'views.copied': 'Copié.',
  'views.copyByHand':
    'Ce navigateur ne laisse pas la page copier. Le lien est sélectionné : copiez-le avec votre clavier.',
  'views.nothingToSave': 'Il n’y a encore rien à enregistrer dans le graphe.',
  'views.list': 'Vues enregistrées',
  'views.none': 'Rien n’est encore enregistré.',
  'views.by': 'enregistrée par {by}, {date}',
  'views.more': 'En afficher plus',
  'views.shared': 'Vue enregistrée',
  'views.readOnly': 'Vue enregistrée : vos changements ne la modifient pas.',
  'views.mine': 'En faire une copie',
  'views.gone': 'Aucune vue n’est enregistrée à cette adresse.',
  'views.toStart': 'Aller à l’accueil',
};
