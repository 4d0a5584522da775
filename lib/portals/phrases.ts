/**
 * The words that make up a purchase block, in the languages of the admin center: ar bg ca cs da de el en es et eu fi fr gl he hi hr
 * hu id it ja kk ko lt lv ms nb nl pl pt ro ru sk sl sr (both scripts) sv th tr uk vi zh (both scripts).
 *
 * Each list is one alternation for all languages, so that a new language adds words but no further passes. The words are stems in the
 * form that `normalise` in block.ts produces: lower case, without marks in any script (so "パ" is "ハ"), Cyrillic and Greek in Latin letters
 * ("партнёр" and "partner" are one stem), punctuation as a space. A space before or after a stem marks the edge of a word; short stems
 * need one. Letters of other scripts are folded to a few Latin ones (letters.ts), in the texts at run time and in this file at build time:
 * it ships as plain ASCII, which compresses far better. A Chinese character becomes three letters, so none may be in square brackets or
 * before a `?`. Sources: block-messages.json, and where it has nothing, our own knowledge of how user interfaces are translated.
 */

/** Microsoft's name, with the endings of each language, and split by machine translation. */
export const MICROSOFT =
  'm(?:i|a[ij])[ck]ro ?soft(?:[a-z]{1,3} )?|マイクロソフト|마이크로소프트|微软|微軟|ไมโครซอฟ.?|माइकरोसॉफट|מיקרוסופט|م.?.?كروسوفت';

/** A customer and an agreement: next to each other in either order, with Microsoft nearby, they form the agreement's name. No spaces. */
export const CUSTOMER =
  'customer|kund|klant|client|klient|klijent|asiak|kliend|ugyfel|vasarlo|musteri|zakazn|strank|kupa?c|korisn|uporabn|bezero|tutinu|pelat|zamovn|khachhang|pelanggan|' +
  'לקוח|عمل|عميل|ลกคา|गराहक|कसटमर|顧客|顾客|お客|カスタマ|고객|客户|客戶';
export const AGREEMENT =
  'verein|vertr|overeen|contra[ct]|kontra|a[fv]tal|sopimu|lep|sutart|susitar|ligum|szerzod|megallap|sozles|anlasm|smlouv|zmluv|dohod|pogodb|dogov|sporaz|ugovor|soglase|ugod|hitzar|kelis|sart|' +
  'acuerd|a[ck]?[ck]ord|umow|sumvas|sumfwn|perjanj|thoathuan|hopdong|הסכ|اتفاقي|عقد|अनब|समझ|करार|एगर|ตกลง|สญญา|契約|契约|合約|合约|合同|アクリ|协议|協議|계약|약정';

/** Partner, reseller, provider. */
const PARTNER =
  'parte?n(?!er cent)|parceir|resel|provider|supplier| csp |handler|anbieter|leveran|udbyd|aterfors|kumppan|jalleenm|edasim|tarjoaj|' +
  'advis|berater|prestat|distrib|rev[ae]n[dez]|rivend|f[ou]+rn[ie][sctz]|socio|asociad| soci |prove[ei]?d|bazkide|tzail|pakkuj|tarni|toimitt|' +
  'pro?da[vj]|prodej|sprzedaw|predajc|do[db]av|[dp]osta[vwc]|davatel|poskyt|pose?red|to?rgov|viszontel|szolgalt|szallit|piegad|[dp][ae]vej|tiekej|sniedz|ortag|bayi|satici|saglay|seriktes|satus|provaid|sunergat|metapwl|paroh|promit|zetkiz|' +
  'שות|ספק|משווק|מפיץ|شريك|موزع|بايع|مورد|مزود|موفر|มตร|คคา|พาร|ตวแทน|จาหนาย|ใหบรการ|भागीदार|पारटनर|साझ|विकरता|परदाता|doi tac|dai ly|cung cap|phan phoi|mitra|penjual|penyedia|pemasok|rakan|pembekal|' +
  'ハートナ|リセラ|販売|フロハイ|파트너|리셀러|공급|대리점|伙伴|夥伴|代理|供商|务商|務商|销商|銷商|应商|應商|提供者';

/** To confirm, to attest. */
const CONFIRM =
  'onf[ei]rm|at+est|certif|verif|bestatig|scheinig|nachw|valid|bevestig|verklar|bekra|bekre|intyg|vahvist|todist|kinnit|' +
  'apstip|apliec|patvirt|paliud|swiadcz|p[oi]d?t[vw]i?[er]|potrd|udostov|zasvid|erosit|igazol|onay|dogrul|teyit|baiez|berre|egiazt|rasta|vevai|pistop|comprov|chung [nt]h|nyata|' +
  'אי?שו?ר|تاكيد|شهد|وكد|اثبات|ยนยน|รบรอง|पषट|परमाणि|xac nhan|sahk|esaha|确认|確認|证明|証明|證明|확인|증명';

