/**
 * The words a purchase block is made of, in the languages of the admin center: ar bg ca cs da de el en es et eu fi fr gl he hi hr
 * hu id it ja kk ko lt lv ms nb nl pl pt ro ru sk sl sr (both scripts) sv th tr uk vi zh (both scripts).
 *
 * Each list is one alternation for all languages, so that a new language adds words and no passes. The words are stems, written
 * as `normalise` in block.ts leaves them: lower case, without marks, Cyrillic and Greek in Latin letters ("партнёр" and "partner"
 * are one stem), punctuation as a space. A space before or after a stem stands for the edge of a word; short stems need one.
 * Sources: block-messages.json, and for what it lacks our own knowledge of how user interfaces are translated.
 */

/** Microsoft's own name, with the endings that languages give it, and torn apart by machine translation. */
export const MICROSOFT =
  'm(?:i|a[ij])[ck]ro ?soft(?:[a-z]{1,3} )?|マイクロソフト|마이크로소프트|微[软軟]|ไมโครซอฟ.์?|माइक्रोसॉफ्ट|מיקרוסופט|م.?.?كروسوفت';

/** The customer agreement's name without "Microsoft", spaces left out; `@` stands for Microsoft where it comes between. */
export const CUSTOMER_AGREEMENT = [
  'customers?(?:agreement|contract|vertrag|avtal)',
  // "Kundenvereinbarung", "klantovereenkomst", "müşteri sözleşmesi", "korisnički ugovor", "клиентское соглашение"
  '(?:kund|klant|asiaka|kliend|klient|klijent|ugyfel|vasarlo|vevo|musteri|zakazni|strank|korisn|uporabn|bezero|tutinus).{0,7}' +
    '(?:verein|vertr|abkom|overeen|contra|kontra|a[fv]tal|sopimu|lep|sutart|susitar|ligum|vienos|szerzod|megallap|sozles|anlasm|smlouv|zmluv|dohod|pogodb|dogov|sporaz|ugovor|soglase|ugod|hitzar|kelis|sart)',
  // "contrato de cliente", "umowa firmy Microsoft z klientem", "σύμβαση πελάτη", "соглашение с клиентом", "perjanjian pelanggan"
  '(?:contra[ct]|acuerd|acc?ord|conven|umow|smlouv|zmluv|dohod|pogodb|dogov|sporaz|ugovor|sutart|ligum|sumvas|sumfwn|soglase|ugod|perjanj|kontrak|sepakat|setujuan|thoathuan|hopdong)(?:.{0,13}@)?.{0,10}' +
    '(?:client|klient|klijent|zakazn|strank|kupa?c|korisn|narocn|zamovn|pelat|pelanggan|khachhang|customer)',
  'הסכ[םמ].{0,5}@?.{0,3}לקוח|(?:اتفاقي|عقد).{0,3}@?.{0,4}(?:عم|زبا)|(?:ग्राहक|कस्टमर).{0,3}(?:अनु|सम|करार|एग्र)|(?:ตกลง|สัญญา).{0,5}@?.{0,6}ลูกค้า',
  '(?:[顧顾]客|お客.|カスタマ.?|客[户戶]).?(?:契[約约]|アグリ|[协協][议議]|合[約约同])|고객.{0,3}(?:계약|약정)',
];

/** A customer, beside the agreement's name. */
export const CUSTOMER =
  'customer|kunde|klant|client| klient|klijent|asiak|ugyfel|musteri|zakaznik|pelanggan|pelat|顧客|お客|고객|客[户戶]';

/** Partner, reseller, provider. */
export const PARTNER = [
  'partn|parten|parceir|resel|provider|supplier|vendor| csp |handler|anbieter|leveran|udbyd|aterfors|kumppan|jalleenm|edasim|tarjoaj',
  'reven[de]|revanz|rivend|fourniss|fornec|fornit|furniz|socio| soci |prove[ei]?d|distribu|bazkide|saltzail|hornitz',
  'pro?da[vj]a|prodavc|prodej|sprzedaw|predajc|dosta[vw]|dodav|dobav|davatel|poskyt|ponudn|posred|posta[vc]|to?rgov|viszontel|szolgalt|[dp][ae]vej|tiekej|sniedzej|ortag|bayi|satici|saglay|seriktes|satus|sunergat|metapwl|paroh',
  'שות|ספק|משווק|شريك|موزع|بايع|มิตร|คู่ค้า|พาร์|ตัวแทน|भागीदार|पार्टनर|साझ|विक्रेता|doi tac|dai ly|cung cap|mitra|penjual|penyedia|rakan|pembekal',
  'パートナ|代理店|リセラ|販売店|파트너|리셀러|공급|[伙夥]伴|[经經][销銷]|提供商|服务商|供應商',
];

