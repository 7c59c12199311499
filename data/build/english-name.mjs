import { pinyin } from 'pinyin-pro';
import { provinceFacts } from './code-list.mjs';
import { readPatch } from './packages.mjs';
import { shortName } from './short-name.mjs';

// Established spellings that differ from Hanyu Pinyin, and names whose characters are read in an unusual way.
const spellings = readPatch('place-spellings');
const districts = readPatch('district-names');

/** The English name of a unit: the established one, else the Hanyu Pinyin of its short name. */
export function englishName(adcode, name) {
  if (adcode.endsWith('0000')) return provinceFacts(adcode).en;
  if (districts[adcode]) return districts[adcode];
  const short = shortName(name);
  return spellings[name] ?? spellings[short] ?? spell(short);
}

function spell(name) {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed' });
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
