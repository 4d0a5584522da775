import * as z from 'zod/mini';
import type { CallOptions, Transport } from './transport';
import { httpsUrl, readCollection, text } from './wire';

/** Without this filter the service silently answers for the old Cloud Agreement (partner-center-api.md 0.9). */
export const AGREEMENT_TYPE = 'MicrosoftCustomerAgreement';

export interface AgreementTemplate {
  /** Case-sensitive; send it back exactly as it was received (partner-center-api.md 1.8). */
  readonly templateId: string;
  /** Microsoft's general page about the agreement, https; empty when the answer has none. */
  readonly link: string;
}

const item = z.object({
  templateId: z.string().check(z.minLength(1)),
  agreementType: text,
  type: text,
  agreementLink: z.catch(httpsUrl, ''),
  versionRank: z.catch(z.number(), 0),
});

/** Whether a record is of the Microsoft Customer Agreement. Its type has two names and may be missing (partner-center-api.md 3.1). */
export function isCustomerAgreement(record: { readonly agreementType?: string; readonly type?: string }): boolean {
  const type = record.agreementType || record.type || AGREEMENT_TYPE;
  return type.toLowerCase() === AGREEMENT_TYPE.toLowerCase();
}

/** The current template of the Microsoft Customer Agreement: the one with the highest rank (partner-center-api.md 3.1). */
export async function readAgreementTemplate(transport: Transport, options?: CallOptions): Promise<AgreementTemplate> {
  const path = `/v1/agreements?agreementType=${AGREEMENT_TYPE}`;
  const answer = await transport.read(path, options);
  try {
    const templates = z
      .parse(z.array(item), readCollection(answer.body, path).items)
      .filter(isCustomerAgreement)
      .sort((a, b) => b.versionRank - a.versionRank);
    const newest = templates[0];
    if (newest) return { templateId: newest.templateId, link: newest.agreementLink };
  } catch (error) {
    throw answer.malformed(error);
  }
  throw answer.malformed();
}
