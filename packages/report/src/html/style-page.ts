/** Typography, banner, sections, lists. */
export const pageStyle = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 1120px; padding: 40px 32px 64px; background: var(--page); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; }
h1, h2, h3, h4, p, ul, dl, dd, figure { margin: 0; padding: 0; }
a { color: var(--focus); text-decoration-thickness: 1px; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.sprite { position: absolute; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { flex: none; color: var(--tone, var(--quiet)); }
.disc { fill: color-mix(in srgb, currentColor 14%, transparent); stroke: none; }
.glyph { fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.toned { display: inline-flex; align-items: flex-start; gap: 7px; color: var(--tone); font-weight: 600; }
.toned .icon { margin-top: calc((1lh - 16px) / 2); }

.banner { border-top: 4px solid var(--tone); border-radius: 4px 4px 12px 12px; padding: 24px 32px 26px;
  background: color-mix(in srgb, var(--tone) 6%, var(--page)); }
.mark { color: var(--soft); font-size: 13px; letter-spacing: .01em; margin-bottom: 14px; }
.banner h1 { font-weight: 400; }
.word { display: flex; align-items: center; gap: 12px; color: var(--tone); font-size: 38px; line-height: 1.15; font-weight: 680; letter-spacing: -.022em; }
.word .icon { width: 34px; height: 34px; }
.reason { display: block; margin-top: 10px; font-size: 20px; line-height: 1.4; letter-spacing: -.006em; max-width: 46em; text-wrap: pretty; }
.notice { margin-top: 12px; }
.facts { display: flex; flex-wrap: wrap; gap: 10px 32px; margin-top: 20px; font-size: 13px; }
.facts dt { color: var(--soft); }
.facts dd { font-weight: 500; font-variant-numeric: tabular-nums; }

main > section, .appendix > section, .model { margin-top: 56px; }
.model > section, .fold > section { margin-top: 40px; }
h2 { font-size: 26px; line-height: 1.25; letter-spacing: -.018em; font-weight: 660; margin-bottom: 12px; }
h3 { display: flex; align-items: center; gap: 9px; font-size: 17px; letter-spacing: -.008em; font-weight: 640; margin-bottom: 12px; }
.model { border-top: 1px solid var(--rule); padding-top: 32px; }
.verdict-line { display: flex; flex-wrap: wrap; gap: 4px 14px; font-size: 16px; }
.toned > span, .verdict-line > span { min-width: 0; }
.verdict-line > span:last-child { max-width: 56em; text-wrap: pretty; }
.model > details { margin-top: 28px; }

.items { list-style: none; display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
.frame + .items, .reading + .items { margin-top: 20px; }
.items li { display: flex; gap: 10px; align-items: flex-start; }
.items li > .icon { margin-top: 4px; }
.items li > div { min-width: 0; max-width: 56em; text-wrap: pretty; }
.label { font-weight: 600; margin-right: .3em; }
.hint { color: var(--soft); margin-top: 2px; font-size: 14px; }
pre.hint { background: var(--raised); border: 1px solid var(--hair); border-radius: 8px; padding: 10px 14px; margin-top: 8px; overflow-x: auto; font-size: 13px; }
.place { display: inline-block; color: var(--soft); }

details { border-top: 1px solid var(--hair); }
details:last-child { border-bottom: 1px solid var(--hair); }
summary { cursor: pointer; padding: 10px 2px; color: var(--soft); font-size: 14px; font-weight: 500; }
summary:hover { color: var(--ink); }
summary::marker { color: var(--rule); }
.fold { padding: 6px 0 24px; }
.frame + details, .reading + details { margin-top: 14px; }
details + .frame { margin-top: 32px; }
.appendix h2 { font-size: 17px; }
footer { margin-top: 56px; color: var(--soft); font-size: 13px; }
@media (max-width: 640px) {
  body { padding: 0 16px 40px; }
  .banner { margin: 0 -16px; padding: 20px 16px 22px; border-radius: 0; }
  .word { font-size: 30px; } .word .icon { width: 28px; height: 28px; }
  .reason { font-size: 18px; }
  .facts { display: grid; grid-template-columns: 1fr 1fr; gap: 10px 16px; }
}`;
