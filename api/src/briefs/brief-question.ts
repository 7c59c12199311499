import type { AccessAnswer } from '../access/schema.ts';
import type { CoverageAnswer } from '../coverage/schema.ts';
import type { Language } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { BriefFormat } from './brief-format.ts';
import type { BriefWords } from './words-zh.ts';

/** What every part of a brief is made from: the answers of the API, and the words to tell them in. */
export interface BriefQuestion {
  model: ReadModel;
  language: Language;
  words: BriefWords;
  format: BriefFormat;
  coverage: CoverageAnswer;
  access: AccessAnswer;
  /** Access of the nation under the same filters, to compare with. */
  nationAccess: AccessAnswer;
}
