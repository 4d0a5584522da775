import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Prośba o zaakceptowanie Umowy z Klientem Microsoft',
    body: `Dzień dobry,

firma {partner} jest partnerem firmy Microsoft dla organizacji {company}. Przed następnym zakupem za naszym pośrednictwem firma Microsoft wymaga, aby organizacja {company} zaakceptowała Umowę z Klientem Microsoft.

Prosimy o wykonanie następujących czynności:

1. Otworzyć tę stronę centrum administracyjnego platformy Microsoft 365:
{link}
2. Zalogować się na konto organizacji {company} z rolą administratora globalnego lub administratora rozliczeń.
3. Przeczytać umowę, zaznaczyć pole wyboru i zaakceptować.

Następnie znajdą nas Państwo w centrum administracyjnym w obszarze Ustawienia > Relacje partnerskie, na liście wszystkich Państwa partnerów.

Akceptacja umowy nie oznacza żadnego zakupu.

Z poważaniem
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Przypomnienie: Umowa z Klientem Microsoft',
    body: `Dzień dobry,

w dniu {date} prosiliśmy Państwa o zaakceptowanie Umowy z Klientem Microsoft w imieniu organizacji {company}. Nie widzimy jeszcze akceptacji. Jeśli umowa została już zaakceptowana, dziękujemy; może upłynąć trochę czasu, zanim to zobaczymy.

Firma Microsoft wymaga akceptacji przed następnym zakupem za pośrednictwem firmy {partner}. Prosimy o wykonanie następujących czynności:

1. Otworzyć tę stronę centrum administracyjnego platformy Microsoft 365:
{link}
2. Zalogować się na konto organizacji {company} z rolą administratora globalnego lub administratora rozliczeń.
3. Przeczytać umowę, zaznaczyć pole wyboru i zaakceptować.

Akceptacja umowy nie oznacza żadnego zakupu. W razie trudności prosimy o odpowiedź na tę wiadomość.

Z poważaniem
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Prośba: relacja z odsprzedawcą i Umowa z Klientem Microsoft',
    body: `Dzień dobry,

firma {partner} chciałaby dostarczać organizacji {company} produkty i usługi firmy Microsoft. Przed zakupem za naszym pośrednictwem firma Microsoft wymaga dwóch rzeczy: nawiązania relacji z nami jako odsprzedawcą oraz zaakceptowania Umowy z Klientem Microsoft. Jedno i drugie można zrobić na jednej stronie.

{indirectReseller}

Prosimy o wykonanie następujących czynności:

1. Otworzyć tę stronę centrum administracyjnego platformy Microsoft 365:
{link}
2. Zalogować się na konto organizacji {company} z rolą administratora globalnego lub administratora rozliczeń.
3. Przeczytać umowę, zaznaczyć pola wyboru relacji i umowy, a następnie zaakceptować.

Następnie znajdą nas Państwo w centrum administracyjnym w obszarze Ustawienia > Relacje partnerskie, na liście wszystkich Państwa partnerów.

Akceptacja nie oznacza żadnego zakupu.

Z poważaniem
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} to dystrybutor (dostawca pośredni), za którego pośrednictwem firma {reseller} sprzedaje produkty firmy Microsoft. Państwa punktem kontaktowym pozostaje firma {reseller}.',
  headsUp: {
    subject: 'Otrzymają Państwo wiadomość e-mail od firmy Microsoft',
    body: `Dzień dobry,

wkrótce potwierdzimy firmie Microsoft, że organizacja {company} zaakceptowała Umowę z Klientem Microsoft. Osoba, która zaakceptowała umowę: {contact}. Data akceptacji: {date}.

W ciągu 30 minut od naszego potwierdzenia firma Microsoft wyśle wiadomość e-mail na ten temat do głównej osoby kontaktowej ({contact}). Klienci, którzy zaakceptowali umowę bezpośrednio w centrum administracyjnym platformy Microsoft 365, nie otrzymują tej wiadomości.

Jeśli wszystko się zgadza, nie trzeba odpowiadać. Jeśli coś się nie zgadza lub mają Państwo pytania, prosimy o kontakt z nami w odpowiedzi na tę wiadomość.

Z poważaniem
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Czy ta wiadomość e-mail jest prawdziwa?',
      answer:
        'Takiej wiadomości należy się spodziewać. Gdy potwierdzimy, że organizacja {company} zaakceptowała Umowę z Klientem Microsoft, firma Microsoft w ciągu 30 minut powiadamia główną osobę kontaktową. W razie wątpliwości co do wiadomości prosimy nie otwierać zawartych w niej linków i zapytać nas.',
    },
    whyNow: {
      question: 'Dlaczego przychodzi teraz?',
      answer:
        'Ponieważ właśnie potwierdziliśmy akceptację w imieniu organizacji {company}. Firma Microsoft wymaga akceptacji przed zakupem za pośrednictwem partnera; potwierdzenie z datą wcześniejszą niż 1 kwietnia 2023 r. należy odnowić.',
    },
    whatAccepted: {
      question: 'Co zostało zaakceptowane?',
      answer: `Umowa z Klientem Microsoft w imieniu organizacji {company}. Przekazaliśmy firmie Microsoft, kto ją zaakceptował ({contact}) i kiedy ({date}). Nie oznaczało to żadnego zakupu. Treść umowy można przeczytać tutaj:
{agreementLink}`,
    },
    mayObject: {
      question: 'Czy mogę zgłosić sprzeciw?',
      answer:
        'Tak. Jeśli nikt w organizacji {company} nie zaakceptował umowy albo jeśli osoba lub data się nie zgadza, prosimy o niezwłoczną informację. Sprawdzimy to i wyjaśnimy z firmą Microsoft.',
    },
    whomToAsk: {
      question: 'Kogo mogę zapytać?',
      answer: 'Nas: {agent}, {partner}. Potwierdzenie pochodzi od nas, więc możemy odpowiedzieć na Państwa pytania na ten temat.',
    },
  },
  newCustomer: {
    subject: 'Konto administratora w firmie Microsoft: logowanie i akceptacja umowy',
    body: `Dzień dobry,

firma {partner} zarejestrowała organizację {company} jako klienta firmy Microsoft i utworzyła konto administratora. Przed zakupem za naszym pośrednictwem firma Microsoft wymaga, aby organizacja {company} zaakceptowała Umowę z Klientem Microsoft. Prosimy o wykonanie następujących czynności:

1. Otworzyć tę stronę centrum administracyjnego platformy Microsoft 365:
{link}
2. Zalogować się przy użyciu tej nazwy użytkownika:
{userName}
3. Przeczytać umowę, zaznaczyć pole wyboru i zaakceptować.

Następnie znajdą nas Państwo w centrum administracyjnym w obszarze Ustawienia > Relacje partnerskie, na liście wszystkich Państwa partnerów.

Akceptacja umowy nie oznacza żadnego zakupu.

{passwordNote}

Z poważaniem
{agent}
{partner}`,
  },
  passwordSeparate: 'Hasło otrzymają Państwo osobno.',
  passwordIncluded: `Hasło:
{password}
Prosimy zmienić je przy pierwszym logowaniu, a następnie usunąć tę wiadomość.`,
};
