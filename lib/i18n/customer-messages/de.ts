import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Bitte stimmen Sie der Microsoft-Kundenvereinbarung zu',
    body: `Guten Tag,

{partner} ist Microsoft-Partner von {company}. Vor dem nächsten Kauf über uns verlangt Microsoft, dass {company} der Microsoft-Kundenvereinbarung zustimmt.

So gehen Sie vor:

1. Öffnen Sie diese Seite im Microsoft 365 Admin Center:
{link}
2. Melden Sie sich mit einem Konto von {company} an, das die Rolle „Globaler Administrator“ oder „Abrechnungsadministrator“ hat.
3. Lesen Sie die Vereinbarung, aktivieren Sie das Kontrollkästchen und stimmen Sie zu.

Danach finden Sie uns im Admin Center unter Einstellungen > Partnerbeziehungen in der Liste aller Ihrer Partner.

Mit der Zustimmung kaufen Sie nichts.

Mit freundlichen Grüßen
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Erinnerung: Microsoft-Kundenvereinbarung',
    body: `Guten Tag,

am {date} haben wir Sie gebeten, der Microsoft-Kundenvereinbarung für {company} zuzustimmen. Wir können noch keine Zustimmung sehen. Falls Sie inzwischen zugestimmt haben, danken wir Ihnen; es kann etwas dauern, bis wir es sehen.

Microsoft verlangt die Zustimmung vor dem nächsten Kauf über {partner}:

1. Öffnen Sie diese Seite im Microsoft 365 Admin Center:
{link}
2. Melden Sie sich mit einem Konto von {company} an, das die Rolle „Globaler Administrator“ oder „Abrechnungsadministrator“ hat.
3. Lesen Sie die Vereinbarung, aktivieren Sie das Kontrollkästchen und stimmen Sie zu.

Mit der Zustimmung kaufen Sie nichts. Falls Schwierigkeiten auftreten, antworten Sie bitte auf diese Nachricht.

Mit freundlichen Grüßen
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Anfrage: Handelspartnerbeziehung und Microsoft-Kundenvereinbarung',
    body: `Guten Tag,

{partner} möchte {company} mit Produkten und Diensten von Microsoft beliefern. Bevor Sie über uns einkaufen können, verlangt Microsoft zweierlei: eine Handelspartnerbeziehung mit uns und Ihre Zustimmung zur Microsoft-Kundenvereinbarung. Beides geschieht auf einer Seite.

{indirectReseller}

1. Öffnen Sie diese Seite im Microsoft 365 Admin Center:
{link}
2. Melden Sie sich mit einem Konto von {company} an, das die Rolle „Globaler Administrator“ oder „Abrechnungsadministrator“ hat.
3. Lesen Sie die Vereinbarung, aktivieren Sie die Kontrollkästchen für die Beziehung und für die Vereinbarung und stimmen Sie zu.

Danach finden Sie uns im Admin Center unter Einstellungen > Partnerbeziehungen in der Liste aller Ihrer Partner.

Mit der Zustimmung kaufen Sie nichts.

Mit freundlichen Grüßen
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} ist der Distributor (indirekter Anbieter), über den {reseller} Microsoft-Produkte verkauft. Ihr Kontakt bleibt {reseller}.',
  headsUp: {
    subject: 'Sie erhalten eine E-Mail von Microsoft',
    body: `Guten Tag,

wir werden Microsoft in Kürze bestätigen, dass {company} der Microsoft-Kundenvereinbarung zugestimmt hat: Zustimmung durch {contact} am {date}.

Innerhalb von 30 Minuten nach unserer Bestätigung sendet Microsoft dazu eine E-Mail an den primären Kontakt, {contact}. Kunden, die direkt im Microsoft 365 Admin Center zugestimmt haben, erhalten diese E-Mail nicht.

Wenn alles stimmt, brauchen Sie nicht zu antworten. Wenn etwas nicht stimmt oder Sie Fragen haben, wenden Sie sich bitte mit einer Antwort auf diese Nachricht an uns.

Mit freundlichen Grüßen
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Ist die E-Mail echt?',
      answer:
        'Eine solche E-Mail ist zu erwarten. Nachdem wir bestätigt haben, dass {company} der Microsoft-Kundenvereinbarung zugestimmt hat, benachrichtigt Microsoft den primären Kontakt innerhalb von 30 Minuten. Wenn Sie an einer E-Mail zweifeln, öffnen Sie ihre Links nicht und fragen Sie uns.',
    },
    whyNow: {
      question: 'Warum kommt sie jetzt?',
      answer:
        'Weil wir die Zustimmung für {company} gerade bestätigt haben. Microsoft verlangt sie vor einem Kauf über einen Partner; eine Bestätigung mit einem Datum vor dem 1. April 2023 muss erneuert werden.',
    },
    whatAccepted: {
      question: 'Was habe ich akzeptiert?',
      answer: `Die Microsoft-Kundenvereinbarung, für {company}. Wir haben Microsoft mitgeteilt, dass {contact} ihr am {date} zugestimmt hat. Gekauft wurde damit nichts. Den Text können Sie hier lesen:
{agreementLink}`,
    },
    mayObject: {
      question: 'Kann ich widersprechen?',
      answer:
        'Ja. Wenn bei {company} niemand der Vereinbarung zugestimmt hat oder wenn Person oder Datum nicht stimmen, informieren Sie uns bitte umgehend. Wir prüfen das und klären es mit Microsoft.',
    },
    whomToAsk: {
      question: 'An wen wende ich mich?',
      answer:
        'Bitte wenden Sie sich an uns: {agent}, {partner}. Die Bestätigung kam von uns, daher können wir Ihre Fragen dazu beantworten.',
    },
  },
  newCustomer: {
    subject: 'Ihr Administratorkonto bei Microsoft: anmelden und zustimmen',
    body: `Guten Tag,

{partner} hat {company} bei Microsoft als Kunden angelegt und ein Administratorkonto erstellt. Bevor Sie über uns einkaufen können, verlangt Microsoft, dass {company} der Microsoft-Kundenvereinbarung zustimmt.

1. Öffnen Sie diese Seite im Microsoft 365 Admin Center:
{link}
2. Melden Sie sich mit diesem Benutzernamen an:
{userName}
3. Lesen Sie die Vereinbarung, aktivieren Sie das Kontrollkästchen und stimmen Sie zu.

Danach finden Sie uns im Admin Center unter Einstellungen > Partnerbeziehungen in der Liste aller Ihrer Partner.

Mit der Zustimmung kaufen Sie nichts.

{passwordNote}

Mit freundlichen Grüßen
{agent}
{partner}`,
  },
  passwordSeparate: 'Das Kennwort erhalten Sie getrennt von dieser Nachricht.',
  passwordIncluded: `Ihr Kennwort lautet:
{password}
Bitte ändern Sie es bei der ersten Anmeldung und löschen Sie danach diese Nachricht.`,
};
