import { main } from "./main.ts";
import { surviveClosedPipe } from "./streams.ts";

surviveClosedPipe(process.stdout);
surviveClosedPipe(process.stderr);

process.exitCode = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr });
