import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'views.open': 'Enregistrer et partager',
  'views.title': 'Enregistrer et partager cette vue',
  'views.name': 'Nom de cette vue',
  'views.hint': 'Elle est gardée telle qu’elle est. Qui a le lien peut la regarder, pas la modifier.',
  'views.nameless': 'Donnez-lui d’abord un nom.',
  'views.save': 'Enregistrer',
  'views.saving': 'Enregistrement…',
  'views.saved': 'Enregistrée. Ce lien la montre :',
  'views.savedBefore': 'Elle était déjà enregistrée sous ce nom. Ce lien la montre :',
  'views.link': 'Lien vers la vue enregistrée',
  'views.copy': 'Copier le lien',
  'views.copied': 'Copié.',
  'views.copyByHand':
    'Ce navigateur ne laisse pas la page copier. Le lien est sélectionné : copiez-le avec votre clavier.',
  'views.nothingToSave': 'Il n’y a encore rien à enregistrer dans le graphe.',
  'views.list': 'Vues enregistrées',
  'views.none': 'Rien n’est encore enregistré.',
  'views.by': 'enregistrée par {by}, {date}',
  'views.more': 'En montrer plus',
  'views.shared': 'Vue enregistrée',
  'views.readOnly': 'Vous regardez une vue enregistrée : rien de ce que vous faites ici ne la modifie.',
  'views.mine': 'En faire ma vue',
  'views.gone': 'Aucune vue n’est enregistrée à cette adresse.',
  'views.toStart': 'Aller au début',
};
