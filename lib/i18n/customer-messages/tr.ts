import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Microsoft Müşteri Sözleşmesi için kabul talebi',
    body: `Sayın Yetkili,

{partner}, {company} kuruluşunun Microsoft iş ortağıdır. Bizim aracılığımızla yapacağınız bir sonraki satın alma öncesinde Microsoft, {company} kuruluşunun Microsoft Müşteri Sözleşmesi’ni kabul etmesini şart koşmaktadır.

Sizden istenecek adımlar şunlardır:

1. Microsoft 365 yönetim merkezinin şu sayfasını açın:
{link}
2. {company} kuruluşunun Genel yönetici veya Faturalama yöneticisi rolüne sahip bir hesabıyla oturum açın.
3. Sözleşmeyi okuyun, onay kutusunu işaretleyin ve kabul edin.

Ardından bizi yönetim merkezinde Ayarlar > İş ortağı ilişkileri altında, tüm iş ortaklarınızın listesinde görebilirsiniz.

Sözleşmeyi kabul etmekle herhangi bir şey satın almış olmazsınız.

Saygılarımızla,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Hatırlatma: Microsoft Müşteri Sözleşmesi',
    body: `Sayın Yetkili,

{date} tarihinde, {company} adına Microsoft Müşteri Sözleşmesi’ni kabul etmenizi rica etmiştik. Kabulünüzü henüz göremiyoruz. Bu arada kabul ettiyseniz teşekkür ederiz; bunu görmemiz biraz zaman alabilir.

Microsoft, {partner} aracılığıyla yapacağınız bir sonraki satın alma öncesinde bu kabulü şart koşmaktadır:

1. Microsoft 365 yönetim merkezinin şu sayfasını açın:
{link}
2. {company} kuruluşunun Genel yönetici veya Faturalama yöneticisi rolüne sahip bir hesabıyla oturum açın.
3. Sözleşmeyi okuyun, onay kutusunu işaretleyin ve kabul edin.

Sözleşmeyi kabul etmekle herhangi bir şey satın almış olmazsınız. Bir sorunla karşılaşırsanız lütfen bu iletiyi yanıtlayın.

Saygılarımızla,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Talep: kurumsal bayi ilişkisi ve Microsoft Müşteri Sözleşmesi',
    body: `Sayın Yetkili,

{partner}, {company} kuruluşuna Microsoft ürün ve hizmetlerini sağlamak istemektedir. Bizim aracılığımızla satın alma yapabilmeniz için Microsoft iki şeyi şart koşmaktadır: bizimle kurumsal bayi ilişkisi kurmanız ve Microsoft Müşteri Sözleşmesi’ni kabul etmeniz. İkisi de tek bir sayfada yapılır.

{indirectReseller}

1. Microsoft 365 yönetim merkezinin şu sayfasını açın:
{link}
2. {company} kuruluşunun Genel yönetici veya Faturalama yöneticisi rolüne sahip bir hesabıyla oturum açın.
3. Sözleşmeyi okuyun, ilişki ve sözleşme onay kutularını işaretleyin ve kabul edin.

Ardından bizi yönetim merkezinde Ayarlar > İş ortağı ilişkileri altında, tüm iş ortaklarınızın listesinde görebilirsiniz.

Kabul etmekle herhangi bir şey satın almış olmazsınız.

Saygılarımızla,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner}, {reseller} firmasının Microsoft ürünlerini aracılığıyla sattığı distribütördür (dolaylı sağlayıcı). İletişim noktanız yine {reseller} olacaktır.',
  headsUp: {
    subject: 'Microsoft size bir e-posta gönderecek',
    body: `Sayın Yetkili,

{company} kuruluşunun Microsoft Müşteri Sözleşmesi’ni kabul ettiğini Microsoft’a bildirmek üzereyiz: kabul eden {contact}, kabul tarihi {date}.

Bildirimimizden sonraki 30 dakika içinde Microsoft, birincil ilgili kişiye ({contact}) bu konuda bir e-posta gönderir. Sözleşmeyi doğrudan Microsoft 365 yönetim merkezinde kabul eden müşterilere bu e-posta gönderilmez.

Her şey doğruysa yanıt vermeniz gerekmez. Doğru olmayan bir şey varsa veya sorularınız olursa lütfen bu iletiyi yanıtlayarak bize danışın.

Saygılarımızla,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Bu e-posta gerçek mi?',
      answer:
        'Böyle bir e-posta gelmesi beklenir. {company} kuruluşunun Microsoft Müşteri Sözleşmesi’ni kabul ettiğini bildirmemizin ardından Microsoft, birincil ilgili kişiyi 30 dakika içinde bilgilendirir. Bir e-postadan kuşku duyarsanız içindeki bağlantıları açmayın ve bize danışın.',
    },
    whyNow: {
      question: 'Neden şimdi geldi?',
      answer:
        'Çünkü {company} için kabul bildirimini kısa süre önce yaptık. Microsoft, bir iş ortağı aracılığıyla satın alma yapılmadan önce kabulü şart koşmaktadır; 1 Nisan 2023 öncesi tarihli bildirimlerin yenilenmesi gerekir.',
    },
    whatAccepted: {
      question: 'Neyi kabul ettim?',
      answer: `{company} adına Microsoft Müşteri Sözleşmesi’ni. Kabul edenin {contact}, kabul tarihinin {date} olduğunu Microsoft’a bildirdik. Bununla herhangi bir satın alma yapılmadı. Metni buradan okuyabilirsiniz:
{agreementLink}`,
    },
    mayObject: {
      question: 'İtiraz edebilir miyim?',
      answer:
        'Evet. {company} kuruluşunda hiç kimse sözleşmeyi kabul etmediyse ya da kişi veya tarih doğru değilse lütfen bize hemen bildirin. Durumu inceler ve Microsoft ile netleştiririz.',
    },
    whomToAsk: {
      question: 'Kime sorabilirim?',
      answer: 'Lütfen bize sorun: {agent}, {partner}. Bildirimi biz yaptığımız için bu konudaki sorularınızı yanıtlayabiliriz.',
    },
  },
  newCustomer: {
    subject: 'Microsoft yönetici hesabınız: oturum açın ve sözleşmeyi kabul edin',
    body: `Sayın Yetkili,

{partner}, {company} kuruluşunu Microsoft müşterisi olarak kaydetti ve bir yönetici hesabı oluşturdu. Bizim aracılığımızla satın alma yapabilmeniz için Microsoft, {company} kuruluşunun önce Microsoft Müşteri Sözleşmesi’ni kabul etmesini şart koşmaktadır.

1. Microsoft 365 yönetim merkezinin şu sayfasını açın:
{link}
2. Şu kullanıcı adıyla oturum açın:
{userName}
3. Sözleşmeyi okuyun, onay kutusunu işaretleyin ve kabul edin.

Ardından bizi yönetim merkezinde Ayarlar > İş ortağı ilişkileri altında, tüm iş ortaklarınızın listesinde görebilirsiniz.

Sözleşmeyi kabul etmekle herhangi bir şey satın almış olmazsınız.

{passwordNote}

Saygılarımızla,
{agent}
{partner}`,
  },
  passwordSeparate: 'Parola size ayrıca iletilecektir.',
  passwordIncluded: `Parolanız:
{password}
Lütfen ilk oturum açışınızda parolayı değiştirin ve ardından bu iletiyi silin.`,
};
