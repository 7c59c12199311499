import { strToU8, zipSync } from 'fflate';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const contents = (names: readonly string[]) =>
  `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
    .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

const targets = (names: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('')}</Relationships>`;

const cell = (value: string | number) =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;

const sheetXml = (rows: readonly (readonly (string | number)[])[]) =>
  `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;

/** A workbook of the sheets given, as a spreadsheet program would write it. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map(
    (rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(rows))] as const,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(contents(names)),
    'xl/_rels/workbook.xml.rels': strToU8(targets(names)),
    ...Object.fromEntries(parts),
  });
}

/** A made-up network as a workbook of one sheet with ten columns. */
export function sampleWorkbook(rows: number): Uint8Array {
  const header = ['机构编码', '网点名称', '银行', '经度', '纬度', '地址', '省份', '城市', '开业年份', '备注'];
  const lines = Array.from({ length: rows }, (_, row) => [
    `X${row}`,
    `表格银行第${row}号支行`,
    '表格银行',
    Number((100 + ((row * 31) % 2000) / 100).toFixed(4)),
    Number((24 + ((row * 47) % 1500) / 100).toFixed(4)),
    `某路${row}号`,
    '',
    '',
    2000 + (row % 25),
    '无',
  ]);
  return workbookOf({ 网点: [header, ...lines] });
}
