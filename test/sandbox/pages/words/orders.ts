/**
 * Partner Center's cart and review pages, and what refuses an order. 13605's text is Microsoft's (en: REST error codes; ja:
 * MicrosoftDocs/partner-center-sdk.ja-jp), see the block messages; the rest is worded by us. Languages that are not here show English.
 */
export const orders = {
  en: {
    addToCart: 'Add to cart',
    cart: 'Cart',
    cartText: 'These products will be ordered for {company}.',
    reviewOrder: 'Review order',
    reviewText: 'You order these products for {company}.',
    orderSubmitted: 'Order submitted',
    itemOrdered: '{product}: ordered, order number {number}',
    itemRefused: '{product}: not ordered. {reason}',
    errorCode: 'Error code: {code}',
    agreementMissing:
      'Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase',
    confirmTitle: 'Confirm the Microsoft Customer Agreement',
    confirmText: 'Before you order for {company}, enter who accepted the Microsoft Customer Agreement, and when.',
    confirmAcceptance: 'Confirm',
    confirmed: 'The customer’s acceptance is on record. You can place the order now.',
    confirmIncomplete: 'First name, last name, email address and a date that isn’t in the future are required.',
    confirmRetired: 'Partner Center no longer takes this confirmation.',
    'partner-of-record':
      'We couldn’t validate the partner of record. The partner location account (PLA) ID isn’t valid. Choose another partner of record and try again.',
    'product-attestation': 'Product attestation is missing. Accept the attestation of this product before you order it.',
    'partner-attestation': 'Partner attestation is missing. Confirm that the partner on record agrees before you order.',
    'cart-attestation': 'An item in your cart needs an attestation that hasn’t been accepted.',
    'credit-limit': 'This order exceeds your credit limit. Pay open invoices or contact Microsoft support to raise the limit.',
    'reseller-suspended': 'The reseller’s account is suspended. Contact Microsoft partner support before you order.',
  },
  ja: {
    addToCart: 'カートに追加',
    cart: 'カート',
    cartText: '{company} のために次の製品を注文します。',
    reviewOrder: '注文の確認へ進む',
    reviewText: '{company} のために次の製品を注文します。内容を確認してください。',
    orderSubmitted: '注文が送信されました',
    itemOrdered: '{product}: 注文しました。注文番号は {number} です',
    itemRefused: '{product}: 注文できませんでした。{reason}',
    errorCode: 'エラー コード: {code}',
    agreementMissing:
      'この購入を完了するには、お客様が Microsoft 顧客契約に同意したことをパートナーが確認するか、お客様が Microsoft 管理センターで Microsoft 顧客契約に同意する必要があります。',
    confirmTitle: 'Microsoft 顧客契約の確認',
    confirmText: '{company} の注文を行う前に、Microsoft 顧客契約に同意した人と日付を入力してください。',
    confirmAcceptance: '確認する',
    confirmed: '顧客の同意が記録されました。注文を確定できます。',
    confirmIncomplete: '名、姓、メール アドレス、および将来ではない日付が必要です。',
    confirmRetired: 'パートナー センターではこの確認を受け付けていません。',
    'partner-of-record':
      '登録パートナーを検証できませんでした。パートナーの所在地アカウント (PLA) ID が無効です。別の登録パートナーを選択して、もう一度お試しください。',
    'product-attestation': '製品の証明がありません。注文する前に、この製品の証明に同意してください。',
    'partner-attestation': 'パートナーの証明がありません。注文する前に、登録パートナーの同意を確認してください。',
    'cart-attestation': 'カート内のアイテムに必要な証明への同意がありません。',
    'credit-limit':
      'この注文は与信限度額を超えています。未払いの請求書を支払うか、Microsoft サポートに限度額の引き上げを依頼してください。',
    'reseller-suspended':
      'リセラーのアカウントは停止されています。注文する前に Microsoft パートナー サポートに連絡してください。',
  },
  de: {
    addToCart: 'In den Warenkorb',
    cart: 'Warenkorb',
    cartText: 'Diese Produkte werden für {company} bestellt.',
    reviewOrder: 'Bestellung prüfen',
    reviewText: 'Sie bestellen diese Produkte für {company}.',
    orderSubmitted: 'Bestellung übermittelt',
    itemOrdered: '{product}: bestellt, Bestellnummer {number}',
    itemRefused: '{product}: nicht bestellt. {reason}',
    errorCode: 'Fehlercode: {code}',
    agreementMissing:
      'Diese Bestellung kann nicht abgeschlossen werden, da die Zustimmung des Kunden zur Microsoft-Kundenvereinbarung nicht bestätigt wurde.',
    confirmTitle: 'Microsoft-Kundenvereinbarung bestätigen',
    confirmText: 'Geben Sie vor der Bestellung für {company} an, wer der Microsoft-Kundenvereinbarung zugestimmt hat und wann.',
    confirmAcceptance: 'Bestätigen',
    confirmed: 'Die Zustimmung des Kunden ist erfasst. Sie können die Bestellung jetzt aufgeben.',
    confirmIncomplete: 'Vorname, Nachname, E-Mail-Adresse und ein Datum, das nicht in der Zukunft liegt, sind erforderlich.',
    confirmRetired: 'Partner Center nimmt diese Bestätigung nicht mehr entgegen.',
    'partner-of-record':
      'Der eingetragene Partner konnte nicht überprüft werden. Die PLA-ID (Partnerstandortkonto) ist ungültig. Wählen Sie einen anderen eingetragenen Partner aus, und versuchen Sie es erneut.',
    'product-attestation': 'Der Produktnachweis fehlt. Akzeptieren Sie den Nachweis für dieses Produkt, bevor Sie es bestellen.',
    'partner-attestation':
      'Der Partnernachweis fehlt. Bestätigen Sie vor der Bestellung, dass der eingetragene Partner zustimmt.',
    'cart-attestation': 'Ein Artikel im Warenkorb benötigt einen Nachweis, der nicht akzeptiert wurde.',
    'credit-limit':
      'Diese Bestellung überschreitet Ihr Kreditlimit. Bezahlen Sie offene Rechnungen, oder wenden Sie sich an den Microsoft-Support.',
    'reseller-suspended':
      'Das Konto des Resellers ist gesperrt. Wenden Sie sich vor der Bestellung an den Microsoft-Partnersupport.',
  },
} as const;
