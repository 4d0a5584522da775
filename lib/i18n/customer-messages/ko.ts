import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Microsoft 고객 계약 동의 요청',
    body: `안녕하십니까.

{company}의 Microsoft 파트너인 {partner}에서 연락드립니다. Microsoft에서는 당사를 통한 다음 구매 전에 {company}에서 Microsoft 고객 계약에 동의하도록 요구하고 있습니다.

다음 절차에 따라 진행해 주십시오.

1. Microsoft 365 관리 센터의 다음 페이지를 엽니다.
{link}
2. 전역 관리자 또는 대금 청구 관리자 역할이 있는 {company} 계정으로 로그인합니다.
3. 계약을 읽고 확인란을 선택한 다음 동의합니다.

이후 관리 센터의 설정 > 파트너 관계에 있는 전체 파트너 목록에서 당사를 확인하실 수 있습니다.

계약에 동의하셔도 구매가 이루어지지는 않습니다.

감사합니다.

{partner}
{agent} 드림`,
  },
  nudge: {
    subject: '알림: Microsoft 고객 계약',
    body: `안녕하십니까.

{date}에 {company}의 Microsoft 고객 계약 동의를 요청드렸으나 아직 동의가 확인되지 않았습니다. 그사이 동의하셨다면 감사드리며, 당사에서 확인되기까지 시간이 걸릴 수 있습니다.

Microsoft에서는 {partner}에서의 다음 구매 전에 동의하도록 요구하고 있습니다.

1. Microsoft 365 관리 센터의 다음 페이지를 엽니다.
{link}
2. 전역 관리자 또는 대금 청구 관리자 역할이 있는 {company} 계정으로 로그인합니다.
3. 계약을 읽고 확인란을 선택한 다음 동의합니다.

계약에 동의하셔도 구매가 이루어지지는 않습니다. 진행에 어려움이 있으시면 이 메일에 회신해 주십시오.

감사합니다.

{partner}
{agent} 드림`,
  },
  relationshipRequest: {
    subject: '요청: 재판매인 관계 및 Microsoft 고객 계약',
    body: `안녕하십니까.

{partner}에서 {company}에 Microsoft 제품과 서비스를 제공하고자 합니다. Microsoft에서는 당사를 통한 구매 전에 당사와 재판매인 관계를 맺고 Microsoft 고객 계약에 동의하도록 요구하고 있습니다. 두 가지 모두 한 페이지에서 진행하실 수 있습니다.

{indirectReseller}

1. Microsoft 365 관리 센터의 다음 페이지를 엽니다.
{link}
2. 전역 관리자 또는 대금 청구 관리자 역할이 있는 {company} 계정으로 로그인합니다.
3. 계약을 읽고 관계와 계약의 확인란을 모두 선택한 다음 동의합니다.

이후 관리 센터의 설정 > 파트너 관계에 있는 전체 파트너 목록에서 당사를 확인하실 수 있습니다.

동의하셔도 구매가 이루어지지는 않습니다.

감사합니다.

{partner}
{agent} 드림`,
  },
  indirectReseller:
    '{reseller}의 Microsoft 제품 판매에서 총판(간접 공급자) 역할은 {partner}에서 맡고 있습니다. 고객님의 담당 업체는 계속 {reseller}입니다.',
  headsUp: {
    subject: 'Microsoft에서 이메일이 발송될 예정입니다',
    body: `안녕하십니까.

당사는 곧 {company}에서 Microsoft 고객 계약에 동의했음을 Microsoft에 확인할 예정입니다. 동의하신 분은 {contact} 님, 동의 날짜는 {date}입니다.

당사의 확인 후 30분 이내에 Microsoft에서 기본 연락처인 {contact} 님께 이에 관한 이메일을 보냅니다. Microsoft 365 관리 센터에서 직접 동의하신 고객께는 이 이메일이 발송되지 않습니다.

내용이 모두 맞으면 회신하지 않으셔도 됩니다. 맞지 않는 내용이나 문의 사항이 있으시면 이 메일에 회신하여 당사에 문의해 주십시오.

감사합니다.

{partner}
{agent} 드림`,
  },
  mailQuestions: {
    genuine: {
      question: '이 이메일은 진짜입니까?',
      answer:
        '발송이 예정된 이메일입니다. 당사에서 {company}의 Microsoft 고객 계약 동의를 확인하면 Microsoft에서 30분 이내에 기본 연락처로 알립니다. 이메일이 의심스러우면 링크를 열지 말고 당사에 문의해 주십시오.',
    },
    whyNow: {
      question: '왜 지금 왔습니까?',
      answer:
        '당사에서 방금 {company}의 동의를 확인했기 때문입니다. Microsoft는 파트너를 통한 구매 전에 동의를 요구하며, 2023년 4월 1일 전 날짜의 확인은 갱신해야 합니다.',
    },
    whatAccepted: {
      question: '무엇에 동의한 것입니까?',
      answer: `{company}의 Microsoft 고객 계약입니다. 당사는 {contact} 님이 {date}에 동의하셨다고 Microsoft에 알렸습니다. 이로 인해 구매된 것은 없습니다. 계약 내용은 다음에서 읽으실 수 있습니다.
{agreementLink}`,
    },
    mayObject: {
      question: '이의를 제기할 수 있습니까?',
      answer:
        '예. {company}에서 아무도 계약에 동의하지 않았거나 동의한 사람 또는 날짜가 맞지 않으면 즉시 알려 주십시오. 당사에서 확인한 후 Microsoft와 협의하겠습니다.',
    },
    whomToAsk: {
      question: '누구에게 문의하면 됩니까?',
      answer: '당사({partner}, 담당자 {agent})에 문의해 주십시오. 당사에서 확인했으므로 관련 질문에 답해 드릴 수 있습니다.',
    },
  },
  newCustomer: {
    subject: 'Microsoft 관리자 계정: 로그인 및 계약 동의 안내',
    body: `안녕하십니까.

{partner}에서 {company}의 Microsoft 고객 등록을 완료하고 관리자 계정을 만들었습니다. Microsoft에서는 당사를 통한 구매 전에 {company}에서 Microsoft 고객 계약에 동의하도록 요구하고 있습니다.

1. Microsoft 365 관리 센터의 다음 페이지를 엽니다.
{link}
2. 다음 사용자 이름으로 로그인합니다.
{userName}
3. 계약을 읽고 확인란을 선택한 다음 동의합니다.

이후 관리 센터의 설정 > 파트너 관계에 있는 전체 파트너 목록에서 당사를 확인하실 수 있습니다.

계약에 동의하셔도 구매가 이루어지지는 않습니다.

{passwordNote}

감사합니다.

{partner}
{agent} 드림`,
  },
  passwordSeparate: '암호는 별도로 보내 드립니다.',
  passwordIncluded: `암호는 다음과 같습니다.
{password}
처음 로그인할 때 암호를 변경한 다음 이 메일을 삭제해 주십시오.`,
};
