import type { WordsOf } from './zh.ts';

const zh = {
  title: '登录',
  intro: '这台服务器上的数据按工作区保管。请输入管理员给您的令牌。',
  token: '访问令牌',
  show: '显示令牌',
  hide: '隐藏令牌',
  submit: '进入',
  busy: '正在核对…',
  empty: '请输入令牌。',
  wrong: '令牌不对，或已被撤销。请核对是否完整复制，前后没有空格。',
  tooMany: '尝试次数过多，请稍后再试。',
  unreachable: '服务没有应答。请稍后再试。',
  help: '没有令牌？请联系管理员：在服务器上运行 npm run token 生成。',
};

const en: WordsOf<typeof zh> = {
  title: 'Sign in',
  intro: 'This server keeps data by workspace. Enter the token your administrator gave you.',
  token: 'Access token',
  show: 'Show the token',
  hide: 'Hide the token',
  submit: 'Enter',
  busy: 'Checking…',
  empty: 'Enter a token.',
  wrong: 'The token is wrong or has been withdrawn. See that it was copied whole, without spaces around it.',
  tooMany: 'Too many attempts; wait a little and try again.',
  unreachable: 'The server does not answer. Try again in a moment.',
  help: 'No token? Ask your administrator, who makes one with npm run token on the server.',
};

/** Words of the sign-in page. */
export const signInWords = { zh, en };
