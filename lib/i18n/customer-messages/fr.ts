import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Merci d’accepter le Contrat client Microsoft',
    body: `Bonjour,

{partner} est le partenaire Microsoft de l’organisation {company}. Avant tout nouvel achat par notre intermédiaire, Microsoft exige que l’organisation {company} accepte le Contrat client Microsoft.

Voici la marche à suivre :

1. Ouvrez cette page du Centre d’administration Microsoft 365 :
{link}
2. Connectez-vous avec un compte de l’organisation {company} ayant le rôle Administrateur général ou Administrateur de facturation.
3. Lisez le contrat, cochez la case et acceptez.

Vous nous retrouverez ensuite dans le centre d’administration, sous Paramètres > Relations avec les partenaires, dans la liste de tous vos partenaires.

Cette acceptation n’entraîne aucun achat.

Cordialement,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Rappel : Contrat client Microsoft',
    body: `Bonjour,

Le {date}, nous vous avons demandé d’accepter le Contrat client Microsoft pour {company}. Nous ne voyons pas encore votre acceptation. Si vous l’avez donnée entre-temps, nous vous en remercions ; il peut s’écouler un certain temps avant que nous la voyions.

Microsoft exige cette acceptation avant tout nouvel achat par l’intermédiaire de la société {partner} :

1. Ouvrez cette page du Centre d’administration Microsoft 365 :
{link}
2. Connectez-vous avec un compte de l’organisation {company} ayant le rôle Administrateur général ou Administrateur de facturation.
3. Lisez le contrat, cochez la case et acceptez.

Cette acceptation n’entraîne aucun achat. En cas de difficulté, merci de répondre à ce message.

Cordialement,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Demande : relation de revendeur et Contrat client Microsoft',
    body: `Bonjour,

{partner} souhaite fournir à {company} des produits et services Microsoft. Avant tout achat par notre intermédiaire, Microsoft exige deux choses : une relation de revendeur avec nous et votre acceptation du Contrat client Microsoft. Les deux se font sur une seule page.

{indirectReseller}

1. Ouvrez cette page du Centre d’administration Microsoft 365 :
{link}
2. Connectez-vous avec un compte de l’organisation {company} ayant le rôle Administrateur général ou Administrateur de facturation.
3. Lisez le contrat, cochez les cases de la relation et du contrat, puis acceptez.

Vous nous retrouverez ensuite dans le centre d’administration, sous Paramètres > Relations avec les partenaires, dans la liste de tous vos partenaires.

Cette acceptation n’entraîne aucun achat.

Cordialement,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} est le distributeur (fournisseur indirect) par lequel {reseller} vend les produits Microsoft. {reseller} reste votre point de contact.',
  headsUp: {
    subject: 'Vous allez recevoir un e-mail de Microsoft',
    body: `Bonjour,

Nous nous apprêtons à confirmer à Microsoft que l’organisation {company} a accepté le Contrat client Microsoft : acceptation par {contact} le {date}.

Dans les 30 minutes qui suivent notre confirmation, Microsoft envoie un e-mail à ce sujet au contact principal, {contact}. Les clients qui ont accepté directement dans le Centre d’administration Microsoft 365 ne reçoivent pas cet e-mail.

Si tout est exact, il est inutile de répondre. En cas d’erreur ou de question, merci de vous adresser à nous en répondant à ce message.

Cordialement,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Cet e-mail est-il authentique ?',
      answer:
        'Il faut s’attendre à recevoir un tel e-mail. Une fois que nous avons confirmé que l’organisation {company} a accepté le Contrat client Microsoft, Microsoft avertit le contact principal dans les 30 minutes. En cas de doute sur un e-mail, n’ouvrez pas ses liens et interrogez-nous.',
    },
    whyNow: {
      question: 'Pourquoi arrive-t-il maintenant ?',
      answer:
        'Parce que nous venons de confirmer l’acceptation pour {company}. Microsoft l’exige avant un achat par l’intermédiaire d’un partenaire ; une confirmation datée d’avant le 1er avril 2023 doit être renouvelée.',
    },
    whatAccepted: {
      question: 'Qu’ai-je accepté ?',
      answer: `Le Contrat client Microsoft, pour {company}. Nous avons indiqué à Microsoft une acceptation par {contact} le {date}. Cela n’a entraîné aucun achat. Vous pouvez lire le texte ici :
{agreementLink}`,
    },
    mayObject: {
      question: 'Puis-je m’y opposer ?',
      answer:
        'Oui. Si personne n’a accepté le contrat chez {company}, ou si la personne ou la date est inexacte, merci de nous le signaler aussitôt. Nous vérifierons et réglerons la question avec Microsoft.',
    },
    whomToAsk: {
      question: 'À qui m’adresser ?',
      answer:
        'À nous : {agent}, {partner}. La confirmation vient de nous ; nous pouvons donc répondre à vos questions à ce sujet.',
    },
  },
  newCustomer: {
    subject: 'Votre compte d’administrateur Microsoft : connexion et acceptation',
    body: `Bonjour,

{partner} a enregistré {company} comme client auprès de Microsoft et créé un compte d’administrateur. Avant tout achat par notre intermédiaire, Microsoft exige que l’organisation {company} accepte le Contrat client Microsoft.

1. Ouvrez cette page du Centre d’administration Microsoft 365 :
{link}
2. Connectez-vous avec ce nom d’utilisateur :
{userName}
3. Lisez le contrat, cochez la case et acceptez.

Vous nous retrouverez ensuite dans le centre d’administration, sous Paramètres > Relations avec les partenaires, dans la liste de tous vos partenaires.

Cette acceptation n’entraîne aucun achat.

{passwordNote}

Cordialement,
{agent}
{partner}`,
  },
  passwordSeparate: 'Le mot de passe vous parviendra séparément.',
  passwordIncluded: `Votre mot de passe est :
{password}
Merci de le modifier lors de votre première connexion, puis de supprimer ce message.`,
};
