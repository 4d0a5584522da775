import { first, within } from './japanese';
import type { LaterWords } from './types';

export const laterJa: LaterWords = {
  panel: {
    whichTitle: 'どの顧客のページですか?',
    whichText: 'このページには顧客の情報がありません。顧客を選択してください。',
    whichHolds: '選択はこのページでのみ有効です。別のページに移動した場合は、選択し直してください。',
    customersList: '顧客',
    noCustomersYet: '顧客一覧をまだ取得していません。現在取得しています。',

    waitingTitle: '顧客の同意を待っています',
    waitingText: '先に顧客の同意が必要です。定期的に確認し、同意の後に証明を完了します。このパネルは閉じても問題ありません。',
    waitingAsk: '中止するとこの構成証明は終了します。入力した内容は残ります。',

    inviteTitle: (company) => `${first(company)}を招待`,
    inviteText: '顧客が Microsoft 365 管理センターで契約に直接同意します。',
    inviteSteps: [
      'このリンクを顧客のグローバル管理者に送付します。',
      '管理者がサインインし、契約の内容を確認して同意します。',
      'その後ここで再確認すると、「顧客の直接同意」が「同意済み」になります。',
    ],
    copyLink: 'リンクをコピー',
    copyMessage: '短い案内文をコピー',
    acceptancePage: '顧客が同意するページ',

    roleTitle: 'このロールでは証明できません',
    roleText: (roles) => `現在のロールは${roles}です。証明には管理エージェントまたは販売エージェントのロールが必要です。`,
    roleTextUnknown: '証明には管理エージェントまたは販売エージェントのロールが必要です。',
    askColleague: '同僚に依頼',
    askColleagueText: '顧客名、理由、必要な操作を含む依頼文を用意しました。',
    copyRequest: '依頼文をコピー',

    resellerTitle: '構成証明は間接プロバイダーが行います',
    resellerText: '間接リセラーは証明できません。[ ] 内を記入して送信してください。',
    provider: '間接プロバイダー',
    subject: '件名',
    requestText: '依頼文',
    providerMissing: '間接プロバイダーのメール アドレスを入力してください。',
    fillIn: (asked) => `${asked} を記入してください。`,
    stillMissing: (asked) => `送信前に記入が必要な項目: ${asked}`,
  },
  history: {
    heading: '履歴',
    confirmed: (person) => `構成証明: ${person}が同意`,
    phases: {
      written: (person) => `準備済み: ${person}`,
      sending: (person) => `送信中: ${person}`,
      'in-doubt': (person) => `結果を確認中: ${person}`,
      undecided: (person) => `結果が不明、対応待ち: ${person}`,
      'waiting-for-customer': (person) => `顧客の同意待ち: ${person}`,
      accepted: (person) => `Microsoft で受け付け済み: ${person}`,
      confirmed: (person) => `証明し、記録を確認: ${person}`,
      'already-on-record': (person) => `記録済み: ${person}`,
      'recorded-differently': (person) => `異なる内容で記録: ${person}`,
      refused: (person) => `Microsoft が拒否: ${person}`,
      'route-closed': (person) => `証明できませんでした (この方法は終了): ${person}`,
      'not-sent': (person) => `未送信: ${person}`,
    },
    by: (who) => who,
    outdated: '2023年4月より前の契約',
  },
  mail: {
    comingTitle: 'Microsoft から通知メールが届きます',
    comingText: (time) => `主要連絡先に ${time} ごろまでに届きます。正規のメールであることをお伝えください。`,
    copyHeadsUp: '事前のお知らせ文をコピー',
    askedTitle: 'Microsoft からのメールについて質問を受けたら',
    askedText:
      '構成証明の後、Microsoft から主要連絡先に通知メールが届きます。正規のメールで、質問先としてパートナーが案内されます。',
    copyExplanation: '説明文をコピー',
    headsUp: ({ person, company, day, agent }) =>
      `${company}
${person}

平素よりお世話になっております。
本日、${day}に${within(person)}が Microsoft 顧客契約に同意されたことを Microsoft に証明いたしました。

30 分ほどで Microsoft から通知メールが届きます。正規のメールで、お客様による操作は必要ありません。内容に誤りがございましたら、お知らせください。

${agent}`,
    explanation: ({ company, agent }) =>
      `お世話になっております。

パートナーが Microsoft 顧客契約への同意を証明すると、Microsoft から主要連絡先の方に通知メールが送信されます。お受け取りのメールは${within(company)}に関する正規の通知で、お客様による操作は必要ありません。

氏名や日付に誤りがございましたら、お知らせください。訂正いたします。

${agent}`,
  },
  whoCanAttest: {
    provider: '間接プロバイダーが証明できます。',
    colleague: '管理エージェントまたは販売エージェントの同僚が証明できます。',
  },
  notes: {
    administrator: ({ agent, userName }) => ({
      subject: '【依頼】パートナー センター用の多要素認証の有効化',
      body: `お疲れ様です。

パートナー センター API へのサインインが、多要素認証がないため拒否されました (エラー 900421)。2026年4月以降、パートナー センターへのサインインには多要素認証が必要です。

${userName ? `アカウント: ${userName}\n\n` : ''}条件付きアクセス ポリシーなどで、このアカウントの多要素認証を必須にしていただけますか。設定後、すぐにサインインできます。

${agent}`,
    }),
    colleague: ({ company, domain, tenantId, agent }) => ({
      subject: `【依頼】同意の確認: ${company}`,
      body: `お疲れ様です。

${first(company)}の購入がブロックされています。Microsoft に Microsoft 顧客契約への同意の記録がありません。私のロールでは証明できないため、管理エージェントまたは販売エージェントの方に対応をお願いします。

顧客: ${company}
ドメイン: ${domain}
テナント ID: ${tenantId}
同意した方: [氏名、メール アドレス]
契約同意日: [日付]

Countersign またはパートナー センターの顧客のアカウント ページ (Microsoft 顧客契約) から証明できます。

${agent}`,
    }),
    provider: ({ company, domain, tenantId, agent }) => ({
      subject: `【依頼】同意の確認: ${company}`,
      body: `お世話になっております。

${first(company)}が Microsoft 顧客契約に同意しました。購入がブロックされているため、構成証明をお願いいたします。

${domain ? `テナント: ${domain}\n` : ''}テナント ID: ${tenantId}
同意した方: [氏名、メール アドレス]
契約同意日: [日付]

${agent}`,
    }),
    customer: ({ person, company, url, agent }) => ({
      subject: 'Microsoft 顧客契約へのご同意のお願い',
      body: `${company}
${person ?? 'ご担当者様'}

平素よりお世話になっております。次回の Microsoft 製品のご購入前に、Microsoft 顧客契約へのご同意をお願いいたします。

1. 次のページを開き、グローバル管理者としてサインインします。
${url}
2. 契約の内容をご確認のうえ、同意してください。

${agent}`,
    }),
  },
};
