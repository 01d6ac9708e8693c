import { incomeTables, type Tables } from "./income.ts";
import { type Format, temporaryFolder, writeTable } from "./tables.ts";

/** The income tables in a folder, in one file format. */
export async function incomeFolder(tables: Tables = incomeTables(400), format: Format = "csv"): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, rows] of Object.entries(tables)) await writeTable(folder, `${name}.${format}`, rows);
  return folder;
}
