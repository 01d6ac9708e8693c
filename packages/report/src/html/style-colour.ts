const light = `
  --page: #ffffff; --raised: #f6f7f9; --ink: #161b26; --soft: #535d6e; --hair: #e4e7ec; --rule: #c9cfd8; --focus: #2f5bd7;
  --pass: #0f7040; --warn: #8a5700; --ask: #5a3fc0; --fail: #b4231c; --quiet: #535d6e;
  --s0: #2f5bd7; --s1: #7a8494; --s2: #c2570c; --s3: #0d7f86;`;

const dark = `
  --page: #0f1318; --raised: #171c23; --ink: #e8ebf0; --soft: #9fa9b8; --hair: #252c36; --rule: #3b4552; --focus: #8fb0ff;
  --pass: #56c990; --warn: #e3b457; --ask: #b3a6ff; --fail: #ff8279; --quiet: #9fa9b8;
  --s0: #86a8ff; --s1: #8b95a5; --s2: #f0955a; --s3: #4fc3c9;`;

const tones = ["pass", "warn", "ask", "fail", "quiet"].map((tone) => `.tone-${tone} { --tone: var(--${tone}); }`);

/** Colours, light and dark. Everything else uses them by name. */
export const colourStyle = `:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { ${light} } }
${tones.join("\n")}
.tone-not_applicable { --tone: var(--quiet); }`;
