/** Messages that come in two forms. A slot in the template says where the forms differ, so that the rest is written once. */
import type { CustomerMessages, MessageTemplate } from './types';

/** The relationship request; a provider that sells through an indirect reseller says who that is, in a paragraph of its own. */
export function relationshipRequestFor(messages: CustomerMessages, beside: 'no-reseller' | 'indirect-reseller'): MessageTemplate {
  const { subject, body } = messages.relationshipRequest;
  const paragraph = beside === 'indirect-reseller' ? `${messages.indirectReseller}\n\n` : '';
  return { subject, body: body.replace('{indirectReseller}\n\n', () => paragraph) };
}

/** The new customer's message. With `included` it has the placeholder of the password; without, it says that the password comes separately. */
export function newCustomerFor(messages: CustomerMessages, password: 'separate' | 'included'): MessageTemplate {
  const { subject, body } = messages.newCustomer;
  const note = password === 'included' ? messages.passwordIncluded : messages.passwordSeparate;
  return { subject, body: body.replace('{passwordNote}', () => note) };
}
