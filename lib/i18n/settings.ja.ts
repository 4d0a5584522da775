import type { NoteFacts, SettingsWords } from './settings.en';

const app = (facts: NoteFacts): string =>
  `アプリケーション (クライアント) ID: ${facts.clientId}\nテナント ID: ${facts.partnerTenantId}${facts.code ? `\nMicrosoft のコード: ${facts.code}` : ''}`;

export const settingsJa: SettingsWords = {
  title: '設定',
  documentTitle: 'Countersign の設定',
  sections: {
    'sign-in': 'サインイン',
    attesting: '証明の方法',
    language: '言語',
    privacy: 'プライバシー',
    diagnostics: '診断情報',
    about: '情報',
  },
  loading: '設定を読み込んでいます',
  saved: '保存しました',
  notSaved: '保存できませんでした。入力した内容は残っています。もう一度変更すると再試行します。',
  interrupted: { title: '完了できませんでした', text: '処理が中断されました。もう一度操作してください。' },
  managed: {
    title: '組織によって管理されています',
    text: '鍵のアイコンが付いた項目は管理者が設定しています。サインインとサインアウトは行えます。',
    lock: '組織によって設定されています',
  },
  signIn: {
    intro: '自社の Entra テナントに登録したアプリを使用してサインインします。設定は会社で 1 回、約 10 分です。',
    showSetUp: '設定手順を表示',
    hideSetUp: '設定手順を非表示',
    register: {
      title: 'Entra にアプリを登録',
      steps: [
        'Entra 管理センターの [アプリの登録] で [新規登録] を選択します。名前を Countersign とし、[この組織ディレクトリのみに含まれるアカウント] を選択します。',
        '[認証] の [プラットフォームを追加] で [シングルページ アプリケーション] を選択し、次の URI を入力します。',
      ],
      open: 'Entra 管理センターを開く',
    },
    redirectUri: 'リダイレクト URI',
    redirectNote:
      '拡張機能の ID はブラウザーと入手元のストアによって異なり、この URI も変わります。社内で使用するものすべての URI を登録してください。',
    permission: [
      '[API のアクセス許可] の [アクセス許可の追加] で [所属する組織で使用している API] を選択し、Microsoft Partner Center (fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd) を検索します。',
      '[委任されたアクセス許可] で user_impersonation を選択して追加し、[管理者の同意を与えます] を選択します。',
    ],
    enter: { title: 'ID を入力', text: 'どちらも Entra のアプリの [概要] に表示されます。' },
    clientId: 'アプリケーション (クライアント) ID',
    tenantId: 'パートナー テナント ID',
    kind: 'パートナーの種類',
    kinds: {
      'direct-bill': '直接請求パートナー',
      'indirect-provider': '間接プロバイダー',
      'indirect-reseller': '間接リセラー',
    },
    choose: '選択してください',
    kindHint: '誰が証明できるかが決まります。間接リセラーはプロバイダーに依頼します。',
    suggestion: (kind, because) =>
      ({
        'has-resellers': `パートナー センターに自社の間接リセラーが登録されています。${kind}と考えられます。`,
        'has-providers': `パートナー センターに自社の間接プロバイダーが登録されています。${kind}と考えられます。`,
        neither: `パートナー センターに自社の間接リセラーも間接プロバイダーも登録されていません。${kind}と考えられます。`,
      })[because],
    takeSuggestion: (kind) => `${kind}を選択`,
    missing: (field) => `${field}を入力してください。`,
    notGuid: 'ID の形式ではありません。00000000-0000-0000-0000-000000000000 のように、数字と a から f の文字が 32 個並びます。',
    test: {
      title: 'サインインとテスト',
      text: 'パートナー センターで使用しているアカウントでサインインしてください。パスワードは保存されません。',
    },
    signInAgain: 'もう一度サインイン',
    testFirst: 'テスト',
    testAgain: '再テスト',
    testing: '接続をテストしています',
    signingIn: 'サインイン ウィンドウで続けてください。',
    signedInAs: (account) => `**${account}** でサインイン中`,
    signedOut: 'サインアウト済みです。',
    expired: 'サインインの有効期限が切れました。',
    allPassed: 'すべて正常です。パートナー センターで顧客を開いてください。',
    findings: 'テストの結果',
    stepDone: '完了',
  },
  checks: {
    configured: { passed: 'ID が入力されています', open: 'ID の入力', waitsForIt: 'ID の入力後に確認します' },
    'signed-in': { passed: 'サインインしました', open: 'サインイン', waitsForIt: 'サインイン後に確認します' },
    mfa: { passed: '多要素認証でサインインしました', open: '多要素認証', waitsForIt: '多要素認証の後に確認します' },
    consent: {
      passed: 'パートナー センターへのアクセスが許可されています',
      open: 'パートナー センターへのアクセス許可',
      waitsForIt: 'アクセス許可の付与後に確認します',
    },
    api: {
      passed: 'パートナー センターから応答がありました',
      open: 'パートナー センターの応答',
      waitsForIt: 'パートナー センターの応答後に確認します',
    },
    role: { passed: 'このロールで証明できます', open: 'ロール', waitsForIt: 'ロールの確認後に確認します' },
    'partner-kind': {
      passed: 'パートナーの種類は一致しています',
      open: 'パートナーの種類',
      waitsForIt: 'パートナーの種類の確認後に確認します',
    },
  },
  results: { passed: '正常', failed: '要修正', warning: '参考', waiting: '待機中' },
  causes: {
    'client-id-missing': {
      title: 'アプリケーション (クライアント) ID が入力されていません',
      text: '手順 2 で入力してください。Entra のアプリの [概要] に表示されます。',
      note: null,
    },
    'tenant-id-missing': {
      title: 'パートナー テナント ID が入力されていません',
      text: '手順 2 で入力してください。Entra では [ディレクトリ (テナント) ID] と表示されます。',
      note: null,
    },
    'app-not-found': {
      title: 'このアプリはテナントに見つかりません',
      text: 'アプリケーション (クライアント) ID を、アプリの [概要] と比べてください。Entra の管理者が確認できます。',
      note: (facts) =>
        `Countersign は Entra テナントのアプリ登録を使用してサインインしますが、アプリが見つかりません。\nアプリが登録されているか、次の ID が正しいかを確認してください。\n\n${app(facts)}`,
    },
    'tenant-not-found': {
      title: 'このテナントは Entra に見つかりません',
      text: 'パートナー テナント ID を、アプリの [概要] の [ディレクトリ (テナント) ID] と比べてください。顧客ではなく自社のテナントです。',
      note: null,
    },
    'wrong-platform-type': {
      title: 'リダイレクト URI が別のプラットフォームに登録されています',
      text: 'Entra の管理者がアプリの [認証] で URI を削除し、[シングルページ アプリケーション] に追加します。',
      note: (facts) =>
        `Countersign 用アプリのリダイレクト URI が、別のプラットフォーム (Web、またはモバイルとデスクトップ) に登録されています。\nEntra の [アプリの登録]、[認証] で削除し、[シングルページ アプリケーション] に追加してください。\n\nリダイレクト URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    'redirect-not-registered': {
      title: 'リダイレクト URI が登録されていません',
      text: 'Entra の管理者がアプリの [認証] で [シングルページ アプリケーション] に追加します。末尾のスラッシュも必要です。',
      note: (facts) =>
        `Countersign 用アプリにリダイレクト URI が登録されていません。\nEntra の [アプリの登録]、[認証] で [プラットフォームを追加]、[シングルページ アプリケーション] を選択し、次の URI をそのまま追加してください。\n\nリダイレクト URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    cancelled: {
      title: 'サインイン ウィンドウが閉じられました',
      text: '何も変更されていません。ウィンドウに Microsoft のエラーが表示された場合は、リダイレクト URI が [シングルページ アプリケーション] に登録されていないか、他社のアカウントを使用した可能性があります。',
      note: (facts) =>
        `Countersign 用アプリでサインインすると、Microsoft のエラー ページが表示されます。\nEntra の [アプリの登録]、[認証] で、次の URI が [シングルページ アプリケーション] にそのまま登録されているかを確認してください。\n\nリダイレクト URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    'sign-in-page-error': {
      title: 'Microsoft のサインイン ページがエラーで終了しました',
      text: 'リダイレクト URI が登録されていない可能性があります。Entra の管理者がアプリの [認証] で [シングルページ アプリケーション] に追加します。',
      note: (facts) =>
        `Countersign 用アプリでサインインすると、Microsoft のエラー ページが表示されます。\nEntra の [アプリの登録]、[認証] で、次の URI が [シングルページ アプリケーション] にそのまま登録されているかを確認してください。\n\nリダイレクト URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    'signed-out': {
      title: 'サインインしていません',
      text: 'パートナー センターで使用しているアカウントでサインインしてください。',
      note: null,
    },
    'consent-missing': {
      title: 'パートナー センターへのアクセス許可がありません',
      text: 'Entra の管理者が [API のアクセス許可] で付与します。',
      note: (facts) =>
        `Countersign 用アプリに、パートナー センターへのアクセス許可が必要です。\nEntra の [アプリの登録]、[API のアクセス許可] で、[所属する組織で使用している API] から Microsoft Partner Center (fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd) を選び、[委任されたアクセス許可] の user_impersonation を追加して、[管理者の同意を与えます] を選択してください。\n\n${app(facts)}`,
    },
    'wrong-audience': {
      title: 'アプリがパートナー センター以外のサービスを要求しています',
      text: 'Entra の管理者が [API のアクセス許可] に Microsoft Partner Center の委任されたアクセス許可 user_impersonation を追加します。',
      note: (facts) =>
        `サインインはできますが、Countersign 用アプリのトークンがパートナー センター向けではありません。\nEntra の [アプリの登録]、[API のアクセス許可] に追加してください: Microsoft Partner Center (fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd)、委任されたアクセス許可、user_impersonation。\n\n${app(facts)}`,
    },
    'mfa-missing': {
      title: '多要素認証なしでサインインしています',
      text: '多要素認証がない要求は、パートナー センターで拒否されます。もう一度サインインしてください。求められない場合は、Entra の管理者がアカウントに多要素認証を設定します。',
      note: (facts) =>
        `パートナー センターでは多要素認証が必要ですが、私のサインインでは求められません。\n条件付きアクセスまたはセキュリティの既定値で、次のアカウントに多要素認証を設定してください。\n\nアカウント: ${facts.account}\n${app(facts)}`,
    },
    'mfa-unknown': {
      title: '多要素認証の有無を Microsoft から確認できませんでした',
      text: '下の項目でパートナー センターの応答があれば、対応は不要です。',
      note: null,
    },
    'role-missing': {
      title: 'このロールでは証明できません (管理エージェントまたは販売エージェント)',
      text: 'グローバル管理者がパートナー センターの [ユーザー管理] で割り当てます。それまでは記録の表示のみ行えます。証明は同僚が行えます。',
      note: (facts) =>
        `顧客の Microsoft 顧客契約への同意を証明するため、パートナー センターの管理エージェントまたは販売エージェントのロールが必要です ([アカウント設定]、[ユーザー管理])。\n\nアカウント: ${facts.account}`,
    },
    'role-unknown': {
      title: 'ロールを確認できませんでした',
      text: '対応は不要です。証明には管理エージェントまたは販売エージェントが必要で、不足している場合は Microsoft が拒否します。',
      note: null,
    },
    'kind-not-chosen': {
      title: 'パートナーの種類が選択されていません',
      text: '手順 2 で選択してください。パートナー センターからは確実に判別できません。',
      note: null,
    },
    'kind-differs': {
      title: 'パートナーの種類が異なる可能性があります',
      text: 'パートナー センターの情報は、手順 2 で選択した種類と一致しません。選択した種類が使用されます。',
      note: null,
    },
    offline: { title: 'オフラインです', text: '接続後に再テストしてください。', note: null },
    throttled: {
      title: 'パートナー センターの要求数の上限に達しました',
      text: '会社全体の要求が多すぎます。数分後に再テストしてください。',
      note: null,
    },
    'service-error': {
      title: 'Microsoft のサービスが正常に応答しませんでした',
      text: '設定の問題ではありません。数分後に再テストしてください。',
      note: null,
    },
    other: {
      title: '不明な理由で Microsoft に拒否されました',
      text: 'Entra の管理者がコードを調べられます。',
      note: (facts) =>
        `Countersign 用アプリを使用したパートナー センターへのサインインが拒否されます。\n\nアカウント: ${facts.account}\n${app(facts)}`,
    },
  },
  code: (code) => `Microsoft のコード: ${code}`,
  copyNote: '連絡文をコピー',
  route: {
    title: 'サインインによる証明',
    text: 'Microsoft は 2026 年 1 月から、パートナー自身のサインインで証明する API を順次終了しています。利用できる間は、ワンクリックで証明できます。',
    options: {
      auto: {
        title: '自動',
        text: 'Microsoft が終了したと応答するまで使用し、その後は別の方法を表示します。入力した内容は残ります。',
      },
      on: { title: '常に使用', text: '一度拒否された後も使用します。' },
      off: { title: '使用しない', text: '記録と、別の方法のみを表示します。' },
    },
    closed: (day) => `${day}に Microsoft がこの方法を終了しました`,
    closedText: 'この日に Microsoft が終了済みとして証明を拒否しました。「自動」の場合、それ以降は別の方法を表示します。',
    tryAgain: '再試行',
  },
  languageChoice: {
    label: '言語',
    text: 'Countersign の表示言語です。Microsoft のページは、どの言語でも判別できます。',
    auto: '自動 (ブラウザーと同じ)',
  },
  privacy: {
    title: 'このデバイスに保存される情報',
    text: 'すべてこのブラウザー プロファイルに、アカウントごとに保存されます。当社への送信はありません。',
    customers: { what: '顧客と同意の状態', where: 'このブラウザー プロファイル', howLong: 'サインアウトまたは削除するまで' },
    drafts: {
      what: '入力済みで未送信の内容',
      where: 'このブラウザー プロファイル',
      howLong: '証明、サインアウト、または削除するまで',
    },
    journal: {
      what: '構成証明のジャーナル',
      where: 'このブラウザー プロファイル',
      howLong: '削除するまで (サインアウト後も保存)',
    },
    tokens: {
      what: 'サインイン情報',
      where: 'ブラウザーのメモリ',
      howLong: 'サインアウトまたはブラウザーを閉じるまで (最長 1 日)',
    },
    settings: { what: 'この設定', where: 'このブラウザー プロファイル', howLong: 'Countersign を削除するまで' },
    diagnostics: { what: '診断情報', where: 'このブラウザー プロファイル', howLong: '最新の 200 件。消去するまで' },
    oldest: (age) => `最も古い情報: ${age}`,
    sent: '通信先は Microsoft のみです。サインインとロールの確認には Entra と Graph、記録の確認にはパートナー センターを使用します。',
    deleting: '削除',
    needsSignIn: '件数の表示と削除には、該当するアカウントでのサインインが必要です。',
    deleteCustomers: {
      title: '顧客、同意の状態、下書き',
      text: '必要になると再び読み取られます。Microsoft の記録は削除されません。',
      act: '顧客の情報を消去…',
      question: '顧客、同意の状態、下書きをこのデバイスから消去しますか?',
      consequence: '確認した情報は次回の読み取りで戻ります。入力済みで未送信の内容は失われます。',
      confirm: 'このデバイスから消去',
    },
    deleteJournal: {
      title: 'ジャーナル',
      text: '誰が何を証明したかの自社の記録です。Microsoft の記録は削除されません。',
      act: 'ジャーナルを削除…',
      question: 'ジャーナルを削除しますか?',
      consequence: '誰がいつ、どの顧客について証明したかの記録で、元に戻せません。Microsoft の記録は削除されません。',
      confirm: 'ジャーナルを削除',
    },
    consent: {
      title: '利用への同意',
      agreed: (day) => `${day}に、読み取り、保存、送信の内容に同意しました。`,
      byOrganization: '読み取り、保存、送信の内容に、組織が同意しています。',
      act: '同意を取り消す…',
      question: '同意を取り消しますか?',
      consequence:
        'Countersign は停止し、このブラウザーに保存された情報 (顧客、下書き、すべてのアカウントのジャーナル、設定) がすべて削除されます。Microsoft の記録は削除されません。このページは閉じられます。',
      keep: '取り消さない',
      confirm: '取り消して削除',
    },
    cancel: '削除しない',
    deleted: '削除しました',
    nothingKept: '保存されていません',
  },
  diagnostics: {
    loading: '診断情報を読み込んでいます',
    text: 'このデバイスで発生したエラーを新しい順に表示します。サポートに問い合わせるときに使用してください。記録されるのは日時、種類、ID だけで、氏名、アドレス、トークン、リンクは含まれません。消去するか、保存されたデータを削除するか、同意を撤回するまで残ります。',
    copy: '診断情報をコピー',
    clear: '消去',
    empty: {
      title: 'エラーはありません',
      text: 'エラーが発生すると、ここに表示されます。そのときは診断情報をコピーして、サポートに送ってください。',
    },
    list: 'このデバイスで発生したエラー',
    times: (count) => `${count} 回`,
    places: {
      worker: 'バックグラウンド',
      'sign-in': 'サインイン',
      settings: '設定',
      customers: '顧客の一覧',
      customer: '顧客の読み取り',
      attestation: '構成証明',
      agreement: '契約の本文',
      tab: 'Microsoft のページ',
      page: 'Countersign の画面',
    },
  },
  about: {
    text: 'Microsoft のページで、顧客の Microsoft 顧客契約への同意が記録されているかどうかを表示し、ブロックされた購入をワンクリックで解除します。',
    independent:
      'Countersign は Microsoft の製品ではありません。記録は Microsoft が管理し、Countersign は記録の表示と、操作に応じた追加を行います。',
    version: 'バージョン',
    licence: 'ライセンス',
    licenceName: 'MIT',
    links: 'Microsoft の資料',
    link: {
      confirm: '顧客の同意の確認',
      agreement: 'Microsoft 顧客契約',
      entra: 'Entra でのアプリの登録',
    },
    newTab: '新しいタブで開きます',
    help: {
      title: 'ヘルプ',
      open: (shortcut) =>
        `顧客のページでは、${shortcut} または端のボタンでパネルを開けます。ショートカットはブラウザーの拡張機能の設定で変更できます。`,
      openWithout: '顧客のページでは、端のボタンでパネルを開けます。ショートカットはブラウザーの拡張機能の設定で指定できます。',
      hidden: '[このページで非表示にする] を選択した後は、ページを再読み込みすると、ボタンとパネルが再び表示されます。',
    },
  },
};
