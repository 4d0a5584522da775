import { expect, test } from 'vitest';
import { unfilled } from '../../../lib/domain/provider-request';

test('every placeholder left in brackets is listed once, in the order of the text', () => {
  expect(unfilled('Accepted by: [name, email]\nAccepted on: [date]\nAgain: [date]')).toEqual(['[name, email]', '[date]']);
  expect(unfilled('同意した方: [氏名、メール アドレス]')).toEqual(['[氏名、メール アドレス]']);
});

test('brackets that span lines are not placeholders', () => {
  for (const text of ['', '[]', '[ ]', '[over\ntwo lines]', '【依頼】同意の確認', 'a] b [c']) expect(unfilled(text)).toEqual([]);
});
