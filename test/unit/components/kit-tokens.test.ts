import { readFileSync } from 'node:fs';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/kit/tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');

const declared = (part: string) =>
  new Map(
    [...part.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name as string, (value as string).trim()]),
  );
const light = declared(lightPart);
const dark = new Map([...light, ...declared(darkPart)]);
/** Writing only: blanks after commas, case, leading zeros. */
const plain = (value: unknown) => String(value).toLowerCase().replace(/\s+/g, '');
const tokens = [...light.keys()].filter((name) => name in webLightTheme);

const resolve = (scheme: Map<string, string>, name: string): string => {
  const value = scheme.get(name) ?? '';
  const alias = value.match(/^var\(--([\w-]+)\)$/)?.[1];
  return alias ? resolve(scheme, alias) : value;
};
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (ink: string, paper: string) => {
  const [dim = 0, bright = 0] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

const TEXT = 4.5;
const EDGE = 3;
const PAIRS: readonly (readonly [ink: string, paper: string, bar: number])[] = [
  ['colorNeutralForeground1', 'colorNeutralBackground1', TEXT],
  ['colorNeutralForeground2', 'colorNeutralBackground1', TEXT],
  ['colorNeutralForeground3', 'colorNeutralBackground1', TEXT],
  ['colorNeutralForeground3', 'colorNeutralBackground2', TEXT],
  ['colorNeutralForeground2', 'colorNeutralCardBackground', TEXT],
  ['colorNeutralForeground4', 'colorNeutralBackground1', TEXT],
  ['colorNeutralForeground3', 'colorSubtleBackgroundHover', TEXT],
  ['colorBrandForegroundLink', 'colorNeutralBackground1', TEXT],
  ['colorBrandForegroundLink', 'colorNeutralBackground2', TEXT],
  ['colorBrandForeground2', 'colorNeutralCardBackground', TEXT],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground', TEXT],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover', TEXT],
  ['provided-ink', 'provided-paper', TEXT],
  ['provided-ink', 'colorNeutralBackground1', TEXT],
  ['provided-ink', 'colorNeutralCardBackground', TEXT],
  ['outdated-ink', 'outdated-paper', TEXT],
  ['outdated-ink', 'colorNeutralBackground1', TEXT],
  ['missing-ink', 'missing-paper', TEXT],
  ['missing-ink', 'colorNeutralBackground1', TEXT],
  ['missing-ink', 'colorNeutralBackground2', TEXT],
  ['missing-ink', 'colorNeutralCardBackground', TEXT],
  ['colorNeutralStrokeAccessible', 'colorNeutralBackground1', EDGE],
  ['colorStrokeFocus2', 'colorNeutralBackground1', EDGE],
  ['colorCompoundBrandStroke', 'colorNeutralBackground1', EDGE],
  ['colorCompoundBrandBackground', 'colorNeutralBackground1', EDGE],
  ['mark', 'colorNeutralBackground1', EDGE],
];

describe('tokens', () => {
  it('holds a good number of Fluent’s tokens', () => {
    expect(tokens.length).toBeGreaterThan(40);
  });

  it.each(tokens)('%s is what Fluent says, in light and dark', (name) => {
    expect(plain(light.get(name))).toBe(plain(webLightTheme[name as keyof typeof webLightTheme]));
    expect(plain(dark.get(name))).toBe(plain(webDarkTheme[name as keyof typeof webDarkTheme]));
  });

  it.each(PAIRS)('%s on %s reaches %s : 1 in both schemes', (ink, paper, bar) => {
    for (const scheme of [light, dark]) {
      // The mark keeps one colour; on a dark panel it is 3.4 : 1, above the bar for graphics.
      expect(contrast(resolve(scheme, ink), resolve(scheme, paper))).toBeGreaterThanOrEqual(bar);
    }
  });
});
