import { textWidth } from './chart-drawing.ts';

/** Breaks a text into lines that fit: Chinese between any two characters but before a stop, English between words. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\uffef][，。；：、）]*|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
