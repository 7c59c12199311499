import type { Context, MiddlewareHandler } from 'hono';
import type { Language } from '../http/language.ts';
import type { AppEnv } from '../http/router.ts';
import { codeWordsOf } from './code-words.ts';
import type { Column } from './column.ts';
import type { ResultTable } from './result-table.ts';
import { type Answered, originLine, originsOf } from './table-origin.ts';
import { writeCsv } from './write-csv.ts';
import { writeGeoJson } from './write-geojson.ts';

type Offer<Answer> = {
  f: 'json' | 'csv' | 'geojson';
  lang: Language | null;
  /** What the file is called, before region and date. */
  name: string;
  answer: Answer;
  table: ResultTable<Answer>;
};

/** Says how an answer that is told as JSON is written as the file that was asked for, if one was. */
export function offerFile<Answer extends Answered>(context: Context<AppEnv>, offer: Offer<Answer>): void {
  if (offer.f === 'json') return;
  const { f } = offer;
  context.set('writeFile', () => (f === 'csv' ? csvFile(context, offer) : geoJsonFile(context, offer)));
}

/** Sends the file in place of the JSON. Stands before all routes, behind the cache: a file is kept like any answer. */
export function resultFiles(): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    await next();
    const write = context.get('writeFile');
    if (write && context.res.status === 200) context.res = write();
  };
}

function csvFile<Answer extends Answered>(context: Context<AppEnv>, { lang, name, answer, table }: Offer<Answer>) {
  const { model } = context.var;
  const { notMeasured, dataAsOf, dataVersion } = answer;
  const lists = originsOf(model, table.lists).map((origin) => originLine(origin)[lang ?? 'en']);
  // A file that was saved has neither address nor headers: what it stands on is told beside every row.
  const about: readonly (readonly [Column, string | null])[] = [
    ...(notMeasured === undefined ? [] : [[notMeasuredColumn, notMeasured] as const]),
    [['lists', '来源名单', 'Lists'], lists.join(' | ')],
    [['dataAsOf', '数据截至', 'Data as of'], dataAsOf],
    [['dataVersion', '数据版本', 'Data version'], dataVersion],
    [['question', '查询地址', 'Address of the question'], questionOf(context)],
  ];
  const columns = [...table.columns, ...about.map(([column]) => column)];
  const rows = table.read(answer, model).map(({ cells }) => [...cells, ...about.map(([, text]) => text)]);
  const csv = writeCsv({ columns, rows }, lang, codeWordsOf(model));
  return send(csv, 'text/csv; charset=utf-8; header=present', fileName({ name, answer, extension: 'csv' }));
}

const notMeasuredColumn: Column = ['notMeasured', '未测量原因', 'Why not measured', { codes: 'notMeasured' }];

function geoJsonFile<Answer extends Answered>(context: Context<AppEnv>, { name, answer, table }: Offer<Answer>) {
  const { model } = context.var;
  const { columns } = table;
  const origins = originsOf(model, table.lists);
  const rows = table.read(answer, model);
  const text = writeGeoJson({ name, answer, question: questionOf(context), origins, columns, rows });
  return send(text, 'application/geo+json', fileName({ name, answer, extension: 'geojson' }));
}

/** The address of the same answer as JSON. */
function questionOf({ req, var: { publicUrl } }: Context<AppEnv>): string {
  const { pathname, searchParams } = new URL(req.url);
  for (const name of ['f', 'lang', 'table']) searchParams.delete(name);
  const query = searchParams.toString();
  return `${publicUrl}${pathname}${query === '' ? '' : `?${query}`}`;
}

type Named = { name: string; answer: Answered; extension: string };

/** `coverage-clusters-340000-2025-11.csv`: table, region and the date of the data. */
function fileName({ name, answer: { parameters, dataAsOf }, extension }: Named): string {
  const region: unknown = Reflect.get(parameters, 'region');
  return `${[name, region, dataAsOf].filter((part) => part !== '').join('-')}.${extension}`;
}

function send(text: string, contentType: string, name: string): Response {
  return new Response(text, {
    headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  });
}
