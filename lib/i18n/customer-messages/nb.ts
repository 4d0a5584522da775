import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Forespørsel om å godta Microsoft-kundeavtalen',
    body: `Hei

{partner} er Microsoft-partneren til {company}. Før neste kjøp gjennom oss krever Microsoft at {company} godtar Microsoft-kundeavtalen.

Slik gjør dere det:

1. Åpne denne siden i administrasjonssenteret for Microsoft 365:
{link}
2. Logg på med en konto hos {company} som har rollen Global administrator eller Faktureringsadministrator.
3. Les avtalen, merk av i avmerkingsboksen og godta.

Deretter finner dere oss i administrasjonssenteret under Innstillinger > Partnerrelasjoner, i listen over alle partnerne deres.

Dere kjøper ikke noe ved å godta avtalen.

Med vennlig hilsen
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Påminnelse: Microsoft-kundeavtalen',
    body: `Hei

Den {date} ba vi dere om å godta Microsoft-kundeavtalen for {company}. Vi ser foreløpig ikke at den er godtatt. Hvis dere har godtatt den i mellomtiden, takker vi for det; det kan ta litt tid før vi ser det.

Microsoft krever at avtalen er godtatt før neste kjøp gjennom {partner}:

1. Åpne denne siden i administrasjonssenteret for Microsoft 365:
{link}
2. Logg på med en konto hos {company} som har rollen Global administrator eller Faktureringsadministrator.
3. Les avtalen, merk av i avmerkingsboksen og godta.

Dere kjøper ikke noe ved å godta avtalen. Svar gjerne på denne meldingen hvis noe ikke fungerer.

Med vennlig hilsen
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Forespørsel: forhandlerrelasjon og Microsoft-kundeavtalen',
    body: `Hei

{partner} ønsker å levere Microsofts produkter og tjenester til {company}. Før et kjøp gjennom oss krever Microsoft to ting: en forhandlerrelasjon med oss og at dere godtar Microsoft-kundeavtalen. Begge deler gjøres på én side.

{indirectReseller}

1. Åpne denne siden i administrasjonssenteret for Microsoft 365:
{link}
2. Logg på med en konto hos {company} som har rollen Global administrator eller Faktureringsadministrator.
3. Les avtalen, merk av i avmerkingsboksene for relasjonen og for avtalen og godta.

Deretter finner dere oss i administrasjonssenteret under Innstillinger > Partnerrelasjoner, i listen over alle partnerne deres.

Dere kjøper ikke noe ved å godta.

Med vennlig hilsen
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} er distributøren (den indirekte leverandøren) som {reseller} selger Microsoft-produkter gjennom. {reseller} er fortsatt kontakten deres.',
  headsUp: {
    subject: 'Dere vil få en e-post fra Microsoft',
    body: `Hei

Vi bekrefter snart overfor Microsoft at {company} har godtatt Microsoft-kundeavtalen: godtatt av {contact} den {date}.

Innen 30 minutter etter bekreftelsen vår sender Microsoft en e-post om dette til hovedkontakten, {contact}. Kunder som har godtatt avtalen direkte i administrasjonssenteret for Microsoft 365, får ikke denne e-posten.

Hvis alt stemmer, trenger dere ikke å svare. Hvis noe ikke stemmer, eller hvis dere har spørsmål, kan dere kontakte oss ved å svare på denne meldingen.

Med vennlig hilsen
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Er e-posten ekte?',
      answer:
        'En slik e-post er å forvente. Når vi har bekreftet at {company} har godtatt Microsoft-kundeavtalen, varsler Microsoft hovedkontakten innen 30 minutter. Hvis dere er i tvil om en e-post, bør dere ikke åpne koblingene i den, men spørre oss.',
    },
    whyNow: {
      question: 'Hvorfor kommer den nå?',
      answer:
        'Fordi vi nettopp har bekreftet godkjenningen for {company}. Microsoft krever at avtalen er godtatt før et kjøp gjennom en partner; en bekreftelse som er datert før 1. april 2023, må fornyes.',
    },
    whatAccepted: {
      question: 'Hva har jeg godtatt?',
      answer: `Microsoft-kundeavtalen, for {company}. Vi har opplyst til Microsoft at avtalen ble godtatt av {contact} den {date}. Ingenting ble kjøpt med dette. Dere kan lese teksten her:
{agreementLink}`,
    },
    mayObject: {
      question: 'Kan jeg protestere?',
      answer:
        'Ja. Hvis ingen hos {company} har godtatt avtalen, eller hvis personen eller datoen ikke stemmer, ber vi dere gi oss beskjed med en gang. Vi undersøker saken og avklarer den med Microsoft.',
    },
    whomToAsk: {
      question: 'Hvem kan jeg spørre?',
      answer: 'Spør oss: {agent}, {partner}. Bekreftelsen kom fra oss, så vi kan svare på spørsmålene deres om den.',
    },
  },
  newCustomer: {
    subject: 'Administratorkontoen deres hos Microsoft: logg på og godta avtalen',
    body: `Hei

{partner} har registrert {company} som kunde hos Microsoft og opprettet en administratorkonto. Før et kjøp gjennom oss krever Microsoft at {company} godtar Microsoft-kundeavtalen.

1. Åpne denne siden i administrasjonssenteret for Microsoft 365:
{link}
2. Logg på med dette brukernavnet:
{userName}
3. Les avtalen, merk av i avmerkingsboksen og godta.

Deretter finner dere oss i administrasjonssenteret under Innstillinger > Partnerrelasjoner, i listen over alle partnerne deres.

Dere kjøper ikke noe ved å godta avtalen.

{passwordNote}

Med vennlig hilsen
{agent}
{partner}`,
  },
  passwordSeparate: 'Passordet får dere separat.',
  passwordIncluded: `Passordet er:
{password}
Bytt det første gang dere logger på, og slett deretter denne meldingen.`,
};
