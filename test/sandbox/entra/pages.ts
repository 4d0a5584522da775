/** Entra's pages: plain HTML without scripts, in English and Japanese, light and dark. */
import type { Account, AgentGroup } from '../data/partners.ts';
import { escapeHtml } from '../http.ts';

interface Words {
  readonly lang: string;
  readonly pick: string;
  readonly toContinue: (app: string) => string;
  readonly password: string;
  readonly passwordLabel: string;
  readonly signIn: string;
  readonly useAuthenticator: string;
  readonly approveTitle: string;
  readonly approveText: string;
  readonly approve: string;
  readonly otherAccount: string;
  readonly cancel: string;
  readonly roles: Readonly<Record<AgentGroup, string>>;
  readonly noSecondFactor: string;
  readonly approvalTitle: string;
  readonly approvalText: (app: string) => string;
  readonly backWithout: string;
  readonly consentTitle: string;
  readonly consentText: (app: string, company: string) => string;
  readonly accept: string;
  readonly errorTitle: string;
  readonly errorText: string;
  readonly signedOut: string;
  readonly footer: string;
}

const ENGLISH: Words = {
  lang: 'en',
  pick: 'Pick an account',
  toContinue: (app) => `to continue to ${app}`,
  password: 'Enter password',
  passwordLabel: 'Password',
  signIn: 'Sign in',
  useAuthenticator: 'Sign in with Authenticator',
  approveTitle: 'Approve sign in request',
  approveText: 'Open your Authenticator app and enter the number shown to sign in.',
  approve: 'Approve',
  otherAccount: 'Use another account',
  cancel: 'Cancel',
  roles: { AdminAgents: 'Admin agent', SalesAgents: 'Sales agent', HelpdeskAgents: 'Helpdesk agent' },
  noSecondFactor: 'no second factor',
  approvalTitle: 'Need admin approval',
  approvalText: (app) => `${app} needs permission to access resources in your organization that only an admin can grant.`,
  backWithout: 'Return to the application without granting consent',
  consentTitle: 'Permissions requested',
  consentText: (app, company) => `${app} would like to work with Partner Center for ${company} in your name.`,
  accept: 'Accept',
  errorTitle: 'Sorry, but we’re having trouble signing you in.',
  errorText: 'Request details',
  signedOut: 'You signed out of your account',
  footer: 'Sandbox. Not Microsoft’s page; nothing here leaves this computer.',
};

const JAPANESE: Words = {
  lang: 'ja',
  pick: 'アカウントを選択する',
  toContinue: (app) => `${app} に進む`,
  password: 'パスワードの入力',
  passwordLabel: 'パスワード',
  signIn: 'サインイン',
  useAuthenticator: 'Authenticator でサインイン',
  approveTitle: 'サインイン要求を承認',
  approveText: 'Authenticator アプリを開き、表示されている番号を入力してサインインします。',
  approve: '承認',
  otherAccount: '別のアカウントを使用する',
  cancel: 'キャンセル',
  roles: { AdminAgents: '管理エージェント', SalesAgents: 'セールス エージェント', HelpdeskAgents: 'ヘルプデスク エージェント' },
  noSecondFactor: '2 要素認証なし',
  approvalTitle: '管理者の承認が必要',
  approvalText: (app) => `${app} には、管理者だけが付与できる組織内のリソースへのアクセス許可が必要です。`,
  backWithout: '同意を与えずにアプリケーションに戻る',
  consentTitle: '要求されているアクセス許可',
  consentText: (app, company) => `${app} が、あなたの名前で ${company} のパートナー センターを利用しようとしています。`,
  accept: '承諾',
  errorTitle: '申し訳ありませんが、サインイン中に問題が発生しました。',
  errorText: '要求の詳細',
  signedOut: 'アカウントからサインアウトしました',
  footer: 'サンドボックスです。Microsoft のページではなく、ここでの操作はこのコンピューターの外に出ません。',
};

/** The first language of an Accept-Language header decides: Japanese, or else English. */
function wordsFor(acceptLanguage: string): Words {
  return /^\s*ja\b/i.test(acceptLanguage) ? JAPANESE : ENGLISH;
}

