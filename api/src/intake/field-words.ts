/** The words of a field. `also` lists what lists call it beside its two names. */
export interface FieldWords {
  zh: string;
  en: string;
  hintZh: string;
  hintEn: string;
  also: readonly string[];
  isRequired?: boolean;
}
