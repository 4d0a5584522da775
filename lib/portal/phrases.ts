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
  '(?:contra[ct]|acuerd|acc?ord|conven|umow|smlouv|zmluv|dohod|pogodb|dogov|sporaz|ugovor|sutart|ligum|sumvas|sumfon|soglase|ugod|perjanj|kontrak|sepakat|setujuan|thoathuan|hopdong)(?:.{0,13}@)?.{0,7}' +
    '(?:client|klient|klijent|zakazn|strank|kup[ac]c|korisn|narocn|zamovn|pelat|pelanggan|khachhang|customer)',
  'הסכ[םמ].{0,5}@?.{0,3}לקוח|(?:اتفاقي|عقد).{0,3}@?.{0,4}(?:عم|زبا)|(?:ग्राहक|कस्टमर).{0,3}(?:अनु|सम|करार|एग्र)|(?:ตกลง|สัญญา).{0,5}@?.{0,6}ลูกค้า',
  '(?:[顧顾]客|お客.|カスタマ.?|客[户戶]).?(?:契[約约]|アグリ|[协協][议議]|合[約约同])|고객.{0,3}(?:계약|약정)',
];

/** A customer, beside the agreement's name. */
export const CUSTOMER =
  'customer|kunde|klant|client| klient|klijent|asiak|ugyfel|musteri|zakaznik|pelanggan|pelat|顧客|お客|고객|客[户戶]';

/** Partner, reseller, provider. */
export const PARTNER = [
  'partn|partene|parceir|resel|provider|supplier|vendor| csp |handler|anbieter|verkoper|leveran|udbyd|aterfors|kumppan|jalleenm|edasim|tarjoaj',
  'reven[de]|rivend|fourniss|fornec|fornit|furniz|socio| soci |prove[ei]?d|distribu|labora|bazkide|saltzail|hornitz',
  '[pr][or][oe]da[vwj]|prodej|sprzedaw|dosta[vw]|dodavat|poskitov|poskytov|ponudn|posred|postav|postac|pruza|torgov|trgov|viszontel|szolgalt|pardavej|tiekej|pardevej|piegada|ortag|bayi|satici|saglay|seriktes|satus|sunergat|metapwl|paroh|promit',
  'שות|ספק|משווק|شري?ك|موزع|مزود|وكيل|بايع|คู่ค้า|พาร์|พันธมิตร|ตัวแทน|ผู้ให้|भागीदार|पार्टनर|साझ|विक्रेता|प्रदाता|doi tac|dai ly|cung cap|mitra|rekan|penjual|penyedia|rakan|pembekal',
  'パートナ|代理[店商]|リセラ|プロバイダ|販売店|파트너|리셀러|공급|대리점|[伙夥]伴|[经經][销銷]|提供[商者]|服[务務]商|[供][应應]商',
];

/** To get in touch with somebody, or to have them do it. */
export const CONTACT = [
  'conta[ct]|kontakt|reach out| touch | ask | have your| speak| talk |consult|wenden|bitten sie| neem | vraag | wend | vand |henvend| be[dr]? (?:din|part|for)|yhtey|pyyda|kaanny|uhendus|poordu',
  'comuni|diri[jx]| pid[ae] |solicit| fale |rivolg|chied|adres|legatur|cereti|demand|joign| posi?e|harreman|eskatu',
  'zwroc|pop?ros|obrat|obratit|zverni|pozad|poziad|obrni| stik|[yj]azit|svaz|svrz|pomol|zamol|fordul|kapcsolat| kerje|sazin|vers|ludz|susisiek|kreip|papras| ulas|iletisim|basvur|gorus|habarlas|bailanis|zugin|epikoin|apeutu|zitis',
  'פנ[הוי]|קשר|בקש|[ات]ت?صل|اتصال|تواصل|راجع|اطلب|ติดต่อ|ขอให้|สอบถาม|ं?पर्क|कहें|पूछ|अनुरोध|lien he|lien lac|yeu cau|hubung|minta|tanya',
  '連絡|問い?合|相談|依頼|문의|연락|요청|[联聯][系絡络繫]|洽|咨询|諮詢|要求|[让讓請请]您?你?的?合作',
];

/** To confirm, to attest. */
export const CONFIRM = [
  'conf[ei]rm|konfirm|onfirmasi|at+est|certif|verif|valida|vouch|bestatig|besta?etig|scheinig|bevestig|bekraft|bekre|bekraef|intyg|vahvist|varmist|kinnit',
  'apstip|apliec|patvirt|potwier|swiadcz|potv[re]|potrd|potrj|podtver|pidtver|udostov|zasvid|over[ie]|erosit|igazol|onay|dogrul|tasdik|teyit|berrets|baiez|rasta|vevai|pistop',
  'איש[ור]|אשר|אמת|וודא|تاكيد|و?كد|اثبات|ยืนยัน|รับรอง|पुष्ट|प्रमाण|xac nhan|xac minh|sahkan|確認|証明|확인|증명|[确確][认認]|[证證][明实實]',
];

