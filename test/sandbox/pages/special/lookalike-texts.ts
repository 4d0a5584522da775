import type { Language } from '../language.ts';

/** Texts that are close to the block message and are none. Made up, after what such portals say. */
export interface LookalikeTexts {
  readonly title: string;
  readonly help: string;
  readonly articleBefore: string;
  readonly articleAfter: string;
  readonly servicesAgreement: string;
  readonly renewal: string;
  readonly marketing: string;
  readonly legal: string;
  readonly accepted: string;
  readonly notes: string;
}

export const LOOKALIKE_TEXTS: Readonly<Record<Language, LookalikeTexts>> = {
  en: {
    title: 'Overview',
    help: 'Help',
    articleBefore: 'When a customer has not accepted the agreement yet, this message appears in the admin center:',
    articleAfter: 'Ask your partner how the acceptance can be confirmed. Purchases that were placed before are not affected.',
    servicesAgreement: 'We’ve updated the Microsoft Services Agreement. Review the changes and accept them by 30 November.',
    renewal: 'Your subscription expires on 4 December. Contact your partner to renew it.',
    marketing: 'Ready for Microsoft 365 Copilot? Contact your partner to get started.',
    legal: 'Microsoft Customer Agreement',
    accepted: 'Your organization has accepted the Microsoft Customer Agreement.',
    notes: 'Notes',
  },
  ja: {
    title: '概要',
    help: 'ヘルプ',
    articleBefore: '顧客がまだ契約に同意していない場合、管理センターに次のメッセージが表示されます。',
    articleAfter: '同意の確認方法については、パートナーにお問い合わせください。以前の購入には影響しません。',
    servicesAgreement: 'Microsoft サービス規約を更新しました。11 月 30 日までに変更内容を確認し、同意してください。',
    renewal: 'サブスクリプションは 12 月 4 日に期限が切れます。更新するにはパートナーに連絡してください。',
    marketing: 'Microsoft 365 Copilot を始めませんか。パートナーにお問い合わせください。',
    legal: 'Microsoft 顧客契約',
    accepted: '組織は Microsoft 顧客契約に同意しています。',
    notes: 'メモ',
  },
  de: {
    title: 'Übersicht',
    help: 'Hilfe',
    articleBefore: 'Hat ein Kunde der Vereinbarung noch nicht zugestimmt, erscheint im Admin Center diese Meldung:',
    articleAfter: 'Fragen Sie Ihren Partner, wie die Zustimmung bestätigt werden kann. Frühere Käufe sind nicht betroffen.',
    servicesAgreement:
      'Wir haben den Microsoft-Servicevertrag aktualisiert. Prüfen Sie die Änderungen, und stimmen Sie bis 30. November zu.',
    renewal: 'Ihr Abonnement läuft am 4. Dezember ab. Wenden Sie sich zur Verlängerung an Ihren Partner.',
    marketing: 'Bereit für Microsoft 365 Copilot? Sprechen Sie mit Ihrem Partner.',
    legal: 'Microsoft-Kundenvereinbarung',
    accepted: 'Ihre Organisation hat der Microsoft-Kundenvereinbarung zugestimmt.',
    notes: 'Notizen',
  },
  es: {
    title: 'Información general',
    help: 'Ayuda',
    articleBefore: 'Si un cliente todavía no ha aceptado el contrato, aparece este mensaje en el centro de administración:',
    articleAfter: 'Pregunte a su partner cómo se puede confirmar la aceptación. Las compras anteriores no se ven afectadas.',
    servicesAgreement:
      'Hemos actualizado el Contrato de servicios de Microsoft. Revise los cambios y acéptelos antes del 30 de noviembre.',
    renewal: 'Su suscripción caduca el 4 de diciembre. Póngase en contacto con su partner para renovarla.',
    marketing: '¿Preparado para Microsoft 365 Copilot? Póngase en contacto con su partner.',
    legal: 'Contrato de cliente de Microsoft',
    accepted: 'Su organización ha aceptado el Contrato de cliente de Microsoft.',
    notes: 'Notas',
  },
  ar: {
    title: 'نظرة عامة',
    help: 'تعليمات',
    articleBefore: 'إذا لم يقبل العميل الاتفاقية بعد، تظهر هذه الرسالة في مركز المسؤولين:',
    articleAfter: 'اسأل شريكك عن كيفية تأكيد القبول. لا تتأثر المشتريات السابقة.',
    servicesAgreement: 'لقد حدّثنا اتفاقية خدمات Microsoft. راجع التغييرات واقبلها قبل 30 نوفمبر.',
    renewal: 'ينتهي اشتراكك في 4 ديسمبر. اتصل بشريكك لتجديده.',
    marketing: 'هل أنت جاهز لـ Microsoft 365 Copilot؟ اتصل بشريكك للبدء.',
    legal: 'اتفاقية عملاء Microsoft',
    accepted: 'لقد قبلت مؤسستك اتفاقية عملاء Microsoft.',
    notes: 'ملاحظات',
  },
};
