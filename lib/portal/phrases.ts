/**
 * The words a purchase block is made of, in the languages of the admin center: ar bg ca cs da de el en es et eu fi fr gl he hi hr
 * hu id it ja kk ko lt lv ms nb nl pl pt ro ru sk sl sr (both scripts) sv th tr uk vi zh (both scripts).
 *
 * Each list is one alternation for all languages, so that a new language adds words and no passes. The words are stems, written
 * as `normalise` in block.ts leaves them: lower case, Latin, Cyrillic, Greek, Arabic and Hebrew letters without their marks,
 * punctuation as a space. A leading or trailing space stands for the edge of a word; short stems need one.
 * Sources: block-messages.json, and for what it lacks our own knowledge of how user interfaces are translated.
 */

/** Microsoft's own name, and what languages put around it ("firmy", "spoločnosti", "корпорации"). */
export const MICROSOFT =
  '(?: (?:firmy|firme|firmie|firmou|spol(?:ec|oc)nost\\p{L}*|druzbe|podjetj\\p{L}+|tvrtke|kompanij\\p{L}*|bendroves|uznemuma|корпорац\\p{L}+|компани\\p{L}+))?' +
  ' (?:micro ?soft|ma[jy]krosoft|м[ао](?:и|ј)крософт|マイクロソフト|마이크로소프트|微软|微軟|ไมโครซอฟ[ทต]์?|माइक्रोसॉफ्ट|מיקרוסופט|م[ايى]+كروسوفت)(?:\\p{L}{1,3} )?';

/** The customer agreement's name without "Microsoft", spaces left out; `@` stands for Microsoft where it comes between. */
export const CUSTOMER_AGREEMENT = [
  // en, and its English name with another language's noun
  'customers?(?:agreement|contract|vertrag|avtal)',
  // de, nl, da, nb, sv, fi, et
  'kunden?(?:vereinbarung|vertrag|abkommen)|klant(?:en)?(?:overeenkomst|contract)|kunde?n?s?a[fv]tal|asiaka(?:s|an|iden)?sopimu|kliendi?lep',
  // es, pt, fr, it, ro, ca, gl, eu
  '(?:contra[ct]|acuerd|acc?ord|conven).{0,6}@?.{0,6}client|bezero.{0,9}(?:kontratu|hitzarmen|akordio)',
  // pl, cs, sk, sl, hr, sr
  'umow.{0,4}@?.{0,3}klient|(?:smlouv|zmluv|dohod|pogodb|dogovor|sporazum|ugovor).{0,4}@?.{0,5}(?:zakazn|strank|klijent|kup[ac]c|korisn|narocn|musterij)',
  '(?:zakazni|strank|uporabni|korisni|klijent|potrosac|kupc).{0,5}(?:smlouv|zmluv|dohod|pogodb|sporazum|ugovor)',
  // lt, lv, hu, tr
  'klient.{0,4}(?:sutart|susitar|ligum|vienos)|(?:sutart|ligum).{0,5}@?.{0,2}klient|(?:ugyfel|vasarlo|vevo).{0,4}(?:szerzod|megallap)|musteri.{0,4}(?:sozles|anlasma)',
  // el, Cyrillic
  '(?:συμβασ|συμφων).{0,6}@?.{0,7}πελατ',
  '(?:соглаш|споразум|договор|договір|угод|уговор).{0,9}@?.{0,5}(?:клиент|клієнт|клијент|корисн|купц|заказч|замовн)',
  '(?:клиент|клієнт|клијент|корисни|тұтынуш).{0,6}(?:соглаш|споразум|договор|договір|угод|уговор|келісім|шарт)',
  // he, ar, hi, th
  '(?:הסכמ|הסכם|חוזה).{0,5}@?.{0,3}לקוח|(?:اتفاقي|عقد).{0,3}@?.{0,4}(?:عملا|عميل|زبائن)|(?:ग्राहक|कस्टमर).{0,3}(?:अनुबंध|समझौत|करार|एग्रीमेंट)|(?:ข้อตกลง|สัญญา).{0,5}@?.{0,6}ลูกค้า',
  // vi, id, ms
  '(?:thoathuan|hopdong).{0,3}@?.{0,4}(?:khachhang|customer)|(?:perjanjian|kontrak|kesepakatan|persetujuan).{0,4}@?.{0,5}pelanggan',
  // ja, ko, zh
  '(?:顧客|顾客|お客[様さ]ま?|カスタマ.?|客户|客戶).?(?:契約|契约|アグリーメント|合意|协议|協議|合約|合约|合同)|고객.{0,3}(?:계약|약정|협약)',
];

