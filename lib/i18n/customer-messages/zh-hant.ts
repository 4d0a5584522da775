import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: '請接受 Microsoft 客戶合約',
    body: `您好：

{partner} 是 {company} 的 Microsoft 合作夥伴。在您下次透過我們購買之前，Microsoft 要求 {company} 接受 Microsoft 客戶合約。

請依下列步驟操作：

1. 開啟 Microsoft 365 系統管理中心的下列頁面：
{link}
2. 使用 {company} 的全域管理員或計費管理員帳戶登入。
3. 閱讀合約，選取核取方塊，然後接受。

之後，您可以在系統管理中心的「設定」 > 「合作夥伴關係」中，從所有合作夥伴的清單裡找到我們。

接受合約並不表示購買任何產品。

順頌商祺
{agent}
{partner}`,
  },
  nudge: {
    subject: '提醒：Microsoft 客戶合約',
    body: `您好：

我們曾於{date}請您代表 {company} 接受 Microsoft 客戶合約。目前我們尚未看到接受記錄。如果您在此期間已經接受，謹此致謝；我們可能需要一段時間才能看到。

在您下次透過 {partner} 購買之前，Microsoft 要求先接受該合約：

1. 開啟 Microsoft 365 系統管理中心的下列頁面：
{link}
2. 使用 {company} 的全域管理員或計費管理員帳戶登入。
3. 閱讀合約，選取核取方塊，然後接受。

接受合約並不表示購買任何產品。如遇到困難，請回覆此郵件。

順頌商祺
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: '要求：轉銷商關係與 Microsoft 客戶合約',
    body: `您好：

{partner} 希望為 {company} 提供 Microsoft 產品和服務。在您透過我們購買之前，Microsoft 有兩項要求：與我們建立轉銷商關係，並接受 Microsoft 客戶合約。兩項可在同一頁面上完成。

{indirectReseller}

1. 開啟 Microsoft 365 系統管理中心的下列頁面：
{link}
2. 使用 {company} 的全域管理員或計費管理員帳戶登入。
3. 閱讀合約，選取關係與合約的核取方塊，然後接受。

之後，您可以在系統管理中心的「設定」 > 「合作夥伴關係」中，從所有合作夥伴的清單裡找到我們。

接受並不表示購買任何產品。

順頌商祺
{agent}
{partner}`,
  },
  indirectReseller: '{partner} 是經銷商（間接提供者），{reseller} 透過其銷售 Microsoft 產品。您的聯絡窗口仍為 {reseller}。',
  headsUp: {
    subject: '您將收到 Microsoft 寄出的電子郵件',
    body: `您好：

我們即將向 Microsoft 確認 {company} 已接受 Microsoft 客戶合約：接受人為 {contact}，日期為{date}。

在我們確認後的 30 分鐘內，Microsoft 會就此向主要連絡人 {contact} 寄送電子郵件。直接在 Microsoft 365 系統管理中心接受合約的客戶不會收到此郵件。

如果一切無誤，您無須回覆。如有不符或有任何疑問，請回覆此郵件與我們聯絡。

順頌商祺
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: '這封郵件是真的嗎？',
      answer:
        '收到這樣的郵件屬於正常情況。在我們確認 {company} 已接受 Microsoft 客戶合約後，Microsoft 會在 30 分鐘內通知主要連絡人。如果您對某封郵件有疑慮，請不要開啟其中的連結，並向我們確認。',
    },
    whyNow: {
      question: '為什麼現在收到？',
      answer:
        '因為我們剛剛為 {company} 確認了接受情形。Microsoft 要求在透過合作夥伴購買之前接受該合約；日期早於2023年4月1日的確認必須更新。',
    },
    whatAccepted: {
      question: '我接受了什麼？',
      answer: `您代表 {company} 接受的是 Microsoft 客戶合約。我們已告知 Microsoft，{contact} 於{date}接受了該合約。這並未產生任何購買。合約全文請見：
{agreementLink}`,
    },
    mayObject: {
      question: '我可以提出異議嗎？',
      answer: '可以。如果 {company} 無人接受過該合約，或者人員或日期有誤，請立即告知我們。我們會查明情況，並與 Microsoft 釐清。',
    },
    whomToAsk: {
      question: '我應該向誰詢問？',
      answer: '請向我們詢問：{partner}，{agent}。確認是由我們提出，因此我們可以回答您的相關問題。',
    },
  },
  newCustomer: {
    subject: '您的 Microsoft 系統管理員帳戶：請登入並接受合約',
    body: `您好：

{partner} 已在 Microsoft 將 {company} 註冊為客戶，並建立了系統管理員帳戶。在您透過我們購買之前，Microsoft 要求 {company} 接受 Microsoft 客戶合約。

1. 開啟 Microsoft 365 系統管理中心的下列頁面：
{link}
2. 使用下列使用者名稱登入：
{userName}
3. 閱讀合約，選取核取方塊，然後接受。

之後，您可以在系統管理中心的「設定」 > 「合作夥伴關係」中，從所有合作夥伴的清單裡找到我們。

接受合約並不表示購買任何產品。

{passwordNote}

順頌商祺
{agent}
{partner}`,
  },
  passwordSeparate: '密碼將另行寄送給您。',
  passwordIncluded: `您的密碼是：
{password}
請在首次登入時變更密碼，然後刪除此郵件。`,
};
