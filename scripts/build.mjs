// Builds dist/: what people run. Reproducible: same sources and lockfile, same bytes.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));

await build({
  absWorkingDir: root,
  entryPoints: { tidegate: "packages/cli/src/run.ts" },
  outdir: process.argv[2] ?? "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  external: ["@duckdb/node-api"],
  define: { TIDEGATE_VERSION: JSON.stringify(version) },
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);',
  },
  legalComments: "none",
  minifySyntax: true,
  logLevel: "warning",
});
