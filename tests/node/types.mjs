// Checks answers against the types of the package: `node types.mjs PACKAGE TYPESCRIPT ANSWERS`. Each line of ANSWERS is a type with an
// answer, which TypeScript reads as if somebody had installed the package for Node and written it: a field too many is an error, as is one too few.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const [pack, typescript, answers] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(typescript);
const folder = join(dirname(answers), "types");
const installed = join(folder, "node_modules/stricture");
mkdirSync(installed, { recursive: true });
for (const name of readdirSync(pack)) if (/\.d\.ts$|^package\.json$/.test(name)) cpSync(join(pack, name), join(installed, name));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');

let source = 'import type * as t from "stricture";\nimport { resolve } from "stricture";\n';
source += 'import { lint } from "./node_modules/stricture/web.js";\n';
source += "export const verdict: t.Verdict | undefined = lint(\"\").files[0]?.verdict;\n";
source += 'export const policy: string | null = resolve("", [], { groups: ["a"] }).policy;\n';
readFileSync(answers, "utf8")
  .split("\n")
  .filter(Boolean)
  .forEach((line, at) => {
    const [type, answer] = JSON.parse(line);
    source += `export const answer${at}: t.${type} = ${answer};\n`;
  });
const file = join(folder, "answers-fit.ts");
writeFileSync(file, source);
const program = ts.createProgram([file], { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [] });
const problems = ts.getPreEmitDiagnostics(program);
for (const problem of problems.slice(0, 10)) console.error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
process.exit(problems.length > 0 ? 1 : 0);
