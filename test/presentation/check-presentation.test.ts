import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPresentation } from './check-presentation.ts';
import { sampleDeck } from './sample-deck.ts';
import { writeSample } from './written.ts';

const sound = await writeSample(sampleDeck('zh', 'light', 1));

const slide = 'ppt/slides/slide2.xml';
const notes = 'ppt/notesSlides/notesSlide2.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
const types = '[Content_Types].xml';
const links = 'ppt/slides/_rels/slide2.xml.rels';
const override = (path: string) => `<Override PartName="/${path}" ContentType="application/xml"/></Types>`;

type Damage = readonly [path: string, from: string | RegExp, to: string];

function damaged([path, from, to]: Damage): Uint8Array {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`wanted ${from} in ${path}, got none`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const damages: Readonly<Record<string, readonly [damage: Damage, finding: RegExp]>> = {
  'a declared master that is not there': [
    [types, '</Types>', override('ppt/slideMasters/slideMaster2.xml')],
    /declares ppt\/slideMasters\/slideMaster2\.xml, which is not there/,
  ],
  'a part declared twice': [[types, '</Types>', override(slide)], /declares ppt\/slides\/slide2\.xml twice/],
  'an extension that is not declared': [
    [types, '<Default Extension="png" ContentType="image/png"/>', ''],
    /\.png: has no content type/,
  ],
  'a slide that is declared as nothing but XML': [
    [types, /<Override PartName="\/ppt\/slides\/slide2\.xml"[^>]*>/, ''],
    /slide2\.xml: is declared as nothing but XML/,
  ],
  'an image of a type that there is not': [
    [types, '</Types>', '<Default Extension="jpg" ContentType="image/jpg"/></Types>'],
    /declares jpg as image\/jpg/,
  ],
  'a relationship to a missing part': [
    [links, /image-2-1\.png/, 'image-9-9.png'],
    /image-9-9\.png, which is not there/,
  ],
  'a part to which nothing is related': [
    [links, /image-2-1\.png/, 'image-2-2.png'],
    /image-2-1\.png: nothing is related/,
  ],
  'a relationship that is used and not there': [
    [slide, 'r:embed="rId1"', 'r:embed="rId99"'],
    /uses the relationship "rId99"/,
  ],
  'two relationships of one id': [[links, 'Id="rId2"', 'Id="rId1"'], /two relationships "rId1"/],
  'a link that is not external': [
    ['ppt/slides/_rels/slide3.xml.rels', ' TargetMode="External"', ''],
    /link to .* that is not marked as external/,
  ],
  'a link that is no address': [
    ['ppt/slides/_rels/slide3.xml.rels', 'Target="https:', 'Target="'],
    /which is no address/,
  ],
  'a slide without a layout': [[links, /slideLayout"/, 'other"'], /has no relationship to a slideLayout/],
  'one theme of two masters': [
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'],
    /is the theme of two masters/,
  ],
  'placeholders in the master of the notes': [
    [notesMaster, '<p:nvPr/>', '<p:nvPr><p:ph type="hdr"/></p:nvPr>'],
    /holds the placeholder "hdr"/,
  ],
  'lists of the presentation out of order': [
    ['ppt/presentation.xml', /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1'],
    /has its lists in the order/,
  ],
  'two slides of one id': [['ppt/presentation.xml', 'id="257"', 'id="256"'], /two slides with the id 256/],
  'a wrong count of slides': [['docProps/app.xml', '<Slides>3<', '<Slides>9<'], /counts 9 as Slides, there are 3/],
  'XML that is not closed': [[slide, '</p:spTree>', ''], /is not well formed/],
  'a shape without a body of text': [
    [slide, /(name="Caption".*?<\/p:spPr>)<p:txBody>.*?<\/p:txBody>/, '$1'],
    /p:sp "Caption" has no p:txBody/,
  ],
  'a body of text without a paragraph': [
    [slide, /(name="Caption".*?<a:lstStyle\/>)<a:p>.*?<\/a:p>/, '$1'],
    /a body of text has no paragraph/,
  ],
  'a ground without effects': [
    ['ppt/slideMasters/slideMaster1.xml', '<a:effectLst/>', ''],
    /p:bgPr has no a:effectLst/,
  ],
  'margins that are no number': [[slide, /marL="\d+" marR/, 'marL="NaN" marR'], /marL="NaN"/],
  'an empty outline': [[slide, '<a:ln><a:noFill/></a:ln>', '<a:ln></a:ln>'], /a:ln is empty/],
  'a negative extent': [[slide, /<a:ext cx="1/, '<a:ext cx="-1'], /cx="-\d+", which is negative/],
  'a broken length': [[slide, /<a:off x="304800"/, '<a:off x="304800.5"'], /no whole number/],
  'a cell anchored in the middle': [[slide, 'anchor="ctr"', 'anchor="mid"'], /anchor="mid"/],
  'two shapes of one id': [[slide, '<p:cNvPr id="4"', '<p:cNvPr id="3"'], /two shapes have the id 3/],
  'type of no size': [[slide, 'sz="2400"', 'sz="24.5"'], /sz="24\.5"/],
  'a colour by name': [[slide, 'srgbClr val="14242D"', 'srgbClr val="white"'], /val="white"/],
  'a row with a cell too few': [[slide, /<a:tc>.*?<\/a:tc>/s, ''], /a:tr has 3 cells in 4 columns/],
  'a control character': [[slide, '第 1 章', '第\u0007章'], /holds the character U\+0007/],
  'a control character by its number': [[slide, '第 1 章', '第&#7;章'], /holds the character &#7;/],
  'a run without a Chinese face': [[slide, /<a:ea [^>]*>/, ''], /the run "第 1 章：谁向安徽转移" has no a:ea/],
  'a run in another language': [[slide, 'lang="zh-CN" altLang', 'lang="en-US" altLang'], /is in en-US/],
  'notes without a Chinese face': [
    [notes, /<a:ea [^>]*>(?=<a:cs [^>]*><\/a:rPr>)/, ''],
    /notesSlide2\.xml: .* has no a:ea/,
  ],
  'an empty paragraph without an end': [[notes, /<a:endParaRPr.*?<\/a:endParaRPr>/, ''], /has no a:endParaRPr/],
  'a picture beyond the slide': [[slide, 'cx="8077200"', 'cx="28077200"'], /reaches beyond the slide/],
};

describe('the check of presentations', () => {
  test('finds nothing in a sound one', () => {
    expect(checkPresentation(sound, 'zh-CN')).toEqual([]);
  });

  test.each(Object.entries(damages))('finds %s', (_, [damage, finding]) => {
    expect(checkPresentation(damaged(damage), 'zh-CN').join('\n')).toMatch(finding);
  });
});