const STYLE = `
:root{color-scheme:light dark;--page:#f2f2f2;--tint:#dfe9f5;--card:#fff;--ink:#1b1b1b;--soft:#605e5c;--line:#d2d0ce;--accent:#0067b8;--on-accent:#fff;--hover:#f3f2f1}
@media (prefers-color-scheme:dark){:root{--page:#111;--tint:#1a2430;--card:#202020;--ink:#f3f2f1;--soft:#b3b0ad;--line:#484644;--accent:#62abf5;--on-accent:#0b1a2b;--hover:#2c2b2a}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;align-content:center;gap:1rem;padding:1.5rem;background:radial-gradient(120% 90% at 80% 0,var(--tint),var(--page) 60%);color:var(--ink);font:15px/1.45 "Segoe UI","Noto Sans JP",system-ui,sans-serif}
main{width:min(27.5rem,100%);background:var(--card);padding:2.75rem;box-shadow:0 2px 6px rgb(0 0 0/.2)}
.company{font-size:1.05rem;font-weight:600;margin:0 0 1rem}
h1{font-size:1.5rem;font-weight:600;line-height:1.25;margin:0 0 .25rem}
p{margin:.5rem 0}
.soft{color:var(--soft)}
form{margin:1.25rem 0 0}
.tiles{display:grid;margin:1rem -2.75rem 0}
.tile{all:unset;box-sizing:border-box;display:grid;grid-template-columns:3rem 1fr;column-gap:.75rem;align-items:center;padding:.7rem 2.75rem;cursor:pointer}
.tile:hover{background:var(--hover)}
.tile:focus-visible,.button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.face{display:grid;place-items:center;width:3rem;height:3rem;border-radius:50%;background:var(--accent);color:var(--on-accent);font-weight:600}
.tile b,.tile small{display:block;overflow:hidden;text-overflow:ellipsis}
.tile small{color:var(--soft);font-size:.85rem}
.tile>span:last-child{min-width:0}
label{display:block;margin:1rem 0 .25rem}
input{width:100%;font:inherit;padding:.45rem 0;border:0;border-bottom:1px solid var(--line);background:none;color:inherit}
.number{font-size:3rem;font-weight:600;text-align:center;margin:1rem 0;letter-spacing:.06em}
.buttons{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:.5rem;margin-top:1.5rem}
.button{font:inherit;min-width:6.75rem;padding:.4rem .8rem;border:1px solid transparent;background:var(--hover);color:inherit;cursor:pointer}
.primary{background:var(--accent);color:var(--on-accent);order:1}
.link{background:none;border:0;padding:0;color:var(--accent);font:inherit;cursor:pointer;text-align:start;min-width:0}
a{color:var(--accent)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.5 Consolas,monospace;color:var(--soft)}
footer{font-size:.8rem;color:var(--soft);max-width:27.5rem;text-align:center}`;

function page(words: Words, title: string, content: string): string {
  return `<!doctype html><html lang="${words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${content}</main><footer>${words.footer}</footer></body></html>`;
}

function roleOf(account: Account, words: Words): string {
  const roles = account.groups.map((group) => words.roles[group]);
  return [...roles, ...(account.secondFactor ? [] : [words.noSecondFactor])].join(' · ');
}

export function pickerPage(accounts: readonly Account[], company: string, app: string, acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  const tiles = accounts.map(
    (account) => `<button class="tile" name="account" value="${account.oid}">
<span class="face" aria-hidden="true">${account.firstName[0]}${account.lastName[0]}</span>
<span><b>${account.firstName} ${account.lastName}</b><small>${account.upn}</small><small>${roleOf(account, words)}</small></span></button>`,
  );
  return page(
    words,
    words.pick,
    `<p class="company">${escapeHtml(company)}</p><h1>${words.pick}</h1><p class="soft">${escapeHtml(words.toContinue(app))}</p>
<form method="post"><div class="tiles">${tiles.join('')}</div><div class="buttons"><button class="button" name="cancel">${words.cancel}</button></div></form>`,
  );
}

/** The only step for an account with a second factor. */
export function approvePage(account: Account, acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  return page(
    words,
    words.approveTitle,
    `<p class="soft">${account.upn}</p><h1>${words.approveTitle}</h1><p>${words.approveText}</p><p class="number">42</p>
<form method="post"><input type="hidden" name="account" value="${account.oid}">
<div class="buttons"><button class="button primary" name="proof" value="second-factor">${words.approve}</button></div></form>
<form method="post"><button class="link">${words.otherAccount}</button></form>`,
  );
}

/** The only step for an account without a second factor. The other button signs in with one. */
export function passwordPage(account: Account, acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  return page(
    words,
    words.password,
    `<p class="soft">${account.upn}</p><h1>${words.password}</h1>
<form method="post"><input type="hidden" name="account" value="${account.oid}">
<label for="password">${words.passwordLabel}</label><input id="password" type="password" value="sandbox-password" autocomplete="off">
<div class="buttons"><button class="button primary" name="proof" value="password">${words.signIn}</button>
<button class="button" name="proof" value="second-factor">${words.useAuthenticator}</button></div></form>
<form method="post"><button class="link">${words.otherAccount}</button></form>`,
  );
}

/** Shown instead of a sign-in when an admin must consent first. Entra shows it after the sign-in; here it is shown immediately. */
export function approvalPage(app: string, backAddress: string, acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  return page(
    words,
    words.approvalTitle,
    `<h1>${words.approvalTitle}</h1><p>${escapeHtml(words.approvalText(app))}</p>
<p><a href="${escapeHtml(backAddress)}">${words.backWithout}</a></p>`,
  );
}

export function consentPage(app: string, company: string, acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  return page(
    words,
    words.consentTitle,
    `<h1>${words.consentTitle}</h1><p>${escapeHtml(words.consentText(app, company))}</p>
<form method="post"><div class="buttons"><button class="button primary" name="accept">${words.accept}</button>
<button class="button" name="cancel">${words.cancel}</button></div></form>`,
  );
}

export function errorPage(text: string, acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  return page(words, words.errorTitle, `<h1>${words.errorTitle}</h1><p>${words.errorText}</p><pre>${escapeHtml(text)}</pre>`);
}

/** `form` is the provider's own. It is submitted immediately, because Entra signs out without asking. */
export function signingOutPage(form: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Sign out</title>${form}<script>document.forms[0].submit()</script>`;
}

export function signedOutPage(acceptLanguage: string): string {
  const words = wordsFor(acceptLanguage);
  return page(words, words.signedOut, `<h1>${words.signedOut}</h1>`);
}