export const CUSTOMER =
  'customer|kunde|klant| klient|client|zakazn|asiak|ugyfel|musteri|strank|kup[ac]c|korisn|bezero|khach hang|pelanggan|πελατ|клиент|клієнт|клијент|корисн|тұтынуш|לקוח|عميل|عملا|ลูกค้า|ग्राहक|顧客|お客|カスタマ|고객|客户|客戶';

/** Partner, reseller, provider. */
export const PARTNER = [
  'partner|partener|partenair|parceir|resell|provider|supplier|vendor| csp |cloud solution| dealer',
  'handler|verkaufer|anbieter|dienstleist|verkoper|leveran|udbyder|aterforsalj|kumppan|jalleenmyy|tarjoaj|edasimuu|pakkuja',
  'revende|fournisseu|prestat|socio| soci |proveed|proveid|provedor|distribu|fornece|fornit|rivendit|furniz|labora|bazkide|saltzail|hornitz',
  'sprzedawc|dostawc|prodejc|dodavat|poskytovat|predajc|prodajal|ponudnik|prodava|pruzat|dobavlj|viszontel|szolgaltato|pardavej|tiekej|pardevej|piegadat|ortag|bayi|satici|saglayici',
  'συνεργατ|μεταπωλ|παροχ|προμηθ|партн|ресел|посред|поставщ|постач|доставч|продав|добавља|дистриб|търгов|торгов|серіктес|сатуш|жеткізуш',
  'שות|ספק|משווק|מפיץ|شريك|شركا|موزع|بائع|مزود|موفر|وكيل|คู่ค้า|พาร์[ทต]|พันธมิตร|ตัวแทน|ผู้ให้บริการ|भागीदार|पार्टनर|साझ|विक्रेता|प्रदाता',
  'doi tac|dai ly|nha cung cap|mitra|rekan|penjual|penyedia|rakan|pembekal',
  'パートナ|代理店|リセラ|プロバイダ|販売店|再販|파트너|리셀러|공급|대리점|판매|伙伴|夥伴|经销|經銷|代理商|提供商|提供者|服务商|供应商|供應商',
];

/** To get in touch with somebody, or to have them do it. */
export const CONTACT = [
  'conta[ct]|reach out| touch | ask | have your| speak| talk |consult| turn to|liaise|kontakt',
  'wenden|bitten sie|sprechen| neem | vraag | wend | vand | be din|henvend| bed din| be part| be for|yhtey|pyyda|kaanny|uhendus|poordu| palu',
  'comuni|dirij|dirix| pid[ae] |pidale|solicit| fale |peca |rivolg|chied|adres|legatur|cereti|rapproch|demand|joign| pose|adrec|harreman|eskatu',
  'zwroc|popros|obrat|pozad|poziad|obrnit| stik|prosite|zamol|zatraz|fordul|kapcsolat| kerje|keresse|sazin|vers|ludz|susisiek|kreip|papras|ulas|iletisim|basvur|gorus|isteyin|irtibat',
  'επικοινων|απευθυ|ζητησ|обрат|свяж|попрос|зверн|яжіть|яжит|свърж|обърн|помол|замол|затраж|контакт|хабарлас|байланыс|жүгін|сұра',
  'פנה|פנו|פני |לפנות|קשר|בקש|اتصل|اتصال|تواصل|راجع|اطلب|ติดต่อ|ขอให้|สอบถาม|संपर्क|सम्पर्क|कहें|पूछ|अनुरोध',
  'lien he|lien lac|yeu cau|hay hoi|hubung|minta|tanya',
  '連絡|問い?合わ?せ|相談|依頼|문의|연락|요청|联系|联络|聯絡|聯繫|洽|咨询|諮詢|要求|让|讓|請您的|请您的',
];

