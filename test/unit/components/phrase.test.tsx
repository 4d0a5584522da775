// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Phrase, type PhraseProps } from '../../../components/kit';

const drawn = (props: PhraseProps) => {
  const host = document.createElement('p');
  render(<Phrase {...props} />, host);
  return host;
};

describe('a name in a sentence', () => {
  it('is isolated, without the title of respect that the sentence gives it', () => {
    const host = drawn({
      text: '佐藤 遥 様が2026年11月22日に同意したことを証明',
      names: ['佐藤 遥 様'],
      whole: ['2026年11月22日'],
    });
    expect(host.textContent).toBe('佐藤 遥 様が2026年11月22日に同意したことを証明');
    expect([...host.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual(['佐藤 遥']);
  });

  it('keeps its title from beginning a line', () => {
    const [title] = drawn({ text: 'Jane Doe 様は', names: ['Jane Doe 様'] }).querySelectorAll('.whole');
    expect(title?.textContent).toBe(' 様');
  });

  it('is isolated as a whole where it has no title', () => {
    const host = drawn({ text: 'Did 様子 accept?', names: ['様子'] });
    expect(host.querySelector('bdi')?.textContent).toBe('様子');
  });
});
