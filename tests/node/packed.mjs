// The package as whoever installs it has it: what npm would publish, in a folder of its own.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @returns {{ folder: string, installed: string }} a folder in which it is installed, and where */
export function packed(pack) {
  const folder = mkdtempSync(join(tmpdir(), "stricture-"));
  const installed = join(folder, "node_modules/stricture");
  mkdirSync(installed, { recursive: true });
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: pack, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", installed, "--strip-components", "1"]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return { folder, installed };
}
