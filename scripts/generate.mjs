// Writes the generated files: `npm run generate`. Node 20 runs no TypeScript, so the generators are bundled first.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, "node_modules/.cache/tidegate/generate.mjs");

await build({
  entryPoints: [join(root, "scripts/generate/schemas.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "warning",
});

const { generatedSchemas } = await import(pathToFileURL(bundle).href);
const files = generatedSchemas();
for (const [path, content] of Object.entries(files)) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}
console.log(`${Object.keys(files).length} schemas written`);
