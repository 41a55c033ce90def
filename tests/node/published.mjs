// Runs what npm would publish: `node published.mjs PACKAGE EXAMPLE`. EXAMPLE is the code of the guide.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packed } from "./packed.mjs";

const [pack, example] = process.argv.slice(2);
const { folder, installed } = packed(pack);
try {
  const run = (name, code) => {
    writeFileSync(join(folder, name), code);
    return execFileSync("node", [name], { cwd: folder, encoding: "utf8" });
  };
  const entry = fileURLToPath(new URL("entry.mjs", import.meta.url));
  const found = run("all.mjs", `import * as entry from "stricture";\nimport { problems } from ${JSON.stringify(entry)};\nawait entry.init();\nconsole.log(JSON.stringify(problems(entry)));\n`);
  assert.deepEqual(JSON.parse(found), []);

  // The example stands by itself, whatever it is run in.
  const told = run("example.mjs", `${readFileSync(example, "utf8")}\nconsole.log(JSON.stringify({ verdict, findings }));\n`);
  const { verdict, findings } = JSON.parse(told);
  assert.deepEqual([verdict, findings.map(({ lint }) => lint)], ["rejected", ["missing-read-only"]]);

  // Every file that an entry names is there, and so are the terms.
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const named = JSON.stringify(exports).match(/\.\/[\w./-]+\.(?:js|d\.ts|wasm)/g);
  for (const name of [...new Set(named.filter((name) => !name.startsWith("./web/stricture_bg")))]) readFileSync(join(installed, name));
  const files = readdirSync(installed, { recursive: true });
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "licences.txt", join("web", "stricture_bg.wasm"), join("node", "stricture_bg.wasm")]) {
    assert(files.includes(name), `${name} is not published`);
  }
  const terms = readFileSync(join(installed, "licences.txt"), "utf8");
  for (const crate of ["serde_json", "toml_edit", "wasm-bindgen"]) assert(new RegExp(`(^|, )${crate} \\d`, "m").test(terms), crate);
} finally {
  rmSync(folder, { recursive: true });
}
