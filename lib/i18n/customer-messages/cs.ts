import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Žádost o přijetí Smlouvy se zákazníkem Microsoftu',
    body: `Dobrý den,

{partner} je partnerem Microsoftu pro organizaci {company}. Před dalším nákupem naším prostřednictvím Microsoft vyžaduje, aby organizace {company} přijala Smlouvu se zákazníkem Microsoftu.

Postupujte takto:

1. Otevřete tuto stránku Centra pro správu Microsoftu 365:
{link}
2. Přihlaste se účtem organizace {company}, který má roli globálního správce nebo správce fakturace.
3. Přečtěte si smlouvu, zaškrtněte políčko a přijměte ji.

Potom nás najdete v centru pro správu v části Nastavení > Vztahy s partnery, v seznamu všech vašich partnerů.

Přijetím smlouvy nic nekupujete.

S pozdravem
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Připomenutí: Smlouva se zákazníkem Microsoftu',
    body: `Dobrý den,

dne {date} jsme vás požádali o přijetí Smlouvy se zákazníkem Microsoftu za organizaci {company}. Přijetí zatím nevidíme. Pokud jste smlouvu mezitím přijali, děkujeme; může chvíli trvat, než to uvidíme.

Microsoft vyžaduje přijetí smlouvy před dalším nákupem prostřednictvím společnosti {partner}:

1. Otevřete tuto stránku Centra pro správu Microsoftu 365:
{link}
2. Přihlaste se účtem organizace {company}, který má roli globálního správce nebo správce fakturace.
3. Přečtěte si smlouvu, zaškrtněte políčko a přijměte ji.

Přijetím smlouvy nic nekupujete. Pokud se něco nedaří, odpovězte prosím na tuto zprávu.

S pozdravem
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Žádost: vztah s prodejcem a Smlouva se zákazníkem Microsoftu',
    body: `Dobrý den,

společnost {partner} by ráda dodávala organizaci {company} produkty a služby Microsoftu. Před nákupem naším prostřednictvím Microsoft vyžaduje dvě věci: navázání vztahu s námi jako s prodejcem a přijetí Smlouvy se zákazníkem Microsoftu. Obojí provedete na jedné stránce.

{indirectReseller}

1. Otevřete tuto stránku Centra pro správu Microsoftu 365:
{link}
2. Přihlaste se účtem organizace {company}, který má roli globálního správce nebo správce fakturace.
3. Přečtěte si smlouvu, zaškrtněte políčka pro vztah i pro smlouvu a potvrďte přijetí.

Potom nás najdete v centru pro správu v části Nastavení > Vztahy s partnery, v seznamu všech vašich partnerů.

Přijetím nic nekupujete.

S pozdravem
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} je distributor (nepřímý poskytovatel), jehož prostřednictvím společnost {reseller} prodává produkty Microsoftu. Vaším kontaktem zůstává společnost {reseller}.',
  headsUp: {
    subject: 'Dostanete e-mail od Microsoftu',
    body: `Dobrý den,

zanedlouho Microsoftu potvrdíme, že organizace {company} přijala Smlouvu se zákazníkem Microsoftu. Kdo ji přijal: {contact}. Datum přijetí: {date}.

Do 30 minut od našeho potvrzení Microsoft o tom pošle e-mail primárnímu kontaktu ({contact}). Zákazníci, kteří smlouvu přijali přímo v Centru pro správu Microsoftu 365, tento e-mail nedostávají.

Pokud je vše v pořádku, nemusíte odpovídat. Pokud něco nesouhlasí nebo máte dotazy, obraťte se prosím na nás odpovědí na tuto zprávu.

S pozdravem
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Je ten e-mail pravý?',
      answer:
        'Takový e-mail lze očekávat. Jakmile potvrdíme, že organizace {company} přijala Smlouvu se zákazníkem Microsoftu, Microsoft do 30 minut vyrozumí primární kontakt. Pokud máte o některém e-mailu pochybnosti, neotevírejte odkazy v něm a zeptejte se nás.',
    },
    whyNow: {
      question: 'Proč přišel právě teď?',
      answer:
        'Protože jsme právě potvrdili přijetí smlouvy za organizaci {company}. Microsoft přijetí vyžaduje před nákupem prostřednictvím partnera; potvrzení s datem před 1. dubnem 2023 je nutné obnovit.',
    },
    whatAccepted: {
      question: 'Co bylo přijato?',
      answer: `Smlouva se zákazníkem Microsoftu za organizaci {company}. Sdělili jsme Microsoftu, kdo ji přijal ({contact}) a kdy ({date}). Nic tím nebylo koupeno. Text si můžete přečíst zde:
{agreementLink}`,
    },
    mayObject: {
      question: 'Mohu vznést námitku?',
      answer:
        'Ano. Pokud v organizaci {company} smlouvu nikdo nepřijal nebo pokud nesouhlasí osoba či datum, dejte nám prosím ihned vědět. Prověříme to a vyjasníme s Microsoftem.',
    },
    whomToAsk: {
      question: 'Na koho se mohu obrátit?',
      answer: 'Na nás: {agent}, {partner}. Potvrzení vzešlo od nás, proto vám můžeme vaše dotazy k němu zodpovědět.',
    },
  },
  newCustomer: {
    subject: 'Váš účet správce u Microsoftu: přihlášení a přijetí smlouvy',
    body: `Dobrý den,

společnost {partner} zaregistrovala organizaci {company} jako zákazníka Microsoftu a vytvořila účet správce. Před nákupem naším prostřednictvím Microsoft vyžaduje, aby organizace {company} přijala Smlouvu se zákazníkem Microsoftu.

1. Otevřete tuto stránku Centra pro správu Microsoftu 365:
{link}
2. Přihlaste se tímto uživatelským jménem:
{userName}
3. Přečtěte si smlouvu, zaškrtněte políčko a přijměte ji.

Potom nás najdete v centru pro správu v části Nastavení > Vztahy s partnery, v seznamu všech vašich partnerů.

Přijetím smlouvy nic nekupujete.

{passwordNote}

S pozdravem
{agent}
{partner}`,
  },
  passwordSeparate: 'Heslo dostanete samostatně.',
  passwordIncluded: `Vaše heslo je:
{password}
Při prvním přihlášení si ho prosím změňte a potom tuto zprávu odstraňte.`,
};