/** To confirm, to attest. */
export const CONFIRM = [
  'confirm|attest|atest|certif|verif|valida|vouch|konfirm|onfirmasi|bestatig|bestaetig|bescheinig|nachweis|bevestig|bekraft|intyg|bekraeft|bekreft|vahvist|todist|varmist|kinnit|toend',
  'apstiprin|apliecin|patvirtin|paliudij|potwierdz|poswiadcz|zaswiadcz|potvrd|potvrz|overi|overen|potrd|potrj|erosit|igazol|onay|dogrula|tasdik|teyit|berrets|baiezta|egiazta',
  'βεβαι|πιστοποι|подтвер|підтвер|потвър|потврд|потврђ|удостовер|засвид|раста|אישור|אשר|אמת|וודא|تاكيد|وكد|اكد|اثبات|تصديق|ยืนยัน|รับรอง|पुष्ट|प्रमाण|सत्याप',
  'xac nhan|xac minh|chung thuc|sahkan|esahkan|pengesahan|memastikan|確認|証明|확인|증명|确认|证明|證明|证实|證實',
];

/** To accept, to agree, to sign. */
export const ACCEPT = [
  'accept|acept|aceit|accett|akcept|aksept|akzept|agree(?!ment)|consent|consenti| sign(?:ed|ing|s)? |approv',
  'zustimm|zugestimm|annahm|annehm|angenommen|einverst|akkoord|aanvaard|instem|godkan|samtyck|godta|godkjen|godkend|samtykk|hyvaksy|suostu|noustu|pienem|pienm|piekri|sutik|priem|priim|zgod|prija|prije[mt]|prijm|prijet|prijim|souhlas|suhlas|sprej|strinj|prihva|suglas|saglas|elfogad|hozzajarul|beleegy|kabul|onart|onarp',
  'αποδε|αποδο|συναιν|приня|принима|соглас|прииня|прииме|прииом|погод|згод|прие|съглас|прихва|саглас|қабылда|келіс(?!ім)|קבל|הסכמת|מסכים|הסכמה|قبول|قبل|موافق|وافق|ยอมรับ|ยินยอม|स्वीकार|स्वीकृ|सहमत',
  'chap nhan|dong y|terima(?! kasih)|setuju|同意|承諾|受け入れ|承認|受諾|동의|수락|승인|接受|签署|簽署',
];

/** A purchase, an order, licences that cannot be had. */
export const PURCHASE = [
  'purchas| buy|order|check ?out|transaction|licen[sc]|subscri| cart |bestel|kauf|lizenz|auftrag|aankoop| kop|inkop|bestall| kob|indkob|bestil|kjop| ost|tilau|hankin|tellimu|pirk|pasut|uzsaky',
  'zakup|zamowien|nakup|objednav|narocil|kupnj|kupovin|kupuj|narudzb|porudzb|vasarl|rendel|achizi|cumpar|comand|achat|achet|commande|compra|pedido|encomend|acquist|ordine|erosk|erosi|eskaer|satin al|siparis',
  'αγορ|παραγγελ|покуп|заказ|замовл|купів|придба|поръч|куповин|поруџ|наруџ|сатып|тапсырыс|רכיש|הזמנ|شرا|طلب|ซื้อ|สั่ง|खरीद|ऑर्डर| mua |don hang|giao dich|beli|pesan',
  '購入|注文|発注|구매|주문|购买|購買|订单|訂單|订购|訂購|采购|採購|下单|下單',
];

