import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Pyyntö hyväksyä Microsoftin asiakassopimus',
    body: `Hyvä vastaanottaja,

{partner} on organisaation {company} Microsoft-kumppani. Ennen seuraavaa ostoa kauttamme Microsoft edellyttää, että {company} hyväksyy Microsoftin asiakassopimuksen.

Toimikaa seuraavasti:

1. Avatkaa tämä Microsoft 365 -hallintakeskuksen sivu:
{link}
2. Kirjautukaa sisään organisaation {company} tilillä, jolla on yleisen järjestelmänvalvojan tai laskutuksen järjestelmänvalvojan rooli.
3. Lukekaa sopimus, valitkaa valintaruutu ja hyväksykää.

Tämän jälkeen näette meidät hallintakeskuksessa kohdassa Asetukset > Kumppanisuhteet kaikkien kumppanienne luettelossa.

Hyväksymällä sopimuksen ette osta mitään.

Ystävällisin terveisin
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Muistutus: Microsoftin asiakassopimus',
    body: `Hyvä vastaanottaja,

Pyysimme teitä {date} hyväksymään Microsoftin asiakassopimuksen organisaation {company} puolesta. Emme näe hyväksyntää vielä. Jos olette jo hyväksyneet sopimuksen, kiitämme teitä; voi kestää jonkin aikaa, ennen kuin näemme sen.

Microsoft edellyttää hyväksyntää ennen seuraavaa ostoa kumppanin {partner} kautta:

1. Avatkaa tämä Microsoft 365 -hallintakeskuksen sivu:
{link}
2. Kirjautukaa sisään organisaation {company} tilillä, jolla on yleisen järjestelmänvalvojan tai laskutuksen järjestelmänvalvojan rooli.
3. Lukekaa sopimus, valitkaa valintaruutu ja hyväksykää.

Hyväksymällä sopimuksen ette osta mitään. Jos jokin ei onnistu, vastatkaa tähän viestiin.

Ystävällisin terveisin
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Pyyntö: jälleenmyyjäsuhde ja Microsoftin asiakassopimus',
    body: `Hyvä vastaanottaja,

{partner} haluaisi toimittaa organisaatiolle {company} Microsoftin tuotteita ja palveluja. Ennen ostoa kauttamme Microsoft edellyttää kahta asiaa: jälleenmyyjäsuhdetta kanssamme ja Microsoftin asiakassopimuksen hyväksymistä. Molemmat hoituvat yhdellä sivulla.

{indirectReseller}

1. Avatkaa tämä Microsoft 365 -hallintakeskuksen sivu:
{link}
2. Kirjautukaa sisään organisaation {company} tilillä, jolla on yleisen järjestelmänvalvojan tai laskutuksen järjestelmänvalvojan rooli.
3. Lukekaa sopimus, valitkaa suhteen ja sopimuksen valintaruudut ja hyväksykää.

Tämän jälkeen näette meidät hallintakeskuksessa kohdassa Asetukset > Kumppanisuhteet kaikkien kumppanienne luettelossa.

Hyväksymällä ette osta mitään.

Ystävällisin terveisin
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} on jakelija (epäsuora palveluntarjoaja), jonka kautta {reseller} myy Microsoftin tuotteita. Yhteystahonne on edelleen {reseller}.',
  headsUp: {
    subject: 'Saatte sähköpostiviestin Microsoftilta',
    body: `Hyvä vastaanottaja,

Vahvistamme pian Microsoftille, että {company} on hyväksynyt Microsoftin asiakassopimuksen. Hyväksyjä: {contact}. Hyväksymispäivä: {date}.

Microsoft lähettää 30 minuutin kuluessa vahvistuksestamme asiasta sähköpostiviestin ensisijaiselle yhteyshenkilölle ({contact}). Asiakkaat, jotka ovat hyväksyneet sopimuksen suoraan Microsoft 365 -hallintakeskuksessa, eivät saa tätä viestiä.

Jos kaikki on oikein, teidän ei tarvitse vastata. Jos jokin ei ole oikein tai teillä on kysyttävää, kysykää meiltä vastaamalla tähän viestiin.

Ystävällisin terveisin
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Onko sähköpostiviesti aito?',
      answer:
        'Tällainen viesti on odotettavissa. Kun olemme vahvistaneet, että {company} on hyväksynyt Microsoftin asiakassopimuksen, Microsoft ilmoittaa siitä ensisijaiselle yhteyshenkilölle 30 minuutin kuluessa. Jos epäilette jotakin viestiä, älkää avatko sen linkkejä, vaan kysykää meiltä.',
    },
    whyNow: {
      question: 'Miksi se tuli nyt?',
      answer:
        'Koska olemme juuri vahvistaneet hyväksynnän organisaation {company} puolesta. Microsoft edellyttää hyväksyntää ennen ostoa kumppanin kautta; ennen 1. huhtikuuta 2023 päivätty vahvistus on uusittava.',
    },
    whatAccepted: {
      question: 'Mitä olen hyväksynyt?',
      answer: `Microsoftin asiakassopimuksen organisaation {company} puolesta. Olemme ilmoittaneet Microsoftille hyväksyjän ({contact}) ja hyväksymispäivän ({date}). Sen myötä ei ostettu mitään. Voitte lukea tekstin täältä:
{agreementLink}`,
    },
    mayObject: {
      question: 'Voinko esittää vastalauseen?',
      answer:
        'Kyllä. Jos kukaan organisaatiossa {company} ei ole hyväksynyt sopimusta tai jos henkilö tai päivämäärä ei ole oikein, ilmoittakaa siitä meille heti. Tarkistamme asian ja selvitämme sen Microsoftin kanssa.',
    },
    whomToAsk: {
      question: 'Keneltä kysyn?',
      answer: 'Kysykää meiltä: {agent}, {partner}. Vahvistus tuli meiltä, joten voimme vastata sitä koskeviin kysymyksiinne.',
    },
  },
  newCustomer: {
    subject: 'Järjestelmänvalvojan tilinne: kirjautuminen ja sopimuksen hyväksyminen',
    body: `Hyvä vastaanottaja,

{partner} on rekisteröinyt organisaation {company} Microsoftin asiakkaaksi ja luonut järjestelmänvalvojan tilin. Ennen ostoa kauttamme Microsoft edellyttää, että {company} hyväksyy Microsoftin asiakassopimuksen.

1. Avatkaa tämä Microsoft 365 -hallintakeskuksen sivu:
{link}
2. Kirjautukaa sisään tällä käyttäjänimellä:
{userName}
3. Lukekaa sopimus, valitkaa valintaruutu ja hyväksykää.

Tämän jälkeen näette meidät hallintakeskuksessa kohdassa Asetukset > Kumppanisuhteet kaikkien kumppanienne luettelossa.

Hyväksymällä sopimuksen ette osta mitään.

{passwordNote}

Ystävällisin terveisin
{agent}
{partner}`,
  },
  passwordSeparate: 'Salasana toimitetaan teille erikseen.',
  passwordIncluded: `Salasananne on:
{password}
Vaihtakaa se, kun kirjaudutte sisään ensimmäisen kerran, ja poistakaa sen jälkeen tämä viesti.`,
};
