/** The style of the rendered documentation: light and dark, without anything from elsewhere. */
export const docsStyle = `
:root { color-scheme: light dark; --line: light-dark(#d6dde3, #2b3640); --muted: light-dark(#4d5b67, #a5b3be); --link: light-dark(#0b5a64, #7cc4ce); background: light-dark(#ffffff, #12171b); color: light-dark(#1b232a, #e6ebef); }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 6rem; font: 16px/1.55 system-ui, "Noto Sans SC", sans-serif; }
h1 { margin: .75rem 0 .25rem; font-size: 1.6rem; line-height: 1.3; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
li { margin: .35rem 0; }
h2 { margin: 3rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
pre { margin: 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; line-height: 1.7; white-space: pre-wrap; overflow-wrap: anywhere; }
sub { line-height: 1; }
section { scroll-margin-top: 1rem; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: .5rem .75rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
td code { overflow-wrap: anywhere; }
td ul { margin: 0; padding-left: 1.1rem; }
.note, td { color: var(--muted); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
figure { margin: 1rem 0; }
.map { display: block; width: 100%; max-width: 34rem; border: 1px solid var(--line); border-radius: .5rem; }
th, td { border-top: 1px solid var(--line); padding: .35rem .5rem .35rem 0; text-align: left; vertical-align: top; }
`;
