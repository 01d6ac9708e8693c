// All tests that need nothing but Node and npm.
import { root, run, setup } from "./setup.mjs";

setup();
run(process.execPath, [`${root}/node_modules/vitest/vitest.mjs`, "run", ...process.argv.slice(2)]);
