import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Verzoek om de Microsoft-klantovereenkomst te accepteren',
    body: `Goedendag,

{partner} is de Microsoft-partner van {company}. Vóór de volgende aankoop via ons vereist Microsoft dat {company} de Microsoft-klantovereenkomst accepteert.

Dit wordt van u gevraagd:

1. Open deze pagina van het Microsoft 365-beheercentrum:
{link}
2. Meld u aan met een account van {company} met de rol Globale beheerder of Factureringsbeheerder.
3. Lees de overeenkomst, schakel het selectievakje in en accepteer.

Daarna vindt u ons in het beheercentrum onder Instellingen > Partnerrelaties, in de lijst met al uw partners.

Door te accepteren koopt u niets.

Met vriendelijke groet,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Herinnering: Microsoft-klantovereenkomst',
    body: `Goedendag,

Op {date} hebben wij u gevraagd de Microsoft-klantovereenkomst te accepteren voor {company}. Wij zien nog geen acceptatie. Hebt u inmiddels geaccepteerd, dan danken wij u; het kan enige tijd duren voordat wij dit zien.

Microsoft vereist de acceptatie vóór de volgende aankoop via {partner}:

1. Open deze pagina van het Microsoft 365-beheercentrum:
{link}
2. Meld u aan met een account van {company} met de rol Globale beheerder of Factureringsbeheerder.
3. Lees de overeenkomst, schakel het selectievakje in en accepteer.

Door te accepteren koopt u niets. Lukt iets niet, beantwoord dan dit bericht.

Met vriendelijke groet,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Verzoek: resellerrelatie en Microsoft-klantovereenkomst',
    body: `Goedendag,

{partner} wil graag producten en services van Microsoft leveren aan {company}. Voordat u via ons kunt kopen, vereist Microsoft twee dingen: een resellerrelatie met ons en uw acceptatie van de Microsoft-klantovereenkomst. Beide regelt u op één pagina.

{indirectReseller}

1. Open deze pagina van het Microsoft 365-beheercentrum:
{link}
2. Meld u aan met een account van {company} met de rol Globale beheerder of Factureringsbeheerder.
3. Lees de overeenkomst, schakel de selectievakjes voor de relatie en voor de overeenkomst in en accepteer.

Daarna vindt u ons in het beheercentrum onder Instellingen > Partnerrelaties, in de lijst met al uw partners.

Door te accepteren koopt u niets.

Met vriendelijke groet,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} is de distributeur (indirecte provider) via welke {reseller} Microsoft-producten verkoopt. {reseller} blijft uw aanspreekpunt.',
  headsUp: {
    subject: 'U ontvangt een e-mail van Microsoft',
    body: `Goedendag,

Wij gaan binnenkort aan Microsoft bevestigen dat {company} de Microsoft-klantovereenkomst heeft geaccepteerd: geaccepteerd door {contact} op {date}.

Binnen 30 minuten na onze bevestiging stuurt Microsoft hierover een e-mail aan de primaire contactpersoon, {contact}. Klanten die rechtstreeks in het Microsoft 365-beheercentrum hebben geaccepteerd, krijgen deze e-mail niet.

Als alles klopt, hoeft u niet te antwoorden. Klopt er iets niet of hebt u vragen, neem dan contact met ons op door dit bericht te beantwoorden.

Met vriendelijke groet,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Is de e-mail echt?',
      answer:
        'Een dergelijke e-mail is te verwachten. Nadat wij hebben bevestigd dat {company} de Microsoft-klantovereenkomst heeft geaccepteerd, informeert Microsoft de primaire contactpersoon binnen 30 minuten. Twijfelt u aan een e-mail, open dan geen koppelingen daarin en vraag het ons.',
    },
    whyNow: {
      question: 'Waarom komt die nu?',
      answer:
        'Omdat wij de acceptatie voor {company} zojuist hebben bevestigd. Microsoft vereist de acceptatie vóór een aankoop via een partner; een bevestiging met een datum vóór 1 april 2023 moet worden vernieuwd.',
    },
    whatAccepted: {
      question: 'Wat heb ik geaccepteerd?',
      answer: `De Microsoft-klantovereenkomst, voor {company}. Wij hebben Microsoft laten weten dat {contact} deze op {date} heeft geaccepteerd. Daarmee is niets gekocht. U kunt de tekst hier lezen:
{agreementLink}`,
    },
    mayObject: {
      question: 'Kan ik bezwaar maken?',
      answer:
        'Ja. Als niemand bij {company} de overeenkomst heeft geaccepteerd, of als de persoon of de datum niet klopt, laat het ons dan meteen weten. Wij zoeken het uit en handelen het af met Microsoft.',
    },
    whomToAsk: {
      question: 'Bij wie kan ik terecht?',
      answer: 'Bij ons: {agent}, {partner}. De bevestiging kwam van ons, dus wij kunnen uw vragen daarover beantwoorden.',
    },
  },
  newCustomer: {
    subject: 'Uw beheerdersaccount bij Microsoft: aanmelden en accepteren',
    body: `Goedendag,

{partner} heeft {company} als klant bij Microsoft geregistreerd en een beheerdersaccount gemaakt. Voordat u via ons kunt kopen, vereist Microsoft dat {company} de Microsoft-klantovereenkomst accepteert.

1. Open deze pagina van het Microsoft 365-beheercentrum:
{link}
2. Meld u aan met deze gebruikersnaam:
{userName}
3. Lees de overeenkomst, schakel het selectievakje in en accepteer.

Daarna vindt u ons in het beheercentrum onder Instellingen > Partnerrelaties, in de lijst met al uw partners.

Door te accepteren koopt u niets.

{passwordNote}

Met vriendelijke groet,
{agent}
{partner}`,
  },
  passwordSeparate: 'Het wachtwoord ontvangt u afzonderlijk.',
  passwordIncluded: `Uw wachtwoord is:
{password}
Wijzig het wanneer u zich voor het eerst aanmeldt en verwijder daarna dit bericht.`,
};
