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

/** A customer, and an agreement: side by side, in either order and with Microsoft near, they are the agreement's name. No spaces. */
export const CUSTOMER =
  'customer|kund|klant|client|klient|klijent|asiaka|kliend|ugyfel|vasarlo|musteri|zakazn|strank|kupa?c|korisn|uporabn|bezero|tutinu|pelat|zamovn|khachhang|pelanggan|' +
  'לקוח|عمل|عميل|ลูกค้า|ग्राहक|कस्टमर|[顧顾]客|お客|カスタマ|고객|客[户戶]';
export const AGREEMENT =
  'verein|vertr|overeen|contra[ct]|kontra|a[fv]tal|sopimu|lep|sutart|susitar|ligum|szerzod|megallap|sozles|anlasm|smlouv|zmluv|dohod|pogodb|dogov|sporaz|ugovor|soglase|ugod|hitzar|kelis|sart|' +
  'acuerd|acc?ord|umow|sumvas|sumfwn|perjanj|thoathuan|hopdong|הסכ|اتفاقي|عقد|अनु|समझ|करार|एग्र|ตกลง|สัญญา|契[約约]|アグリ|[协協][议議]|合[約约同]|계약|약정';

/** Partner, reseller, provider. */
const PARTNER =
  'partn|parten|parceir|resel|provider|supplier| csp |handler|anbieter|leveran|udbyd|aterfors|kumppan|jalleenm|edasim|tarjoaj|' +
  'reven[de]|revanz|rivend|fourniss|fornec|fornit|furniz|socio|asociad| soci |prove[ei]?d|distribu|bazkide|saltzail|hornitz|' +
  'pro?da[vj]a|prodavc|prodej|sprzedaw|predajc|dosta[vw]|dodav|dobav|davatel|poskyt|ponudn|posred|posta[vc]|to?rgov|viszontel|szolgalt|[dp][ae]vej|tiekej|sniedzej|ortag|bayi|satici|saglay|seriktes|satus|sunergat|metapwl|paroh|' +
  'שות|ספק|משווק|شريك|موزع|بايع|มิตร|คู่ค้า|พาร์|ตัวแทน|भागीदार|पार्टनर|साझ|विक्रेता|doi tac|dai ly|cung cap|mitra|penjual|penyedia|rakan|pembekal|' +
  'パートナ|代理店|リセラ|販売店|파트너|리셀러|공급|[伙夥]伴|[经經][销銷]|提供商|服务商|供應商';

/** To get in touch with somebody, or to have them do it. */
const CONTACT =
  'conta[ct]|kontakt|reach out| touch | ask | speak|wend|bitten| neem | vraag | vand | bed? (?:din|part|forh|lev)|yhtey|pyyda|uhendus|poordu| palu|' +
  'comuni|dirix| pid[ae]|solicit| fale |rivolg|chied|adres|cereti|demand|joind| pose|harreman|eskatu|' +
  'zwroc|pop?ros|obrat|zverni|pozad|poziad|obrni| stik|azit|svrz|obrn|zamol|kapcsolat| kerj|fordul|sazin|vers|ludz|susisiek|kreip|papras| ulas|iletisim|basvur|isteyin|gorus|habarlas|epikoin|apeutu|zitist|' +
  'פנה|קשר|בקש|اتصل|تواصل|اطلب|ติดต่อ|ขอให้|पर्क|कहें|lien he|lien lac|yeu cau|hubung|minta|' +
  '連絡|問い合|依頼|문의|연락|요청|[联聯][系絡络繫]|洽|咨询|[让讓]合';

