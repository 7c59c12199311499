/**
 * Text that a spreadsheet will not run: what starts like a formula gets an apostrophe before it, its sign in full
 * width included, which East Asian spreadsheets take. Numbers are not text and stay as they are. After OWASP, "CSV injection".
 */
export function safeText(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
