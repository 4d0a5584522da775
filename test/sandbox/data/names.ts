/** Parts of made-up customers: invented companies, common names, places, and telephone prefixes. */

export interface CountryStock {
  readonly country: string;
  readonly culture: string;
  /** Legal forms. */
  readonly forms: readonly string[];
  readonly street: string;
  /** City, state, postal code. */
  readonly cities: readonly (readonly [string, string, string])[];
  readonly phone: string;
  /** As written, and as in an e-mail address. */
  readonly firstNames: readonly (readonly [string, string])[];
  readonly lastNames: readonly (readonly [string, string])[];
}

/** The first is the partner's home country, which half of the customers share. */
export const COUNTRIES: readonly CountryStock[] = [
  {
    country: 'JP',
    culture: 'ja-JP',
    forms: ['K.K.'],
    street: '',
    cities: [
      ['港区', '東京都', '108-0075'],
      ['千代田区', '東京都', '100-0005'],
      ['大阪市北区', '大阪府', '530-0001'],
      ['名古屋市中区', '愛知県', '460-0008'],
      ['福岡市博多区', '福岡県', '812-0011'],
      ['札幌市中央区', '北海道', '060-0001'],
      ['仙台市青葉区', '宮城県', '980-0021'],
    ],
    phone: '03',
    firstNames: [
      ['遥', 'haruka'],
      ['蓮', 'ren'],
      ['葵', 'aoi'],
      ['大翔', 'hiroto'],
      ['結衣', 'yui'],
      ['陽菜', 'hina'],
      ['健太', 'kenta'],
      ['美咲', 'misaki'],
      ['翔', 'sho'],
      ['直樹', 'naoki'],
    ],
    lastNames: [
      ['佐藤', 'sato'],
      ['鈴木', 'suzuki'],
      ['高橋', 'takahashi'],
      ['田中', 'tanaka'],
      ['伊藤', 'ito'],
      ['渡辺', 'watanabe'],
      ['山本', 'yamamoto'],
      ['中村', 'nakamura'],
      ['小林', 'kobayashi'],
      ['加藤', 'kato'],
      ['吉田', 'yoshida'],
    ],
  },
  {
    country: 'US',
    culture: 'en-US',
    forms: ['Inc.', 'LLC', 'Corp.'],
    street: 'Main Street',
    cities: [
      ['Seattle', 'WA', '98101'],
      ['Portland', 'OR', '97201'],
      ['Austin', 'TX', '73301'],
      ['Boston', 'MA', '02108'],
    ],
    phone: '206',
    firstNames: [
      ['Jane', 'jane'],
      ['Marcus', 'marcus'],
      ['Priya', 'priya'],
      ['Diego', 'diego'],
      ['Emily', 'emily'],
      ['Noah', 'noah'],
    ],
    lastNames: [
      ['Doe', 'doe'],
      ['Nguyen', 'nguyen'],
      ['Patel', 'patel'],
      ['Johnson', 'johnson'],
      ['Reyes', 'reyes'],
      ['O’Neil', 'oneil'],
    ],
  },
  {
    country: 'DE',
    culture: 'de-DE',
    forms: ['GmbH', 'AG', 'GmbH & Co. KG'],
    street: 'Lindenstraße',
    cities: [
      ['München', 'BY', '80331'],
      ['Köln', 'NW', '50667'],
      ['Berlin', 'BE', '10115'],
    ],
    phone: '089',
    firstNames: [
      ['Jürgen', 'juergen'],
      ['Anke', 'anke'],
      ['Lukas', 'lukas'],
      ['Sabine', 'sabine'],
    ],
    lastNames: [
      ['Müller', 'mueller'],
      ['Schäfer', 'schaefer'],
      ['Weiß', 'weiss'],
      ['Hoffmann', 'hoffmann'],
    ],
  },
  {
    country: 'GB',
    culture: 'en-GB',
    forms: ['Ltd', 'plc'],
    street: 'High Street',
    cities: [
      ['London', '', 'EC1A 1BB'],
      ['Leeds', '', 'LS1 1BA'],
    ],
    phone: '020',
    firstNames: [
      ['Oliver', 'oliver'],
      ['Imogen', 'imogen'],
      ['Rhys', 'rhys'],
    ],
    lastNames: [
      ['Clarke', 'clarke'],
      ['MacLeod', 'macleod'],
      ['Ahmed', 'ahmed'],
    ],
  },
  {
    country: 'ES',
    culture: 'es-ES',
    forms: ['S.L.', 'S.A.'],
    street: 'Calle Mayor',
    cities: [
      ['Madrid', '', '28013'],
      ['Valencia', '', '46002'],
    ],
    phone: '091',
    firstNames: [
      ['Lucía', 'lucia'],
      ['Íñigo', 'inigo'],
      ['Javier', 'javier'],
    ],
    lastNames: [
      ['García', 'garcia'],
      ['Muñoz', 'munoz'],
      ['Ibáñez', 'ibanez'],
    ],
  },
  {
    country: 'FR',
    culture: 'fr-FR',
    forms: ['SARL', 'SAS'],
    street: 'rue de la Paix',
    cities: [
      ['Paris', '', '75002'],
      ['Lyon', '', '69002'],
    ],
    phone: '01',
    firstNames: [
      ['Chloé', 'chloe'],
      ['Étienne', 'etienne'],
      ['Zoé', 'zoe'],
    ],
    lastNames: [
      ['Lefèvre', 'lefevre'],
      ['Girard', 'girard'],
      ['d’Almeida', 'dalmeida'],
    ],
  },
  {
    country: 'CH',
    culture: 'de-CH',
    forms: ['AG', 'GmbH'],
    street: 'Seestrasse',
    cities: [
      ['Luzern', 'LU', '6003'],
      ['Zürich', 'ZH', '8001'],
    ],
    phone: '041',
    firstNames: [
      ['Reto', 'reto'],
      ['Ursina', 'ursina'],
    ],
    lastNames: [
      ['Zürcher', 'zuercher'],
      ['Caduff', 'caduff'],
    ],
  },
  {
    country: 'SA',
    culture: 'ar-SA',
    forms: ['LLC'],
    street: 'King Fahd Road',
    cities: [
      ['الرياض', '', '12211'],
      ['جدة', '', '21442'],
    ],
    phone: '011',
    firstNames: [
      ['فاطمة', 'fatima'],
      ['خالد', 'khalid'],
    ],
    lastNames: [
      ['العتيبي', 'alotaibi'],
      ['الحربي', 'alharbi'],
    ],
  },
];

