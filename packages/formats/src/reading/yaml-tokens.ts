import { type CST, Lexer, type LineCounter, Parser } from "yaml";

/** Deeper than any document that people write, and shallow enough for every recursion behind it. */
export const deepestNesting = 100;

/** More tokens than any document that people write; a file of 5 MB that is all brackets stops here. */
export const mostTokens = 400_000;

/** Where and why the tokens of a text ended early. */
export interface Stop {
  reason?: "too_deep" | "too_large";
  offset: number;
}

/** The parser keeps the document itself on its stack too. */
const document = 1;

/**
 * The tokens of a YAML text, one after the other. They end early, and `stop` says where, when collections are nested
 * too deeply: what follows in the library is recursive and would overflow.
 */
export function* tokensOf(text: string, lines: LineCounter, stop: Stop): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    count += 1;
    if (parser.stack.length > deepestNesting + document) stop.reason = "too_deep";
    if (count > mostTokens) stop.reason = "too_large";
    stop.offset = parser.offset;
    if (stop.reason) return;
  }
  yield* parser.end();
}
