import { formatNumber } from './format';
import { within } from './japanese';
import { TOOLBAR_WORDS } from './toolbar';
import type { Words } from './types';

/** A name in Japanese script puts the family name first; a name in Latin script keeps its order. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const FIELD = { firstName: '名', lastName: '姓', email: 'メール アドレス', phone: '電話番号', agreedOn: '契約同意日' };

export const ja: Words = {
  language: 'ja',
  common: {
    close: '閉じる',
    more: 'その他',
    back: '戻る',
    copy: 'コピー',
    copied: 'コピーしました',
    copyFailed: 'ブラウザーに拒否され、コピーできませんでした',
    checkAgain: '再確認',
    readJustNow: 'たった今確認',
    // "3 分前に確認", but "たった今確認".
    readAgo: (age) => (age.endsWith('前') ? `${age}に確認` : `${age}確認`),
    triesAgainAt: (time) => `${time} に自動的に再試行します。`,
    checking: '確認中',
    signIn: 'サインイン',
    signOut: 'サインアウト',
    signingIn: 'サインイン中',
    inviteCustomer: '顧客を招待',
    openInEmail: '電子メールで開く',
    openSettings: '設定を開く',
    settings: '設定',
    useAnotherAccount: '別のアカウントを使用',
    searchCustomers: '顧客を検索',
    searchPlaceholder: '名前、ドメイン、テナント ID',
    needsAction: '対応が必要',
    detailsForSupport: 'サポート用の詳細',
    copyTenantId: 'テナント ID をコピー',
    request: '要求 ID',
    copyRequestId: '要求 ID をコピー',
    correlation: '相関 ID',
    copyCorrelationId: '相関 ID をコピー',
    confirmation: 'パートナー構成証明',
    direct: '顧客の直接同意',
    noneOnRecord: '記録なし',
    noneYet: 'まだ記録なし',
    accepted: '同意済み',
    notAccepted: '未同意',
    notRead: '未確認',
    notReadAgain: '現在確認できません',
    notReadableWithRole: 'このロールでは確認できません',
    personOn: (person, day) => `${person} (${day})`,
    person: (firstName, lastName) => {
      const names = JAPANESE.test(firstName + lastName) ? [lastName, firstName] : [firstName, lastName];
      const name = names
        .map((part) => part.trim())
        .join(' ')
        .trim();
      return `${name || '(氏名)'} 様`;
    },
    roles: {
      'admin-agent': '管理エージェント',
      'sales-agent': '販売エージェント',
      'helpdesk-agent': 'ヘルプデスク エージェント',
    },
    readAt: (when) => `${when}${/\d$/.test(when) ? ' ' : ''}に確認`,
    dot: ' · ',
    customersFound: (matching, all) => `${formatNumber(all)} 件中 ${formatNumber(matching)} 件`,
    noCustomerFound: (query) => `「${query}」に一致する顧客はありません。`,
    list: (items) => items.join('、'),
  },
  states: TOOLBAR_WORDS.ja.states,
  panel: {
    waiting: 'このページで Countersign を使用すると、ここに表示されます。',
    unavailable: 'ここには表示できません。ツール バーのボタンから Countersign を開いてください。',
    loading: '顧客を確認しています',
    blockedTitle: 'このページの購入はブロックされています',
    blockedText: 'Microsoft に同意の記録がありません。',
    announceBlock: (company, state) => `Countersign: 購入がブロックされています。${company}、${state}`,
    announceBlockUnknown: 'Countersign: このページの購入はブロックされています',
    blockedButProvidedTitle: 'このページではまだ購入がブロックされています',
    blockedButProvidedText:
      '同意は記録されています。Microsoft のページへの反映には時間がかかることがあります。再読み込みで解消することがあります。',
    likelyTitle: '購入がブロックされる可能性があります',
    likelyText: '記録されている同意は、2023年4月1日の契約改定より前のものです。',
    unknownTitle: 'この顧客の同意はまだ確認できていません',
    unknownText: '記録をすべて読み取れなかったため、証明はできません。先に再確認してください。',
    otherCloud:
      'この顧客は別の Microsoft クラウドを利用しています。同意の確認はパブリック クラウドのみが対象です。ここで必要な操作はありません。',
    noRelationship:
      'このテナントは、このパートナー アカウントの顧客ではありません。リセラー関係がない場合、同意の確認や記録はできません。',
    oneIsEnough: 'どちらか一方があれば購入できます。ポータルへの反映には時間がかかることがあります。',

    personHeading: '契約に同意したユーザー',
    fields: {
      firstName: '名',
      lastName: '姓',
      email: 'メール アドレス',
      phone: '電話番号 (省略可能)',
      agreedOn: '契約同意日',
    },
    firstNameFirst: false,
    originBillingProfile: '顧客の請求プロファイルから取得',
    originBillingProfileEdited: '請求プロファイルから取得 (変更済み)',
    originConfirmationAsk: (day) => `${day}の構成証明から取得。現在もこの方ですか?`,
    originConfirmationEdited: (day) => `${day}の構成証明から取得 (変更済み)`,
    originTyped: '手入力した内容',
    originNone: 'Microsoft に担当者の情報がありません。同意した方を入力してください。',
    attest: (person, day) => `${person}が ${day}に同意したことを証明`,
    attestNoDate: (person) => `${person}が (日付) に同意したことを証明`,
    attesting: '送信中',
    attestingAs: (account) => `${account} として証明`,
    switch: '切り替え',
    switchAccount: 'アカウントの切り替え',
    covered:
      '送信していません。このパネルが何かに覆われています。パネル全体が見える状態で少し待ってから、もう一度押してください。',
    tooSoon: '送信していません。パネルまたはウィンドウが表示された直後でした。内容を確認してから、もう一度押してください。',
    customerChanged: '送信していません。ページまたは顧客が変わりました。内容を確認してから、もう一度押してください。',
    connectionLost:
      'Countersign のバックグラウンド処理が中断されました。再確認すると結果が表示されます。二重には送信されません。',
    checkFields: (fields) => `送信していません。次の項目を確認してください: ${fields}`,
    fault: (label, sentence) => `${label}: ${sentence}`,
    mailNote: '30 分以内に Microsoft から主要連絡先へメールが届きます。',
    readAgreement: '契約書を読む',
    agreementOpening: 'Microsoft に契約書を問い合わせています',
    agreementOtherLanguage: (opened, asked) => `${opened}で開きました。この国では${asked}版は提供されていません。`,
    agreementFailed: '現在、契約書を取得できません。しばらくしてからもう一度お試しください。',

    unblocked: '購入できるようになりました',
    onRecord: '同意が Microsoft に記録されました。',
    alreadyOnRecordTitle: 'この方の構成証明は Microsoft に記録済みです',
    alreadyOnRecordText: '二重には記録されていません。',
    acceptedReadingTitle: 'Microsoft が構成証明を受け付けました',
    acceptedReadingText: '記録されたことを確認しています。',
    record: '記録',
    acceptedBy: '同意した方',
    acceptedOn: '契約同意日',
    attestedBy: '証明した担当者',
    checked: '記録の確認',
    byAt: (who, time) => `${who} (${time})`,
    checkedBoth: (time) => `${time} (両方の記録)`,
    done: '完了',
    reloadPage: 'ページを再読み込み',
    reloadWarning: 'ページに入力した内容は消えることがあります。',

    doubtTitle: '構成証明の結果を確認しています',
    doubtText: 'Microsoft からの応答前に接続が切れました。現在、記録を確認しています。再送信は行いません。',
    sendingTitle: '構成証明を送信しています',
    sendingText: '送信は一度だけ行います。',
    stepWritten: 'ジャーナルに記録',
    stepSent: 'Microsoft に送信',
    stepSending: 'Microsoft に送信中',
    stepLost: '応答を受信できませんでした',
    stepAnswered: 'Microsoft から応答を受信',
    stepNextReading: (seconds) => (seconds > 0 ? `${seconds} 秒後に再確認` : '記録を確認しています'),
    stepReading: '記録を確認しています',
    readings: (done) => `${done} 回確認`,
    whatWasSent: '送信した内容',
    personLabel: '同意した方',
    dateLabel: '契約同意日',
    mayClose: '閉じても確認は続き、結果はジャーナルに残ります。',
    doubtAnsweredText: 'Microsoft からエラーが返されました。現在、記録を確認しています。再送信は行いません。',
    stepError: 'Microsoft からエラーの応答を受信',
    differentlyTitle: '送信した内容と異なる記録があります',
    differentlyText: 'Microsoft に同意の記録がありますが、氏名または日付が送信した内容と異なります。これ以上の送信は行いません。',
    onRecordNow: '現在の記録',
    undecidedTitle: 'まだ記録が見つかりません',
    undecidedText: '記録を複数回確認しましたが、見つかりませんでした。後から反映される可能性があります。',
    undecidedAsk: '再送信では同じ要求を繰り返すため、Microsoft では一度だけ記録されます。中止しても、入力した内容は残ります。',
    sendAgain: '再送信',
    giveUp: '中止',

    refusedTitle: '証明できませんでした',
    refusedField: {
      firstName: '証明できませんでした: 名を確認してください',
      lastName: '証明できませんでした: 姓を確認してください',
      email: '証明できませんでした: メール アドレスを確認してください',
      phone: '証明できませんでした: 電話番号を確認してください',
      agreedOn: '証明できませんでした: 契約同意日を確認してください',
    },
    refusedValue: (field) => `この${FIELD[field]}は Microsoft で受け付けられませんでした。`,
    colon: ': ',
    nothingRecorded: '記録はされていません。入力した内容は残っています。',
    notSentTitle: '送信していません',
    interrupted: '送信の前に Countersign が中断されました。入力した内容は残っています。もう一度ボタンを押してください。',
    whatWorksNow: '現在利用できる方法',
    openToYou: '実行できる操作',
    whatToDo: '対処方法',

    notConfiguredTitle: 'Countersign の設定が必要です',
    notConfiguredText: '会社が Microsoft Entra に登録したアプリの情報が必要です。設定は会社で 1 回、約 10 分で完了します。',
    signedOutTitle: 'サインインして顧客を表示',
    signedOutText: 'ご自身のパートナー センター アカウントで同意の記録を確認します。',
    expiredText: 'サインインの有効期限が切れました。入力した内容は残っています。',
    signedOutBlocked: 'サインインすると、理由の確認と対応ができます。',
    signingInText: 'Microsoft のサインイン ウィンドウで操作を完了してください。完了すると自動的に続行します。',
    mfaSteps: [
      'もう一度サインインし、多要素認証を完了します。',
      '認証を求められない場合は、Entra の管理者に有効化を依頼してください。',
    ],
    copyAdminNote: '管理者への連絡文をコピー',

    letCustomerAccept: '顧客が直接同意する',
    letCustomerAcceptText: 'Microsoft 365 管理センターで顧客が同意します。',

    roleCannotRead: 'このロールでは確認できません',
    resellerCannotRead: '間接リセラーは確認できません',

    mailTextCopied: '本文をコピーしました。メールに貼り付けてください。',
    mailTextLeftOut: '本文が長いため、ここでコピーしてメールに貼り付けてください。',

    offlineTitle: 'オフラインです',
    offlineText: '表示されているのは以前に確認した内容です。接続が回復すると確認を再開します。',
    retryAt: (time) => `${time} 以降に再確認してください。`,

    moveSide: '反対側に移動',
    hideHere: 'このページで非表示にする',
  },
  errors: {
    offline: {
      title: '接続できません',
      text: 'Microsoft に接続できませんでした。',
      next: 'ネットワーク接続を確認してから、再確認してください。',
    },
    'signed-out': {
      title: 'サインアウトしています',
      text: 'このサインインは Microsoft で無効になりました。',
      next: 'もう一度サインインしてください。入力した内容は残っています。',
    },
    'no-mfa': {
      title: '多要素認証が必要です',
      text: '2026年4月以降、Microsoft は多要素認証によるサインインのみを受け付けます。今回のサインインでは読み取れませんでした。',
      next: 'もう一度サインインし、多要素認証を完了してください。',
    },
    'wrong-role': {
      title: 'このロールでは証明できません',
      text: '証明には管理エージェントまたは販売エージェントのロールが必要です。',
      next: 'いずれかのロールを持つ同僚に依頼するか、別のアカウントでサインインしてください。',
    },
    'wrong-partner-kind': {
      title: 'このパートナー アカウントでは実行できません',
      text: '間接リセラーは証明できません。構成証明は間接プロバイダーが行います。',
      next: '間接プロバイダーに依頼するか、設定でパートナーの種類を修正してください。',
    },
    'no-consent': {
      title: '管理者の同意が必要です',
      text: '会社のアプリによるパートナー センターの利用が、まだ管理者に許可されていません。',
      next: 'Entra の管理者に同意の付与を依頼してから、もう一度サインインしてください。',
    },
    'wrong-audience': {
      title: 'アプリの設定が正しくありません',
      text: 'このアプリが要求する種類のトークンは、Microsoft で受け付けられません。',
      next: '設定の接続テストを実行すると、変更が必要な箇所がわかります。',
    },
    'conditional-access': {
      title: '条件付きアクセスによりブロックされました',
      text: '会社のポリシーにより、このデバイスまたは場所からはパートナー センターを利用できません。',
      next: 'もう一度サインインしてください。解消しない場合は、Entra の管理者に確認してください。',
    },
    'no-relationship': {
      title: '自社の顧客ではありません',
      text: 'このパートナー アカウントには、このテナントとのリセラー関係がありません。',
      next: 'リセラー関係の依頼を顧客に承認してもらってから、再確認してください。',
    },
    'customer-not-found': {
      title: '顧客が見つかりません',
      text: 'この ID のテナントは Microsoft で見つかりませんでした。',
      next: 'テナント ID を確認するか、顧客を選択し直してください。',
    },
    'customer-locked': {
      title: 'この顧客の取引はロックされています',
      text: 'アカウントが Microsoft によりロックされているため、購入も構成証明もできません。',
      next: 'パートナー センターでこの顧客に関するサポート要求を作成してください。',
    },
    'invalid-customer-id': {
      title: 'ページの情報が顧客を示していません',
      text: 'ページから取得したテナント ID は Microsoft で受け付けられませんでした。',
      next: '顧客一覧から顧客を開き直してください。',
    },
    'other-cloud': {
      title: '別の Microsoft クラウドの顧客です',
      text: '同意の確認はパブリック クラウドのみが対象です。',
      next: 'ここで必要な操作はありません。',
    },
    'partner-agreement-missing': {
      title: '会社が Microsoft Partner Agreement に署名していません',
      text: 'これは顧客ではなくパートナー自身の契約です。署名されるまで Microsoft は要求を受け付けません。',
      next: '会社のパートナー センター管理者に署名を依頼してください。',
    },
    'program-inactive': {
      title: '会社の CSP プログラムが有効ではありません',
      text: 'プログラムが有効でない間、構成証明は受け付けられません。',
      next: 'パートナー センターの管理者にプログラムの状態を確認してください。',
    },
    throttled: {
      title: 'Microsoft の要求数の上限に達しました',
      text: '短時間に多くの要求が送信されました。',
      next: '再確認してください。',
    },
    'service-error': {
      title: 'Microsoft のサービスで問題が発生しています',
      text: 'パートナー センターがエラーを返しました。',
      next: 'しばらくしてから再確認してください。解消しない場合は、Microsoft のサービス正常性を確認してください。',
    },
    'malformed-answer': {
      title: 'Microsoft からの応答を読み取れませんでした',
      text: '応答が想定された形式ではないため、同意の有無は判断していません。',
      next: '再確認してください。解消しない場合は、下の詳細を添えて報告してください。',
    },
    intercepted: {
      title: 'Microsoft 以外からの応答を受信しました',
      text: 'ネットワークの Web フィルターまたはプロキシが要求を遮断した可能性があります。',
      next: 'もう一度お試しください。解消しない場合は、api.partnercenter.microsoft.com への接続の許可をネットワーク管理者に依頼してください。',
    },
    'invalid-field': {
      title: '入力内容が受け付けられませんでした',
      text: 'いずれかの項目が Microsoft の求める形式ではありません。',
      next: '印の付いた項目または下の詳細を確認して修正し、もう一度証明してください。',
    },
    'future-date': {
      title: '日付が受け付けられませんでした',
      text: 'Microsoft の時刻では、契約同意日が未来の日付になります。',
      next: 'より前の日付を選択し、このデバイスの時計を確認してください。',
    },
    'template-retired': {
      title: '契約書が新しい版に更新されました',
      text: '送信した版は使用されなくなりました。新しい版を取得しています。',
      next: 'もう一度証明してください。',
    },
    'already-on-record': {
      title: 'この方の構成証明は Microsoft に記録済みです',
      text: '二重には記録されていません。',
      next: '再確認すると記録が表示されます。更新が必要な場合、氏名、メール アドレス、電話番号のいずれかが異なるときだけ Microsoft に受け付けられます。',
    },
    'route-closed': {
      title: 'この方法での構成証明は終了しました',
      text: '記録はされていません。入力した内容は残っています。',
      next: '顧客による直接同意を利用してください。',
    },
    refused: {
      title: 'Microsoft が要求を受け付けませんでした',
      text: 'Countersign が把握していない理由が返されました。',
      next: '下の詳細を確認してください。解消しない場合は、詳細を添えてサポートに連絡してください。',
    },
    'storage-full': {
      title: 'デバイスの空き容量がありません',
      text: 'ジャーナルに記録できないため、構成証明は送信していません。',
      next: 'ディスクの空き容量を増やしてから、もう一度お試しください。',
    },
    internal: {
      title: 'Countersign で内部エラーが発生しました',
      text: 'Microsoft のサービスの問題ではありません。記録を確認するまで、再送信は行いません。',
      next: 'もう一度お試しください。解消しない場合は、設定の [診断情報] をコピーしてサポートに送ってください。',
    },
  },
  closedReasons: {
    reseller: '間接リセラーは証明できません。構成証明は間接プロバイダーが行います。',
    role: 'このロールでは証明できません (管理エージェントまたは販売エージェント)。',
    'other-cloud': '構成証明はパブリック クラウドのみが対象です。',
    'route-closed': 'この方法での構成証明は終了しました。',
    'already-provided': '同意は記録済みです。証明は必要ありません。',
    'not-read': '両方の記録を確認できると、証明できるようになります。',
    'in-doubt': '構成証明の結果を確認しています。再送信は行いません。',
  },
  guard: {
    title: (person, company) => `${person}は${within(company)}の方ですか?`,
    concernTitle: {
      'own-domain': '自社のアドレスです',
      'other-tenant': '別の顧客のアドレスです',
      'role-mailbox': '共有メールボックスの可能性があります',
      'placeholder-name': '氏名ではない可能性があります',
    },
    concernText: (concern) => {
      switch (concern.kind) {
        case 'own-domain':
          return `${concern.domain} は自社のドメインです。契約に同意できるのは顧客の担当者だけです。`;
        case 'other-tenant':
          return `${concern.domain} は${within(concern.companyName)}のドメインです。契約に同意できるのは顧客の担当者だけです。`;
        case 'role-mailbox':
          return `${concern.mailbox} はチームのアドレスの可能性があります。同意した方ご本人の情報が必要です。`;
        case 'placeholder-name':
          return `「${concern.name}」は仮の名前の可能性があります。同意した方ご本人の氏名が必要です。`;
      }
    },
    consequence: 'この氏名は Microsoft と顧客に対する記録として残ります。',
    correct: '入力を修正',
    yes: () => 'この方で証明する',
  },
  faults: {
    missing: (field) => `${FIELD[field]}を入力してください。`,
    'turns-order': (field) => `${FIELD[field]}に、文字の並びを変える見えない文字が含まれています。入力し直してください。`,
    'too-long': (field) => (field.endsWith('Name') ? '50 文字以内で入力してください。' : `${FIELD[field]}が長すぎます。`),
    'not-an-email': () => 'name@company.com のように入力してください。',
    'future-date': (_field, today) => `未来の日付は設定できません。本日は ${today}です。`,
    'not-a-date': () => '存在する日付を入力してください。',
    'too-old': () => '現在の契約は2023年4月1日のものです。それ以降の日付を入力してください。',
    'not-a-phone': () => '+81 3 5555 0142 のように入力するか、空欄にしてください。',
  },
};
