import * as z from 'zod/mini';
import { agreementLanguage, languageOf } from './agreement-languages';
import { classifyRefusal, type RefusalContext } from './errors';
import type { CallOptions, Transport } from './transport';
import { httpsUrl, text } from './wire';

export interface AgreementDocument {
  /** Shows the agreement in a browser; https. It expires after five minutes, so read it when the agent clicks and never store it. */
  readonly displayUri: string;
  /** The agreement as a Word file. Expires as `displayUri` does. */
  readonly downloadUri: string;
  /** The language of the document that Microsoft returned, e.g. `ja-JP`. */
  readonly language: string;
  readonly country: string;
  /** The language that we asked for: the customer's own, if Microsoft offers it for that country. */
  readonly asked: string;
  /** Whether the text is in another language than the customer's own. */
  readonly otherLanguage: boolean;
}

export interface AgreementDocumentAsk {
  readonly templateId: string;
  /** BCP 47 tag of the customer's billing profile; may be empty. */
  readonly culture: string;
  /** ISO 3166-1 alpha-2; may be empty. */
  readonly country: string;
}

const document = z.object({ displayUri: httpsUrl, downloadUri: httpsUrl, language: text, country: text });

/** Fresh links to the agreement's text for a customer (partner-center-api.md 3.2). */
export async function readAgreementDocument(
  transport: Transport,
  ask: AgreementDocumentAsk,
  context: RefusalContext,
  options?: CallOptions,
): Promise<AgreementDocument> {
  const asked = agreementLanguage(ask.culture, ask.country);
  const path = `/v1/agreementtemplates/${encodeURIComponent(ask.templateId)}/document?language=${asked.language}&country=${asked.country}`;
  const answer = await transport.read(path, {
    ...options,
    // This path names a template and no customer.
    meaningOf: (refusal) => {
      const meaning = classifyRefusal(refusal, context);
      return meaning.kind === 'customer-not-found' ? { kind: 'template-retired', field: null } : meaning;
    },
  });
  const parsed = z.safeParse(document, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  // An answer without a language is taken to be in the language that we asked for.
  const language = parsed.data.language || asked.language;
  const wanted = ask.culture || asked.language;
  return {
    displayUri: parsed.data.displayUri,
    downloadUri: parsed.data.downloadUri,
    language,
    country: parsed.data.country || asked.country,
    asked: asked.language,
    otherLanguage: languageOf(language) !== languageOf(wanted),
  };
}
