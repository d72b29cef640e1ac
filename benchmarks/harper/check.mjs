// Reads one JSON document {words, texts: [{text, dialect}]} on stdin; writes a list of findings for each text on stdout.
import { readFileSync } from "node:fs";
import { Dialect, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const { words, texts } = JSON.parse(readFileSync(0, "utf8"));

async function linter(dialect) {
  const one = new LocalLinter({ binary, dialect });
  await one.setup();
  await one.importWords(words);
  return one;
}

const linters = { gb: await linter(Dialect.British), us: await linter(Dialect.American) };
const found = [];
for (const { text, dialect } of texts) {
  const lints = await linters[dialect].lint(text, { language: "plaintext" });
  found.push(
    lints.map((lint) => ({
      start: lint.span().start,
      end: lint.span().end,
      kind: lint.lint_kind(),
      message: lint.message(),
      words: lint.get_problem_text(),
    })),
  );
}
process.stdout.write(JSON.stringify(found));
