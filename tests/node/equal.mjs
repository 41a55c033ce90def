// Asks the package for every answer in a file of questions and compares them, byte for byte: `node equal.mjs PACKAGE QUESTIONS`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [pack, questions] = process.argv.slice(2);
const raw = createRequire(import.meta.url)(join(pack, "node/stricture.js"));

let asked = 0;
const wrong = [];
for (const line of readFileSync(questions, "utf8").split("\n").filter(Boolean)) {
  const { name, call, inputs, answer } = JSON.parse(line);
  asked += 1;
  let got;
  try {
    got = raw[call](...inputs);
  } catch (error) {
    got = typeof error === "string" ? null : `broke: ${error}`;
  }
  if (got !== answer) wrong.push(`${name}: ${call}\n  native ${answer}\n  wasm   ${got}`);
}
console.log(`${asked} answers`);
if (wrong.length > 0) {
  console.error(`${wrong.length} differ:\n${wrong.slice(0, 5).join("\n")}`);
  process.exit(1);
}
