/**
 * Checks that every source that a comment names is in the repository: a citation such as `partner-center-api.md 3.3`, `ui.md section 5` or
 * `design.md section 3 "Remedies"` must lead to a file, a section and words that exist. `npm run lint:citations` prints those that do not.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folders to look for a cited file in, in this order. */
const FOLDERS = ['docs', '.', 'test/fixtures/block', 'test/fixtures'];
const CITING = /\.(ts|tsx|css|md|html)$/;
/** Generated or foreign text cites nothing of ours; this check's own test cites files that it makes up. */
const NOT_CITING = /^(?:(?:node_modules|\.output|\.wxt)\/|test\/unit\/project\/citations\.test\.ts)/;

const FILE = /(?<![\w/.@-])(?<file>(?:[\w-]+\/)*[a-z][\w-]*\.md)\b/gi;
/** What may follow a file's name: `section 5`, `sections 3, 4 and 6`, `3.1 to 3.5`, `1.2, 1.10`. */
const NUMBERS = /^(?:,? sections?)? (?<numbers>\d+[a-z]?(?:\.\d+)?(?:(?:, | and | to |, and )\d+[a-z]?(?:\.\d+)?)*)(?![\d-])/;
const QUOTE = /^(?:, (?:under )?| )"(?<quote>[^"\n]+)"/;

/** The numbered sections of a Markdown text: `0a`, `3`, `3.4`, and for lists in a section its items (`0.5`). */
export function sectionsOf(markdown: string): ReadonlySet<string> {
  const found = new Set<string>();
  let section = '';
  for (const line of markdown.split('\n')) {
    const heading = /^#{2,4} (\d+[a-z]?(?:\.\d+)?)\.?\s/.exec(line)?.[1];
    if (heading) {
      section = heading;
      found.add(heading);
    } else if (/^#{1,2} /.test(line)) section = '';
    const item = /^(\d+)\. /.exec(line)?.[1];
    if (item && section) found.add(`${section}.${item}`);
  }
  return found;
}

export interface Citation {
  readonly file: string;
  readonly numbers: readonly string[];
  readonly quote: string | null;
}

/** The citations in a text, in order. */
export function citationsIn(text: string): readonly Citation[] {
  // A citation may be wrapped over two lines of a comment.
  const flat = text.replace(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
  return [...flat.matchAll(FILE)].map((match) => {
    let rest = flat.slice(match.index + match[0].length).replace(/^`/, '');
    const numbers = NUMBERS.exec(rest);
    if (numbers) rest = rest.slice(numbers[0].length);
    return {
      file: match.groups?.file ?? '',
      numbers: numbers?.groups?.numbers?.split(/, and |, | and | to /) ?? [],
      quote: QUOTE.exec(rest)?.groups?.quote ?? null,
    };
  });
}

/** What is wrong with a citation; null when its target exists. `read` returns a cited file's text, or null. */
export function faultOf({ file, numbers, quote }: Citation, read: (file: string) => string | null): string | null {
  const text = read(file);
  if (text === null) return `${file} is not in the repository`;
  const sections = sectionsOf(text);
  const missing = numbers.find((number) => !sections.has(number));
  if (missing) return `${file} has no section ${missing}`;
  return quote && !text.includes(quote) ? `${file} does not say "${quote}"` : null;
}

function readCited(file: string, from: string): string | null {
  for (const folder of [path.dirname(from), ...FOLDERS]) {
    const place = path.join(folder, file);
    if (existsSync(place)) return readFileSync(place, 'utf8');
  }
  return null;
}

if (import.meta.main) {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => CITING.test(file) && !NOT_CITING.test(file) && existsSync(file));
  let count = 0;
  const faults = tracked.flatMap((from) =>
    citationsIn(readFileSync(from, 'utf8')).flatMap((citation) => {
      count += 1;
      const fault = faultOf(citation, (file) => readCited(file, from));
      return fault ? [`${from}: ${fault}`] : [];
    }),
  );
  for (const fault of faults) console.error(fault);
  console.log(`Citations: ${count}, ${faults.length} lead nowhere.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