/** To accept, to agree, to sign. */
export const ACCEPT = [
  'a[ckx]+[ce]?ep|acept|accett|aceit|agree(?!ment)|con[s]?enti? | sign(?:ed|ing|s)? |zustim|zugestim|anna?hm|annehm|angenom|einverst|akkoord|aanvaard|godk|godta|samty|hyvaks|suostu|noustu',
  'pienem|pienm|piekri|sutik|priem|priim|priin[ai]|prinat|prinim|zgod|pri[ij][aeme]|prilma|souhlas|suhlas|sprej|strinj|prihva|s[au]g?las|sglas|soglasi|elfogad|hozzaj|kabul|onar|apod[oe]|apoqe|apoqo|kabilda',
  'קב[לי]|קיבל|הסכמ|قبو?ل|موافق|وافق|ยอมรับ|ยินยอม|स्वीक|सहमत|chap nhan|dong y|terima(?! kasih)|setuju(?!an)|同意|承諾|受け入|承認|동의|수락|승인|接受|[签簽]署',
];

/** A purchase, an order, licences that cannot be had. */
export const PURCHASE = [
  'purchas| buy|order|check ?out|transaction|licen[sc]|subscri|bestel|kauf|lizenz|auftrag|aankoop| kop|inkop|bestall| kob|bestil|kjop| ost|tilau|tellimu|pirk|pasut|uzsak',
  'zakup|zamow|nakup|objednav|narocil|kupnj|kupovi|kupiv|pokup|zakaz |zakaza|zamovl|pridba|poruck|poruc|n?a?rudzb|vasarl|rendel|achizi|cumpar|comand|acha?t|commande|compra|pedido|acquist|ordine|eros[ki]|satin al|siparis|agor|paraggel|satip|tapsiris',
  'רכיש|הזמנ|شرا|طلب|ซื้อ|สั่ง|खरीद|ऑर्डर| mua |don hang|beli|pesan|購入|注文|구매|주문|[购購][买買]|[订訂][单單购購]|采购',
];

/** Refused, not done, missing. */
export const REFUSED = [
  'n t | not |cannot| no |unable|block|fail|declin|reject|missing|without|impos+ib| nicht | kein|ohne |fehl|gesper| niet | geen |zonder| inte | utan |saknas|ikke|uden |uten |mangl| ei |puutt|estet|puudu',
  ' nav |nevar| bez |truks| ne[gpbt]| nie | brak|nelz|neni|nemo[zh]|nemu|chyb| ne | ni[ j]| nis[ut]|nema|net | nem |nincs|hiany| nu | n a |fara | n est| pas | sans | sin | falta|bloq| nao | sem | non |senza|manca|sense | sen |ezin| ez |m[ae][dm]i| mad|amaz|emez|[ae]mi?yor| yok|degil|m[ae]idi|mad[ie]|magan|megen|zok | qen |hwris',
  ' לא | אין |ללא|חסר| لا | لم |ليس|غير|دون |تعذر|ไม่|नहीं|बिना|khong|chua|tidak|belum|tanpa|ません|ない|なけ|未|않|못|없|불가|不|[无無]法|[没沒缺]',
];

/** Wanted before something else: must, needed, until. */
export const REQUIRED = [
  ' must|before|requi| need|until|pending|wait|muss|bevor|erforder|notig|notwend| moet|voordat|vereist|nodig|maste|innan|krav| skal | ma |inden|kr[ae]+v|nodven|tayty|pitaa|ennen|vaadi| peab|enne |vaja',
  'pirms|nepiec|jasa|jabut|turi|pries|butin|musi|nalez|zanim|wymag|nutn|treba|potreb|potrib|vyzad|mora |pri?je |kell|elott|szuks| doi[tv]|avant|neces| deb|antes| deve|precis|exig|prima|richie|trebui|inainte|cal |behar|gerek|once|zorun|prepei|prin |apait|dolz|neobho|trebu|povin|perse|trabva|predi|kerek|kazet|tamamlan',
  'חייב|לפני|נדרש|يجب|قبل ان|مطلوب|يلزم|ต้อง|ก่อน|आवश्यक|पहले|चाहिए|होगा| phai |truoc khi|harus|sebelum|perlu|mesti|必要|前に|まで|해야|필요|전에|必[须須]|需|[须須]|才能|之前',
];

/** It is done already, or it is about something else: a renewal, a question, a copy. */
export const SETTLED =
  'thank| dank|merci |gracias|obrigad|grazie| tack | takk? |kiito|dziek|dekuj|hvala|spasib|blagodar|tesekk|ありがとう|감사|感[谢謝]|[谢謝]|already|bereits|no action';
export const OTHER_MATTER =
  'question|fragen|pregunta|domande|pergunta| vragen|pytan|vopros|質問|질문|疑[问問]| cop[yi]|kopi[ea]| renew|verlang|renov|rinnov|renouv|更新|[续續][订約约]';
