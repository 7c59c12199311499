import { pictureFonts } from '../picture/shape-look.ts';
import { slideInk } from '../slides/slide-ink.ts';
import type { Theme } from '../state/url.ts';
import { cometSeconds } from './film-comets.ts';

const bar = 44;

function colours(theme: Theme): string {
  const { ground, sunken, line, lineStrong, text, muted, accent } = slideInk[theme];
  return (
    `:root{color-scheme:${theme};--ground:${ground};--sunken:${sunken};--line:${line};--edge:${lineStrong};--text:${text};` +
    `--muted:${muted};--accent:${accent}}`
  );
}

const frame = `
*{box-sizing:border-box}
html,body{margin:0;height:100%;background:var(--ground);color:var(--text);font-family:${pictureFonts}}
[hidden]{display:none!important}
main{height:calc(100vh - ${bar}px);display:flex;align-items:center;justify-content:center;overflow:hidden}
.slide{display:flex;max-height:100%;width:100%;justify-content:center}
.paper{position:relative;width:min(100vw,calc((100vh - ${bar}px)*16/9));aspect-ratio:16/9;flex:none}
.paper>svg,.map>svg{display:block;width:100%;height:100%}
.paper>svg{user-select:text}
.map{position:absolute;overflow:hidden;box-shadow:0 0 0 1px var(--edge);touch-action:none;cursor:grab}
.map:active{cursor:grabbing}
.words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.map:focus-visible{outline-offset:-3px}`;

const controls = `
nav{height:${bar}px;display:flex;align-items:center;gap:4px;padding:0 12px;overflow-x:auto;white-space:nowrap;border-top:1px solid var(--line);background:var(--sunken)}
button{font:inherit;font-size:14px;color:var(--text);background:none;border:0;border-radius:8px;min-width:36px;height:36px;padding:0 10px;cursor:pointer}
button:hover{background:var(--line)}
.number{min-width:64px;text-align:center;font-variant-numeric:tabular-nums;color:var(--muted)}
.gap{flex:1}
dialog{color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:12px;padding:16px;min-width:320px;max-width:min(720px,90vw);max-height:80vh}
dialog ol{margin:0 0 8px;padding-left:0;list-style:none}
dialog li button{width:100%;height:auto;min-height:36px;text-align:left;padding:6px 10px}
dialog button[aria-current]{color:var(--accent);font-weight:600}
.notes{position:fixed;left:0;right:0;bottom:${bar}px;max-height:40vh;overflow:auto;padding:16px 24px;background:var(--sunken);border-top:1px solid var(--line);white-space:pre-wrap;line-height:1.6}
.typed{position:fixed;right:24px;bottom:${bar + 24}px;padding:8px 16px;border-radius:12px;background:var(--accent);color:var(--ground);font-size:24px}
.blank{position:fixed;inset:0;background:#000;cursor:none}
.keys{font-size:13px;line-height:1.6;color:var(--muted);margin:8px 0}`;

const motion = `
.comets path{stroke-linecap:round;animation:run ${cometSeconds}s linear infinite}
@keyframes run{to{stroke-dashoffset:-1}}
.paused .comets{display:none}
@media (prefers-reduced-motion:reduce){.comets{display:none}.motion{display:none}}`;

const print = `
@page{size:338.67mm 190.5mm;margin:0}
@media print{
html,body{height:auto}
nav,.notes,.typed,.blank,dialog,.comets,.words{display:none!important}
main{display:block;height:auto;overflow:visible}
.slide,.slide[hidden]{display:block!important;break-after:page;break-inside:avoid}
.slide:last-of-type{break-after:auto}
.paper{width:338.67mm;height:190.4mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;

/** How the page looks on a screen of any size, and as a page a slide on paper. */
export const offlineStyle = (theme: Theme): string => [colours(theme), frame, controls, motion, print].join('');