/** To confirm, to attest. */
const CONFIRM =
  '[ck]onf[ei]rm|onfirmasi|at+est|certif|verif|bestatig|scheinig|nachw|valid|bevestig|verklar|bekra|bekre|intyg|vahvist|todist|kinnit|' +
  'apstip|apliec|patvirt|paliud|potwier|swiadcz|potv[re]|potrd|p[oi]dtve|udostov|zasvid|erosit|igazol|onay|dogrul|teyit|berre|baiez|egiazt|rasta|vevai|' +
  'אשר|אישר|تاكيد|وكد|اثبات|ยืนยัน|รับรอง|पुष्ट|xac nhan|xac minh|sahk|esaha|確認|証明|확인|증명|[确確][认認]|[证證]明';

/** To accept, to agree, to sign. */
const ACCEPT =
  '[ck][ck]ept|acep|aceit|accett|aksept|agree(?!ment)|consent| sign(?:ed|ing|s)? |zu(?:ge)?stim|ann[ae]h|einverst|akkoord|aanvaard|godk|godt|hyvak|noustu|heaks|' +
  'pienem|pienm|piekri|suti| prie|prii[mn]|prin[ai]|zgod|prij|souhlas|suhlas|sprej|strinj|prihva|s[aou]?glas[ni]|pogod|fogad|hozzaj|kabul|ona[rp]|apoq|kabilda|keliske|' +
  'קבל|קיבל|התקבל|הסכמ|قبو?ل|وافق|ยอมรับ|ยินยอม|स्वीक|सहमत|chap nhan|dong y|[tn]erima(?! kasih)|[sy]etuju(?!an)|同意|承諾|承認|동의|수락|接受';

/** A purchase, an order. */
const PURCHASE =
  'purchas| buy|order|check ?out|bestel|kauf|aankoop| kop|bestall| kob|kjop| osto| ostu|tilau|tellimu|pirk|pasut|uzsak|' +
  'zakup|zamow|nakup|objednav|narocil|kupnj|kupovi|pokup|zakaz |zamovl|poru|narudz|vasarl|rendel|achizi|comand|achat|commande|compra|pedido|acquist|ordine|eros[ki]|satin al|siparis|agora|paraggel|satip|tapsiris|' +
  'רכיש|הזמנ|شرا|ซื้อ|สั่ง|खरीद|ऑर्डर| mua |don hang|beli|pesan|購入|注文|구매|주문|[购購][买買]|[订訂][单單]';

/** Refused, not done, missing. */
const REFUSED =
  'n t | not |cannot| no (?!action|further)|block|fail|missing|without| nicht | kein| niet | geen |inte |saknas|ikke|mangl| ei |estet| pole |' +
  ' nav |nevar| ne[gpb]| nie | brak|nelz|neni|nemo[zh]| nem |nu | n a | pas |impos+ib| falta|bloq| nao | sem | non |manca|m[ae]di[ g]|[ae]miyor|ezin| ez | qen | ne | ni [^ko]|nij|magan|bagan|' +
  ' לא |לא | لم |تعذر|ไม่|नहीं|khong|chua|tidak|belum|ません|ない|未|않|없|不|[无無]法';

/** Wanted of a customer before the purchase. */
const REQUIRED =
  ' must |before|requi|until |muss|bevor| moet|voordat| doi[tv]| deb|antes|deve|musi|zanim|dolz|gerek|tamamlan|必要|前に|해야|전에|必[须須]|之前';

/** Done already. */
const SETTLED =
  'thank|dank|merci |gracias|obrigad|grazie| tack |takk? |kiito|dziek|dekuj|spasib|tesekk|شكرا|ありがと|감사|[谢謝]|already|bereits|no action|ha[sv]e? confirmed|20\\d\\d|onayladi ';

/** About something else: a question, a copy, a renewal. */
const OTHER_MATTER = 'question|fragen|pregunta|domande|pergunta|vopros|質問|질문|疑[问問]| cop[yi]| renew|更新';

/** In the order in which block.ts asks for them. */
export const PARTS = [PARTNER, CONTACT, CONFIRM, ACCEPT, PURCHASE, REFUSED, REQUIRED, SETTLED, OTHER_MATTER];
