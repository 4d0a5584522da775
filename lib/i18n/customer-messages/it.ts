import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Richiesta di accettazione del Contratto del cliente Microsoft',
    body: `Buongiorno,

{partner} è il partner Microsoft di {company}. Prima del prossimo acquisto per nostro tramite, Microsoft richiede che {company} accetti il Contratto del cliente Microsoft.

Ecco come procedere:

1. Aprire questa pagina dell’interfaccia di amministrazione di Microsoft 365:
{link}
2. Accedere con un account di {company} che ha il ruolo di Amministratore globale o Amministratore fatturazione.
3. Leggere il contratto, selezionare la casella e accettare.

In seguito ci troverà nell’interfaccia di amministrazione, in Impostazioni > Relazioni con i partner, nell’elenco di tutti i Suoi partner.

L’accettazione non comporta alcun acquisto.

Cordiali saluti,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Promemoria: Contratto del cliente Microsoft',
    body: `Buongiorno,

in data {date} Le abbiamo chiesto di accettare il Contratto del cliente Microsoft per {company}. Non vediamo ancora l’accettazione. Se nel frattempo ha già accettato, La ringraziamo; può trascorrere qualche tempo prima che possiamo vederlo.

Microsoft richiede l’accettazione prima del prossimo acquisto tramite {partner}:

1. Aprire questa pagina dell’interfaccia di amministrazione di Microsoft 365:
{link}
2. Accedere con un account di {company} che ha il ruolo di Amministratore globale o Amministratore fatturazione.
3. Leggere il contratto, selezionare la casella e accettare.

L’accettazione non comporta alcun acquisto. In caso di difficoltà, La preghiamo di rispondere a questo messaggio.

Cordiali saluti,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Richiesta: relazione di rivenditore e Contratto del cliente Microsoft',
    body: `Buongiorno,

{partner} desidera fornire a {company} prodotti e servizi Microsoft. Prima di un acquisto per nostro tramite, Microsoft richiede due cose: una relazione di rivenditore con noi e la Sua accettazione del Contratto del cliente Microsoft. Entrambe si completano in un’unica pagina.

{indirectReseller}

1. Aprire questa pagina dell’interfaccia di amministrazione di Microsoft 365:
{link}
2. Accedere con un account di {company} che ha il ruolo di Amministratore globale o Amministratore fatturazione.
3. Leggere il contratto, selezionare le caselle della relazione e del contratto e accettare.

In seguito ci troverà nell’interfaccia di amministrazione, in Impostazioni > Relazioni con i partner, nell’elenco di tutti i Suoi partner.

L’accettazione non comporta alcun acquisto.

Cordiali saluti,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} è il distributore (provider indiretto) tramite il quale {reseller} vende i prodotti Microsoft. {reseller} resta il Suo punto di contatto.',
  headsUp: {
    subject: 'In arrivo un messaggio di posta elettronica da Microsoft',
    body: `Buongiorno,

stiamo per confermare a Microsoft che {company} ha accettato il Contratto del cliente Microsoft: accettazione da parte di {contact} in data {date}.

Entro 30 minuti dalla nostra conferma, Microsoft invia un messaggio al riguardo al contatto principale, {contact}. I clienti che hanno accettato direttamente nell’interfaccia di amministrazione di Microsoft 365 non ricevono questo messaggio.

Se tutto è corretto, non occorre rispondere. Se qualcosa non è corretto o in caso di domande, La preghiamo di rivolgersi a noi rispondendo a questo messaggio.

Cordiali saluti,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Il messaggio è autentico?',
      answer:
        'Un messaggio di questo tipo è previsto. Dopo la nostra conferma che {company} ha accettato il Contratto del cliente Microsoft, Microsoft informa il contatto principale entro 30 minuti. In caso di dubbi su un messaggio, non apra i collegamenti e si rivolga a noi.',
    },
    whyNow: {
      question: 'Perché arriva adesso?',
      answer:
        'Perché abbiamo appena confermato l’accettazione per {company}. Microsoft la richiede prima di un acquisto tramite un partner; una conferma con data anteriore al 1º aprile 2023 deve essere rinnovata.',
    },
    whatAccepted: {
      question: 'Che cosa ho accettato?',
      answer: `Il Contratto del cliente Microsoft, per {company}. Abbiamo comunicato a Microsoft che {contact} lo ha accettato in data {date}. Ciò non ha comportato alcun acquisto. Può leggere il testo qui:
{agreementLink}`,
    },
    mayObject: {
      question: 'Posso oppormi?',
      answer:
        'Sì. Se nessuno di {company} ha accettato il contratto, oppure se la persona o la data non sono corrette, La preghiamo di comunicarcelo subito. Verificheremo e chiariremo la questione con Microsoft.',
    },
    whomToAsk: {
      question: 'A chi mi rivolgo?',
      answer: 'A noi: {agent}, {partner}. La conferma proviene da noi, quindi possiamo rispondere alle Sue domande al riguardo.',
    },
  },
  newCustomer: {
    subject: 'Account amministratore Microsoft: accesso e accettazione del contratto',
    body: `Buongiorno,

{partner} ha registrato {company} come cliente presso Microsoft e ha creato un account amministratore. Prima di un acquisto per nostro tramite, Microsoft richiede che {company} accetti il Contratto del cliente Microsoft.

1. Aprire questa pagina dell’interfaccia di amministrazione di Microsoft 365:
{link}
2. Accedere con questo nome utente:
{userName}
3. Leggere il contratto, selezionare la casella e accettare.

In seguito ci troverà nell’interfaccia di amministrazione, in Impostazioni > Relazioni con i partner, nell’elenco di tutti i Suoi partner.

L’accettazione non comporta alcun acquisto.

{passwordNote}

Cordiali saluti,
{agent}
{partner}`,
  },
  passwordSeparate: 'La password Le arriverà separatamente.',
  passwordIncluded: `La password è:
{password}
La preghiamo di cambiarla al primo accesso e di eliminare poi questo messaggio.`,
};
