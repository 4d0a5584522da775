import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Anmodning om accept af Microsoft-kundeaftalen',
    body: `Hej

{partner} er Microsoft-partner for {company}. Før næste køb gennem os kræver Microsoft, at {company} accepterer Microsoft-kundeaftalen.

Sådan gør I:

1. Åbn denne side i Microsoft 365 Administration:
{link}
2. Log på med en konto hos {company}, der har rollen Global administrator eller Faktureringsadministrator.
3. Læs aftalen, markér afkrydsningsfeltet, og acceptér.

Derefter finder I os i Microsoft 365 Administration under Indstillinger > Partnerrelationer på listen over alle jeres partnere.

I køber ikke noget ved at acceptere aftalen.

Med venlig hilsen
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Påmindelse: Microsoft-kundeaftalen',
    body: `Hej

Den {date} bad vi jer om at acceptere Microsoft-kundeaftalen for {company}. Vi kan endnu ikke se en accept. Hvis I har accepteret i mellemtiden, takker vi for det; der kan gå lidt tid, før vi kan se det.

Microsoft kræver accepten før næste køb gennem {partner}:

1. Åbn denne side i Microsoft 365 Administration:
{link}
2. Log på med en konto hos {company}, der har rollen Global administrator eller Faktureringsadministrator.
3. Læs aftalen, markér afkrydsningsfeltet, og acceptér.

I køber ikke noget ved at acceptere aftalen. Hvis noget ikke lykkes, er I velkomne til at besvare denne meddelelse.

Med venlig hilsen
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Anmodning: forhandlerrelation og Microsoft-kundeaftalen',
    body: `Hej

{partner} vil gerne levere Microsofts produkter og tjenester til {company}. Før et køb gennem os kræver Microsoft to ting: en forhandlerrelation med os og jeres accept af Microsoft-kundeaftalen. Begge dele klares på én side.

{indirectReseller}

1. Åbn denne side i Microsoft 365 Administration:
{link}
2. Log på med en konto hos {company}, der har rollen Global administrator eller Faktureringsadministrator.
3. Læs aftalen, markér afkrydsningsfelterne for relationen og for aftalen, og acceptér.

Derefter finder I os i Microsoft 365 Administration under Indstillinger > Partnerrelationer på listen over alle jeres partnere.

I køber ikke noget ved at acceptere.

Med venlig hilsen
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} er den distributør (indirekte udbyder), som {reseller} sælger Microsoft-produkter gennem. {reseller} er fortsat jeres kontakt.',
  headsUp: {
    subject: 'I vil modtage en mail fra Microsoft',
    body: `Hej

Vi bekræfter om lidt over for Microsoft, at {company} har accepteret Microsoft-kundeaftalen: accepteret af {contact} den {date}.

Inden for 30 minutter efter vores bekræftelse sender Microsoft en mail om det til den primære kontakt, {contact}. Kunder, der har accepteret direkte i Microsoft 365 Administration, får ikke denne mail.

Hvis alt er rigtigt, behøver I ikke at svare. Hvis noget ikke er rigtigt, eller hvis I har spørgsmål, er I velkomne til at kontakte os ved at besvare denne meddelelse.

Med venlig hilsen
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Er mailen ægte?',
      answer:
        'En sådan mail kan forventes. Når vi har bekræftet, at {company} har accepteret Microsoft-kundeaftalen, giver Microsoft den primære kontakt besked inden for 30 minutter. Hvis I er i tvivl om en mail, bør I ikke åbne linkene i den, men spørge os.',
    },
    whyNow: {
      question: 'Hvorfor kommer den nu?',
      answer:
        'Fordi vi netop har bekræftet accepten for {company}. Microsoft kræver accepten før et køb gennem en partner; en bekræftelse, der er dateret før den 1. april 2023, skal fornyes.',
    },
    whatAccepted: {
      question: 'Hvad har jeg accepteret?',
      answer: `Microsoft-kundeaftalen for {company}. Vi har oplyst over for Microsoft, at aftalen blev accepteret af {contact} den {date}. Der blev ikke købt noget ved det. I kan læse teksten her:
{agreementLink}`,
    },
    mayObject: {
      question: 'Kan jeg gøre indsigelse?',
      answer:
        'Ja. Hvis ingen hos {company} har accepteret aftalen, eller hvis personen eller datoen ikke er rigtig, beder vi jer om at give os besked med det samme. Vi undersøger det og afklarer det med Microsoft.',
    },
    whomToAsk: {
      question: 'Hvem kan jeg spørge?',
      answer: 'Spørg os: {agent}, {partner}. Bekræftelsen kom fra os, så vi kan besvare jeres spørgsmål om den.',
    },
  },
  newCustomer: {
    subject: 'Jeres administratorkonto hos Microsoft: log på, og acceptér aftalen',
    body: `Hej

{partner} har registreret {company} som kunde hos Microsoft og oprettet en administratorkonto. Før et køb gennem os kræver Microsoft, at {company} accepterer Microsoft-kundeaftalen.

1. Åbn denne side i Microsoft 365 Administration:
{link}
2. Log på med dette brugernavn:
{userName}
3. Læs aftalen, markér afkrydsningsfeltet, og acceptér.

Derefter finder I os i Microsoft 365 Administration under Indstillinger > Partnerrelationer på listen over alle jeres partnere.

I køber ikke noget ved at acceptere aftalen.

{passwordNote}

Med venlig hilsen
{agent}
{partner}`,
  },
  passwordSeparate: 'Adgangskoden modtager I separat.',
  passwordIncluded: `Adgangskoden er:
{password}
Skift den, første gang I logger på, og slet derefter denne meddelelse.`,
};
