import { z } from '@hono/zod-openapi';

const longest = 4000;

/** Control characters and halves of characters: no address has them, and the store takes none. */
const unfit = /[\p{Cc}\p{Cs}]/u;

/** `name=value`, any number of them: names as the page has them, values without what would end the query. */
const query = /^(?:[A-Za-z]{1,40}=[^&#\s]*(?:&[A-Za-z]{1,40}=[^&#\s]*)*)?$/;

function isDecodable(text: string): boolean {
  try {
    return !unfit.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}

/** The query of the page, without `?`: it names parameters and never a row of a list, and leads to no other host. */
export const pageQuery = (example: string) =>
  z
    .string()
    .refine((text) => text.length <= longest && !unfit.test(text) && query.test(text) && isDecodable(text), {
      params: {
        wanted: {
          zh: `页面地址中“?”之后的参数，至多 ${longest} 个字符`,
          en: `the parameters of the page, which follow "?" in its address, at most ${longest} characters`,
        },
      },
    })
    .openapi({ maxLength: longest, example });
