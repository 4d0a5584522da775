import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overLimit, sizeOf } from '../../run/sizes.ts';

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'countersign-sizes-'));
  mkdirSync(path.join(build, 'chunks'));
  mkdirSync(path.join(build, 'assets'));
});

afterEach(() => rmSync(build, { recursive: true }));

it('counts all that a page loads to open, once each, and nothing that is fetched on demand', () => {
  const files = {
    'panel.html':
      '<link rel="modulepreload" href="/chunks/shared.js"><link rel="stylesheet" href="/assets/panel.css"><script type="module" src="/chunks/panel.js"></script>',
    'chunks/panel.js': 'import{a as t}from"./shared.js";import"./polyfill.js";const later=()=>import("./late.js");t()',
    'chunks/shared.js': 'import{p}from"./polyfill.js";export const a=p',
    'chunks/polyfill.js': 'export const p=1',
    'chunks/late.js': 'export default 2',
    'chunks/popup.js': 'x'.repeat(5000),
    'assets/panel.css': 'a{}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(build, name), text);
  const { 'chunks/popup.js': _, 'chunks/late.js': _late, ...loaded } = files;
  const size = sizeOf(build, 'panel.html');
  expect([...size.files].sort()).toEqual(Object.keys(loaded).sort());
  expect(size.bytes).toBe(Object.values(loaded).join('').length);
});

it('counts the words of one language, the heavier one, and none of another page', () => {
  const files = {
    'panel.html': '<script type="module" src="/chunks/panel-x.js"></script>',
    'chunks/panel-x.js': 'const w={en:()=>import(`./en-aaa.js`),ja:()=>import(`./ja-bbb.js`),p:()=>import(`./popup.en-ccc.js`)}',
    'chunks/en-aaa.js': 'export const words="Provided"',
    'chunks/ja-bbb.js': 'export const words="提供済み、提供されていません"',
    'chunks/popup.en-ccc.js': 'export const words="Search customers"',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(build, name), text);
  expect([...sizeOf(build, 'panel.html').files].sort()).toEqual(['chunks/ja-bbb.js', 'chunks/panel-x.js', 'panel.html']);
});

it('fails above either limit and not at it', () => {
  const limit = { name: 'x', entry: 'x.js', minifiedKb: 20, gzipKb: 8 };
  expect(overLimit(limit, { files: [], bytes: 20_000, gzipBytes: 8_000 })).toBe('');
  expect(overLimit(limit, { files: [], bytes: 20_001, gzipBytes: 8_000 })).toContain('minified');
  expect(overLimit(limit, { files: [], bytes: 20_000, gzipBytes: 8_001 })).toContain('gzip');
});

it('refuses an entry that the build lacks', () => {
  expect(() => sizeOf(build, 'background.js')).toThrow();
});