export const ENGLISH_STEMS: readonly string[] = [
  'Adventure',
  'Alpine',
  'Bellows',
  'Blue Yonder',
  'City Power',
  'Coho',
  'Fourth',
  'Graphic',
  'Humongous',
  'Liberty',
  'Margie',
  'Munson',
  'Parnell',
  'School',
  'Southridge',
  'Tailwind',
  'Trey',
  'VanArsdel',
  'Wide World',
  'Woodgrove',
];
export const ENGLISH_ENDINGS: readonly string[] = [
  'Airlines',
  'Bank',
  'Clinic',
  'Design',
  'Farms',
  'Foods',
  'Insurance',
  'Logistics',
  'Research',
  'Sports',
  'Travel',
  'Works',
];
/** As written, and as in a domain. */
export const JAPANESE_STEMS: readonly (readonly [string, string])[] = [
  ['あおぞら', 'aozora'],
  ['いずみ', 'izumi'],
  ['北斗', 'hokuto'],
  ['三日月', 'mikazuki'],
  ['桜川', 'sakuragawa'],
  ['潮見', 'shiomi'],
  ['白樺', 'shirakaba'],
  ['竹千代', 'takechiyo'],
  ['東雲', 'shinonome'],
  ['日の出', 'hinode'],
  ['みなと', 'minato'],
  ['若葉', 'wakaba'],
  ['ひかり', 'hikari'],
  ['大和川', 'yamatogawa'],
];
export const JAPANESE_ENDINGS: readonly (readonly [string, string])[] = [
  ['商事', 'shoji'],
  ['製作所', 'seisakusho'],
  ['工業', 'kogyo'],
  ['食品', 'shokuhin'],
  ['運輸', 'unyu'],
  ['建設', 'kensetsu'],
  ['印刷', 'insatsu'],
  ['システム', 'system'],
  ['電機', 'denki'],
  ['薬局', 'yakkyoku'],
  ['出版', 'shuppan'],
  ['旅行', 'ryoko'],
];
