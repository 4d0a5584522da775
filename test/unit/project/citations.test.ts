import { describe, expect, it } from 'vitest';
import { citationsIn, faultOf, sectionsOf } from '../../run/citations.ts';

const TEXT = '# Title\n## 3. Calls\n1. first\n2. second\n### 3.4 More\nWhat it says.\n## 0a. Corrections\n';
const read = (file: string) => (file === 'api.md' ? TEXT : null);

describe('sectionsOf', () => {
  it('finds numbered headings, and the items of a list in a section', () => {
    expect([...sectionsOf(TEXT)]).toEqual(['3', '3.1', '3.2', '3.4', '0a']);
  });
});

describe('citationsIn', () => {
  it.each([
    ['see api.md section 3', [{ file: 'api.md', numbers: ['3'], quote: null }]],
    ['see api.md sections 3, 4 and 0a', [{ file: 'api.md', numbers: ['3', '4', '0a'], quote: null }]],
    ['(`api.md` 3.1 to 3.4)', [{ file: 'api.md', numbers: ['3.1', '3.4'], quote: null }]],
    ['/**\n * api.md section\n * 3.4 "What it\n */', [{ file: 'api.md', numbers: ['3.4'], quote: null }]],
    ['api.md "What it says"', [{ file: 'api.md', numbers: [], quote: 'What it says' }]],
    ['no citation here', []],
  ])('reads %j', (text, expected) => {
    expect(citationsIn(text)).toEqual(expected);
  });
});

describe('faultOf', () => {
  it.each([
    ['other.md', [], null, 'other.md is not in the repository'],
    ['api.md', ['9'], null, 'api.md has no section 9'],
    ['api.md', ['3'], 'What nobody says', 'api.md does not say "What nobody says"'],
    ['api.md', ['3.4', '0a'], 'What it says', null],
  ])('of %s %j %j is %j', (file, numbers, quote, expected) => {
    expect(faultOf({ file, numbers, quote }, read)).toBe(expected);
  });
});