/** Refused, not done, missing. */
export const REFUSED = [
  'n t | not |cannot| no |unable|block|fail|declin|reject|refus|missing|without|impossib|imposib|nicht|kein|ohne |fehl|gesperrt|abgelehnt| niet | geen |zonder|ontbre| inte | utan |saknas|ikke|uden |uten |mangl| ei |eiva|puutt|estet|puudu',
  ' nav |nevar| bez |trukst| neg| nep| neb|truks| nie | brak|nelz|neni|nemo[zh]|nemu|nemal|chyb| ne | ni | nij| nis| nem |nincs|hiany| nu | n a |fara |lipse| ne s| n est| pas | sans | sin | falta|bloq| nao | sem | non |senza|manca|sense | sen |ezin| ez |madi|medi|mami|memi|amaz|emez|amiyor|emiyor| yok|degil|maz |mez ',
  ' δεν| χωρις|αδυνατ| не |нет |без |нельзя|невоз|отсутств|нема |немож|няма|невъз|није|нису|нисте|мад[ыи]|мед[іи]|маға|меге|маид|меид|маиын|жоқ| לא |אין |ללא|חסר| لا | لم |ليس|غير|بدون| دون |تعذر| لن |ไม่|नहीं|बिना|असमर्थ',
  'khong|chua|thieu|tidak|belum|tanpa|gagal|tak boleh|ません|ない|なけ|未|不足|않|못|없|불가|不|无法|無法|没|沒|缺',
];

/** Wanted before something else: must, needed, until. */
export const REQUIRED = [
  ' must|before|requir| need|until|pending|wait|muss|bevor|erforderl|notig|notwend|ausst| moet|voordat|vereist|nodig|maste|innan|krav|behov| skal | ma |inden|kraev|krev|nodven|tayty|pitaa|oltava|ennen|vaadi|tarvi|odot| peab|enne |vaja|noutav',
  'pirms|nepiec|jasa|jabut|jaap|turi|pries|butin|reik|musi|nalez|zanim|wymag|konieczn|nutn|treba|potreb|vyzad|mora|prije |prej|kell|elott|szuks| doit|doiv|devez|avant|requi|neces|necesi|faut|attente| deb|antes| deve|precis|exig|pendent|prima|richie|attesa|trebui|inainte|cal |behar|lehen|gerek|once|zorun|bekle|tamamlan',
  'πρεπει|προτου|πριν|απαιτ|εκκρεμ|долж|необходим|прежде|требу|нуж|ожид|повин|потріб|перш|необхід|очіку|трябва|преди|изиск|мора|треба|потреб|керек|тиіс|қажет|дейін|деиін|חייב|לפני|נדרש|צריך|يجب|قبل ان|مطلوب|يلزم|تنتظر|ต้อง|ก่อน|จําเป็น|आवश्यक|पहले|चाहिए|जरूर|होगा',
  ' phai |truoc khi| can |harus|sebelum|perlu|wajib|menunggu|mesti|必要|前に|まで|なければ|해야|필요|전에|必须|必須|需|须|須|才能|之前|等待',
];

/** It is done already, or it is about something else: a renewal, a question, a copy. */
export const SETTLED =
  'thank| dank|merci |gracias|obrigad|grazie| tack |takk|kiito|dziek|dekuj|dakuj|hvala|спасиб|дяку|благодар|tesekk|ευχαριστ|תודה|شكرا|ขอบคุณ|धन्यवाद|cam on|terima kasih|ありがとう|감사|感谢|感謝|谢谢|謝謝|already|bereits|no action|nothing';
export const OTHER_MATTER =
  'question|fragen|pregunta|domande|pergunta|duvida| vragen|pytan|otaz|вопрос|質問|질문|疑问|疑問| copy|kopie|copia|copie|копи| renew|verlanger|renov|rinnov|renouvel|продлен|更新|续订|續約|갱신';
