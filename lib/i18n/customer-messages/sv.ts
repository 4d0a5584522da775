import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Begäran om att godkänna Microsoft-kundavtalet',
    body: `Hej,

{partner} är Microsoft-partner till {company}. Före nästa köp via oss kräver Microsoft att {company} godkänner Microsoft-kundavtalet.

Gör så här:

1. Öppna den här sidan i administrationscentret för Microsoft 365:
{link}
2. Logga in med ett konto hos {company} som har rollen Global administratör eller Faktureringsadministratör.
3. Läs avtalet, markera kryssrutan och godkänn.

Därefter hittar ni oss i administrationscentret under Inställningar > Partnerrelationer, i listan över alla era partner.

Att godkänna avtalet innebär inget köp.

Med vänliga hälsningar
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Påminnelse: Microsoft-kundavtalet',
    body: `Hej,

Den {date} bad vi er att godkänna Microsoft-kundavtalet för {company}. Vi ser ännu inget godkännande. Om ni har godkänt avtalet sedan dess tackar vi för det; det kan dröja en tid innan vi ser det.

Microsoft kräver godkännandet före nästa köp via {partner}:

1. Öppna den här sidan i administrationscentret för Microsoft 365:
{link}
2. Logga in med ett konto hos {company} som har rollen Global administratör eller Faktureringsadministratör.
3. Läs avtalet, markera kryssrutan och godkänn.

Att godkänna avtalet innebär inget köp. Svara gärna på det här meddelandet om något inte fungerar.

Med vänliga hälsningar
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Begäran: återförsäljarrelation och Microsoft-kundavtalet',
    body: `Hej,

{partner} vill gärna leverera Microsofts produkter och tjänster till {company}. Före ett köp via oss kräver Microsoft två saker: en återförsäljarrelation med oss och att ni godkänner Microsoft-kundavtalet. Båda görs på samma sida.

{indirectReseller}

1. Öppna den här sidan i administrationscentret för Microsoft 365:
{link}
2. Logga in med ett konto hos {company} som har rollen Global administratör eller Faktureringsadministratör.
3. Läs avtalet, markera kryssrutorna för relationen och för avtalet och godkänn.

Därefter hittar ni oss i administrationscentret under Inställningar > Partnerrelationer, i listan över alla era partner.

Att godkänna innebär inget köp.

Med vänliga hälsningar
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} är den distributör (indirekta leverantör) som {reseller} säljer Microsoft-produkter via. {reseller} är fortfarande er kontakt.',
  headsUp: {
    subject: 'Ni kommer att få ett e-postmeddelande från Microsoft',
    body: `Hej,

Vi ska strax bekräfta för Microsoft att {company} har godkänt Microsoft-kundavtalet: godkänt av {contact} den {date}.

Inom 30 minuter efter vår bekräftelse skickar Microsoft ett e-postmeddelande om detta till den primära kontakten, {contact}. Kunder som har godkänt avtalet direkt i administrationscentret för Microsoft 365 får inte det här meddelandet.

Om allt stämmer behöver ni inte svara. Om något inte stämmer eller om ni har frågor är ni välkomna att kontakta oss genom att svara på det här meddelandet.

Med vänliga hälsningar
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Är e-postmeddelandet äkta?',
      answer:
        'Ett sådant meddelande är att vänta. När vi har bekräftat att {company} har godkänt Microsoft-kundavtalet meddelar Microsoft den primära kontakten inom 30 minuter. Om ni är tveksamma till ett meddelande ska ni inte öppna länkarna i det utan fråga oss.',
    },
    whyNow: {
      question: 'Varför kommer det nu?',
      answer:
        'Därför att vi nyss har bekräftat godkännandet för {company}. Microsoft kräver godkännandet före ett köp via en partner; en bekräftelse som är daterad före den 1 april 2023 måste förnyas.',
    },
    whatAccepted: {
      question: 'Vad har jag godkänt?',
      answer: `Microsoft-kundavtalet, för {company}. Vi har meddelat Microsoft att {contact} godkände det den {date}. Det innebar inget köp. Ni kan läsa texten här:
{agreementLink}`,
    },
    mayObject: {
      question: 'Kan jag invända mot det?',
      answer:
        'Ja. Om ingen hos {company} har godkänt avtalet, eller om personen eller datumet inte stämmer, ber vi er att meddela oss omgående. Vi undersöker saken och reder ut den med Microsoft.',
    },
    whomToAsk: {
      question: 'Vem kan jag fråga?',
      answer: 'Fråga oss: {agent}, {partner}. Bekräftelsen kom från oss, så vi kan svara på era frågor om den.',
    },
  },
  newCustomer: {
    subject: 'Ert administratörskonto hos Microsoft: logga in och godkänn avtalet',
    body: `Hej,

{partner} har registrerat {company} som kund hos Microsoft och skapat ett administratörskonto. Före ett köp via oss kräver Microsoft att {company} godkänner Microsoft-kundavtalet.

1. Öppna den här sidan i administrationscentret för Microsoft 365:
{link}
2. Logga in med det här användarnamnet:
{userName}
3. Läs avtalet, markera kryssrutan och godkänn.

Därefter hittar ni oss i administrationscentret under Inställningar > Partnerrelationer, i listan över alla era partner.

Att godkänna avtalet innebär inget köp.

{passwordNote}

Med vänliga hälsningar
{agent}
{partner}`,
  },
  passwordSeparate: 'Lösenordet får ni separat.',
  passwordIncluded: `Lösenordet är:
{password}
Byt det vid första inloggningen och ta sedan bort det här meddelandet.`,
};