/** To get in touch with somebody, or to have them do it. */
export const CONTACT = [
  'conta[ct]|kontakt|reach out| touch | ask | speak| talk |wend|bitten| neem | vraag | vand | bed? (?:din|part|forh|lev)|yhtey|pyyda|uhendus|poordu| palu',
  'comuni|diri[jx]| pid[ae]|solicit| fale |rivolg|chied|adres|cereti|demand| pos[ea]|harreman|eskatu',
  'zwroc|pop?ros|obrat|zverni|pozad|poziad|obrni| stik|azit|svrz|obrn|zamol|kapcsolat| kerj|fordul|sazin|vers|ludz|susisiek|kreip|papras| ulas|iletisim|basvur|isteyin|gorus|habarlas|epikoin|apeutu|zitist',
  'פנה|קשר|בקש|اتصل|تواصل|اطلب|ติดต่อ|ขอให้|पर्क|कहें|lien he|lien lac|yeu cau|hubung|minta',
  '連絡|問い合|依頼|문의|연락|요청|[联聯][系絡络繫]|連絡|洽|咨询|[让讓]合',
];

/** To confirm, to attest. */
export const CONFIRM = [
  'conf[ei]rm|konfirm|onfirmasi|at+est|certif|verif|vouch|besta?etig|bestatig|scheinig|bevestig|verklar|bekra|bekre|intyg|vahvist|todist|kinnit',
  'apstip|apliec|patvirt|paliud|potwier|swiadcz|potv[re]|potrd|podtver|podtvez|pidtver|udostov|zasvid|erosit|igazol|onay|dogrul|teyit|berre|baiez|egiazt|rasta|vevai',
  'אשר|אישר|تاكيد|وكد|اثبات|ยืนยัน|รับรอง|पुष्ट|xac nhan|xac minh|sahk|esaha|確認|証明|확인|증명|[确確][认認]|[证證]明',
];

/** To accept, to agree, to sign. */
export const ACCEPT = [
  '[ck][ck]ept|acep|aceit|accett|aksept|agree(?!ment)|consent| sign(?:ed|ing|s)? |zustim|zugestim|anna?hm|annehm|einverst|akkoord|aanvaard|godk|godta|godt|hyvak|noustu|heaks',
  'pienem|pienm|piekri|sutik|sutink| prie|priim|priin|prina|prinim|zgod|prij|souhlas|suhlas|sprej|strinj|prihva|s[au]?g?lasn|s[au]gl?as[ni]|sglas|soglasi|pogod|fogad|hozzaj|kabul|ona[rp]|apoqe|apoqo|apodeh|kabilda|keliske',
  'קבל|קיבל|התקבל|הסכמ|قبو?ل|وافق|ยอมรับ|ยินยอม|स्वीक|सहमत|chap nhan|dong y|[tn]erima(?! kasih)|[sy]etuju(?!an)|同意|承諾|承認|동의|수락|接受',
];

/** A purchase, an order. */
export const PURCHASE = [
  'purchas| buy|order|check ?out|transaction|licen[sc]e|bestel|kauf|aankoop| kop|bestall| kob|kjop| osto| ostu|tilau|tellimu|pirk|pasut|uzsak',
  'zakup|zamow|nakup|objednav|narocil|kupnj|kupovi|pokup|zakaz |zamovl|poruc|poruk|porudz|narudz|vasarl|rendel|achizi|comand|achat|commande|compra|pedido|acquist|ordine|eros[ki]|satin al|siparis|agora|paraggel|satip|tapsiris',
  'רכיש|הזמנ|شرا|ซื้อ|สั่ง|खरीद|ऑर्डर| mua |don hang|beli|pesan|購入|注文|구매|주문|[购購][买買]|[订訂][单單]',
];

/** Refused, not done, missing. */
export const REFUSED = [
  'n t | not |cannot| no (?!action|further)|unable|block|fail|missing|without| nicht | kein|fehl| niet | geen |zonder|inte | utan |saknas|ikke|mangl| ei |estet| pole ',
  ' nav |nevar| ne[gpb]| nie | brak|nelz|neni|nemo[zh]| nem |nu | n a | pas |impos+ib| falta|bloq| nao | sem | non |manca|m[ae]di[ g]|[ae]miyor|ezin| ez | qen | ne | ni [^ko]|nij|net |magan|bagan',
  ' לא |לא | لم |تعذر|ไม่|नहीं|khong|chua|tidak|belum|ません|ない|未|않|없|不|[无無]法',
];

/** Wanted of a customer before the purchase. */
export const REQUIRED =
  ' must |before|requi| once | until |muss|bevor| moet|voordat| doi[tv]|avant| deb|antes|deve|prima|musi|zanim|dolz|gerek|tamamlan|必要|前に|해야|전에|必[须須]|之前';

/** Done already. */
export const SETTLED =
  'thank|dank|merci |gracias|obrigad|grazie| tack |takk? |kiito|dziek|dekuj|spasib|tesekk|شكرا|ありがとう|감사|[感謝]?[谢謝]|already|bereits|no action|ha[sv]e? confirmed|20\\d\\d|onayladi ';

/** About something else: a question, a copy, a renewal. */
export const OTHER_MATTER =
  'question|fragen|pregunta|domande|pergunta|vopros|質問|질문|疑[问問]| cop[yi]|kopi| renew|verlang|renov|rinnov|更新|[续續][订约約]';