/** To accept, to agree, to sign. */
const ACCEPT =
  'a[ckt]+[sz]?ept|aceit|accett|agree(?!ment)|concord|consent| sign(?:ed|ing|s)? |zu(?:ge)?stim|ann[ae]h|einverst|genomm|unterz|instem|samtyc?k|podpis|firmad|akkoord|aanvaard|god[kt]|hyvak|noustu|heaks|' +
  'piene?m|piekri|suti| prie|prii[mn]|prin[ai]|zgod|prij|so?uhlas|sprej|strinj|prihva|s[aou]?glas[ni]|pogod|fogad|kabul|ona[rp]|apoq|kabilda|keliske|' +
  'קבל|קיבל|הסכמ|הסכי|قبو?ل|وافق|ยอมรบ|ยนยอม|सवीक|सहमत|chap nhan|dong y|[tn]erima(?! kasih)|[sy]etuju(?!an)|同意|承諾|承認|동의|수락|接受|签署|簽署';

/** A purchase, an order. */
const PURCHASE =
  'purchas| buy|orde?r|check ?out|continu|best[aei]l|kauf|aankoop| kop| kob|kjop| ost[aou]|tilau|tellimu|pirk|pasut|uzsak|' +
  'zakup|zamow|nakup|objedn|naroc|kupnj|kupovi| ko?upi[tc]|erw[eo]rb|pokup|zakaz |zamovl| poru[cdz]| porc[ka]|naru[cd]|vasarl|rendel|achizi|encomend|eskaer|com+and|achat|compra|pedido|acquist|ordine|eros[ki]|satin al|siparis|agora|paraggel|satip|tapsiris|' +
  'רכיש|הזמנ|شرا|الطلب|ซอ|[าร]สง|खरीद|ऑरडर| mua |don hang|dat hang|beli|[pm]esan|購入|注文|구매|주문|购买|購買|订单|訂單|下单|下單';

/** Refused, not done, missing. */
const REFUSED =
  'n t |not | no (?!action|further)|block|fail|missing| pend[ei]|without| nicht | kein| niet | geen |inte |saknas|ikke|mangl|fehlt|ontbre|truks|chyb|nedost|hiany|lips|otsut|puu[dt]|eksik|缺|누락|חסר| ei |estet| pole |' +
  ' nav | ne(?:ga|p|b[uy]|ak|da|lz|mo|ni |s[uo]|v[ao]|[a-z]+l )| nie | brak| nem | nu | n a | pas |impos+ib| falta|bloq| nao | sem | non |manca|m[ae]di[ g]|[ae]miyor|ezin| ez | qen | ne | ni [^ko]|nij|magan|bagan| zok |emes|' +
  'לא | لم |تعذر|ไม|नही|khong|chua|tidak|belum|ません|ない|未|않|없|不|无法|無法';

/** Already done; counts only when nothing is refused. */
const SETTLED =
  'already|bereits|no action|可以下|ha[sv]e? (?:confirm|record)ed|20\\d\\d|onayladi | ha confirm| a confirme|confirmo[u ]|partner po[a-z]+dz?il |hat ihre';

/** About another matter: a question, a copy, a renewal. */
const OTHER_MATTER = 'question|frage|pregunta|vopros|質問| cop[yi]| renew|named in';

/**
 * Statements about customers and partners in general (new ones, each one, one who might), questions about them, release notes. A block is
 * about one customer. Must not match words of the agreement's own name, which has "customers" in Romanian and Italian.
 */
const GENERAL =
  'tomers |(?<! din )partners |sellers | if (?!y)| each | every | a customer|release n|neu(?:e )?kunden|alle[nr]? kunden| kunden die |jede[rmns]? | ein kunde|partner mussen|versionshin|verantwo|' +
  'clients |tenaires |deurs |chaque| un client|notes de v|incomb|clientes |cada |ningun (?:par|dis|cli)|nenhum (?:par|pro|cli)|parceiros|notas|responsab|nuovi clienti|^ ?i clienti | clienti che|ogni |novita|cosa succ|klanten | elke | een klant|' +
  'klienci|klientow|kazd|partnerzy| jesli |kunder |varje|hver | en kunde? |asiakkaat |jokai|jos asiak|zakaznici| kdyz |(?<!s|za) klienti |novi[eh]? kl|kozen | esli |musteriler|ortaklar|her m|bir m|pelates|sunergates|' +
  'ugyfelek|minden ugyf|partnerek|fiecare|khach hang moi|cac doi tac|moi khach|gan baru |setiap|' +
  '每个|每位|如果|新客|所有客|行说明|行說明|的客户(?!协)|的客戶(?!合)|責任|すへて|新規.?(?:お客|顧客)|ない場合|今後|신규 고|모든|은 경우|않으면|الشركا|الجدد|كل عم|اذا لم|לקוחות ח|לקוחות שלא|שותפים|כל לקוח|नए गर|दारो क|परतय|ลกคาใหม|ทกราย|แตละ';

/** In the order in which block.ts asks for them. */
export const PARTS = [PARTNER, CONFIRM, ACCEPT, PURCHASE, REFUSED, SETTLED, OTHER_MATTER, GENERAL];
