import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: '请接受 Microsoft 客户协议',
    body: `您好：

{partner} 是 {company} 的 Microsoft 合作伙伴。在您下次通过我们购买之前，Microsoft 要求 {company} 接受 Microsoft 客户协议。

请按以下步骤操作：

1. 打开 Microsoft 365 管理中心的以下页面：
{link}
2. 使用 {company} 的全局管理员或计费管理员帐户登录。
3. 阅读协议，选中复选框，然后接受。

之后，您可以在管理中心的“设置” > “合作伙伴关系”中，从所有合作伙伴的列表里找到我们。

接受协议并不表示购买任何产品。

顺颂商祺
{agent}
{partner}`,
  },
  nudge: {
    subject: '提醒：Microsoft 客户协议',
    body: `您好：

我们曾于{date}请您代表 {company} 接受 Microsoft 客户协议。目前我们尚未看到接受记录。如果您在此期间已经接受，谨此致谢；我们可能需要一段时间才能看到。

在您下次通过 {partner} 购买之前，Microsoft 要求先接受该协议：

1. 打开 Microsoft 365 管理中心的以下页面：
{link}
2. 使用 {company} 的全局管理员或计费管理员帐户登录。
3. 阅读协议，选中复选框，然后接受。

接受协议并不表示购买任何产品。如遇到困难，请回复此邮件。

顺颂商祺
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: '请求：经销商关系和 Microsoft 客户协议',
    body: `您好：

{partner} 希望为 {company} 提供 Microsoft 产品和服务。在您通过我们购买之前，Microsoft 有两项要求：与我们建立经销商关系，并接受 Microsoft 客户协议。两项可在同一页面上完成。

{indirectReseller}

1. 打开 Microsoft 365 管理中心的以下页面：
{link}
2. 使用 {company} 的全局管理员或计费管理员帐户登录。
3. 阅读协议，选中关系和协议的复选框，然后接受。

之后，您可以在管理中心的“设置” > “合作伙伴关系”中，从所有合作伙伴的列表里找到我们。

接受并不表示购买任何产品。

顺颂商祺
{agent}
{partner}`,
  },
  indirectReseller: '{partner} 是分销商（间接提供商），{reseller} 通过其销售 Microsoft 产品。您的联系方仍为 {reseller}。',
  headsUp: {
    subject: '您将收到 Microsoft 发送的电子邮件',
    body: `您好：

我们即将向 Microsoft 确认 {company} 已接受 Microsoft 客户协议：接受人为 {contact}，日期为{date}。

在我们确认后的 30 分钟内，Microsoft 会就此向主要联系人 {contact} 发送电子邮件。直接在 Microsoft 365 管理中心接受协议的客户不会收到此邮件。

如果一切无误，您无需回复。如有不符或有任何疑问，请回复此邮件与我们联系。

顺颂商祺
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: '这封邮件是真的吗？',
      answer:
        '收到这样的邮件属于正常情况。在我们确认 {company} 已接受 Microsoft 客户协议后，Microsoft 会在 30 分钟内通知主要联系人。如果您对某封邮件有疑问，请不要打开其中的链接，并向我们核实。',
    },
    whyNow: {
      question: '为什么现在收到？',
      answer:
        '因为我们刚刚为 {company} 确认了接受情况。Microsoft 要求在通过合作伙伴购买之前接受该协议；日期早于2023年4月1日的确认需要更新。',
    },
    whatAccepted: {
      question: '我接受了什么？',
      answer: `您代表 {company} 接受的是 Microsoft 客户协议。我们已告知 Microsoft，{contact} 于{date}接受了该协议。这并未产生任何购买。协议全文请见：
{agreementLink}`,
    },
    mayObject: {
      question: '我可以提出异议吗？',
      answer: '可以。如果 {company} 无人接受过该协议，或者人员或日期有误，请立即告知我们。我们会核实情况，并与 Microsoft 澄清。',
    },
    whomToAsk: {
      question: '我应该向谁咨询？',
      answer: '请向我们咨询：{partner}，{agent}。确认由我们作出，因此我们可以回答您的相关问题。',
    },
  },
  newCustomer: {
    subject: '您的 Microsoft 管理员帐户：请登录并接受协议',
    body: `您好：

{partner} 已在 Microsoft 将 {company} 注册为客户，并创建了管理员帐户。在您通过我们购买之前，Microsoft 要求 {company} 接受 Microsoft 客户协议。

1. 打开 Microsoft 365 管理中心的以下页面：
{link}
2. 使用以下用户名登录：
{userName}
3. 阅读协议，选中复选框，然后接受。

之后，您可以在管理中心的“设置” > “合作伙伴关系”中，从所有合作伙伴的列表里找到我们。

接受协议并不表示购买任何产品。

{passwordNote}

顺颂商祺
{agent}
{partner}`,
  },
  passwordSeparate: '密码将另行发送给您。',
  passwordIncluded: `您的密码是：
{password}
请在首次登录时更改密码，然后删除此邮件。`,
};
