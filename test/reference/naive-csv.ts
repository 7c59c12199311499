import { readFileSync } from 'node:fs';

/** A CSV file as rows of named fields. Written apart from the reader of the product, so that neither hides a fault of the other. */
export function readNaively(path: URL): Record<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const [header = [], ...rows] = splitCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

function splitCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (isQuoted && letter === '"' && text[index + 1] === '"') index += 1;
    else if (letter === '"') {
      isQuoted = !isQuoted;
      continue;
    }
    if (isQuoted || !(letter === ',' || letter === '\n' || letter === '\r')) field += letter;
    else if (letter === ',') {
      row.push(field);
      field = '';
    } else if (letter === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
    }
  }
  return field || row.length > 0 ? [...rows, [...row, field]] : rows;
}
