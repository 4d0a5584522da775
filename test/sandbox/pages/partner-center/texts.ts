import { languageOf } from '../language.ts';
import { WORDS } from '../words/index.ts';

/** The language the server wrote into the document. */
export const language = languageOf(document.documentElement.lang) ?? 'en';
export const words = WORDS[language];
/** Who looks at the pages, as the server wrote it into the document. */
export const AGENT = {
  name: document.body.dataset.agent ?? '',
  partner: document.body.dataset.partner ?? '',
};
