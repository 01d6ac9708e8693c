import { jsonSchemas } from "../../packages/formats/src/index.ts";

/** The generated files by path: one JSON Schema a format. */
export function generatedSchemas(): Record<string, string> {
  const files = Object.entries(jsonSchemas()).map(([name, schema]) => {
    return [`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const;
  });
  return Object.fromEntries(files);
}
