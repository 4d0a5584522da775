/** One style sheet for the document and for every shadow root. */
export function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { display: block; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
body { font: 14px/20px 'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans Arabic', system-ui, sans-serif; color: #242424; }
a { color: #0f6cbd; text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid #242424; outline-offset: 1px; }
h1 { font-size: 26px; line-height: 34px; margin: 0 0 20px; overflow-wrap: anywhere; }
h2 { font-size: 16px; line-height: 22px; margin: 0 0 12px; }
button { font: inherit; border: 1px solid #8a8886; border-radius: 4px; background: #fff; color: #242424; padding: 5px 16px; cursor: pointer; }
button.primary { background: #0f6cbd; border-color: #0f6cbd; color: #fff; }
button:disabled { background: #f0f0f0; border-color: #e0e0e0; color: #707070; cursor: default; }
input[type='search'] { font: inherit; inline-size: 280px; padding: 5px 12px; border: 1px solid #8a8886; border-radius: 4px; background: #fff; color: inherit; }
.bar { display: flex; align-items: center; gap: 12px; block-size: 48px; padding-inline: 20px; background: #fff; border-block-end: 1px solid #d1d1d1; }
.bar b { font-size: 16px; }
.bar .squares { display: grid; grid-template-columns: 9px 9px; gap: 2px; }
.bar .squares i { block-size: 9px; background: #737373; }
.bar .who { margin-inline-start: auto; display: flex; gap: 10px; align-items: center; }
.bar .initials { display: grid; place-items: center; inline-size: 32px; block-size: 32px; border-radius: 50%; background: #5c2e91; color: #fff; font-size: 12px; }
.columns { display: flex; min-block-size: calc(100vh - 48px); }
.menu { flex: 0 0 220px; padding: 16px 0; background: #f5f5f5; border-inline-end: 1px solid #e0e0e0; }
.menu a { display: block; padding: 8px 20px; color: #242424; border-inline-start: 3px solid transparent; }
.menu a[aria-current] { border-color: #0f6cbd; font-weight: 600; background: #fff; }
.menu p { margin: 0 0 8px; padding: 8px 20px; font-weight: 600; overflow-wrap: anywhere; }
.content { flex: 1; min-inline-size: 0; padding: 24px 32px 48px; max-inline-size: 1000px; }
.crumbs a { text-decoration: underline; }
.crumbs { margin-block-end: 8px; font-size: 12px; color: #616161; }
.card { background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; padding: 18px 22px; margin-block-end: 16px; }
table { inline-size: 100%; min-inline-size: 620px; table-layout: fixed; border-collapse: collapse; background: #fff; }
th, td { padding: 11px 12px; text-align: start; border-block-end: 1px solid #e0e0e0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
th { font-weight: 600; color: #424242; }
tr > :nth-child(1) { inline-size: 44px; }
tr > :nth-child(2) { inline-size: 45%; }
tr > :nth-child(3) { inline-size: 33%; }
.skeleton { display: inline-block; inline-size: 160px; block-size: 12px; border-radius: 4px; background: #ebebeb; }
.tools { display: flex; justify-content: space-between; align-items: center; gap: 16px; margin-block-end: 16px; }
.pager { display: flex; gap: 12px; align-items: center; justify-content: end; margin-block-start: 12px; }
.pair { display: grid; grid-template-columns: 220px 1fr; gap: 16px; padding-block: 8px; border-block-end: 1px solid #f0f0f0; }
.pair dt { color: #616161; }
.pair dd { margin: 0; overflow-wrap: anywhere; }
.links { display: grid; gap: 10px; margin: 0; padding: 0; list-style: none; }
.products { display: grid; gap: 8px; border: 0; padding: 0; margin: 0 0 20px; }
.products label { display: flex; gap: 10px; align-items: center; }
.overlay { position: fixed; inset: 0; z-index: 10; display: grid; place-items: center; background: rgb(0 0 0 / 40%); }
.dialog { inline-size: min(520px, 92vw); padding: 24px; border-radius: 8px; background: #fff; box-shadow: 0 8px 28px rgb(0 0 0 / 30%); }
.dialog footer { margin-block-start: 20px; text-align: end; }
.message { display: flex; gap: 10px; padding: 12px 14px; border: 1px solid #eeacb2; border-radius: 4px; background: #fdf3f4; color: #242424; }
.field { display: grid; gap: 4px; margin-block-end: 14px; max-inline-size: 420px; }
.field label, .field .name { font-weight: 600; }
.control { display: flex; gap: 8px; align-items: center; }
.control input, .control select { flex: 1; min-inline-size: 0; font: inherit; padding: 5px 10px; border: 1px solid #8a8886; border-radius: 4px; background: #fff; color: inherit; }
.choice { display: flex; gap: 10px; align-items: center; margin-block-end: 10px; }
fieldset.card legend { font-weight: 600; font-size: 16px; padding-inline: 6px; }
.buttons { display: flex; gap: 12px; margin-block: 8px 16px; }
.message.good { border-color: #9fd89f; background: #f1faf1; }
`);
  return sheet;
}
