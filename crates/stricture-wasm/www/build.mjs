// Builds the page: `node build.mjs PACKAGE OUT`, where PACKAGE is the folder that `cargo xtask wasm` writes.
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [pack, out] = process.argv.slice(2).map((path) => resolve(path));

/**
 * The module as text with a letter for each byte. A page from `file:` can load neither modules nor bytes, only scripts; and
 * a text such as this one is compressed nearly as well as the bytes, unlike one in base64.
 */
const stricture = {
  name: "stricture",
  setup(build) {
    build.onResolve({ filter: /^stricture\/wasm$/ }, () => ({ path: "wasm", namespace: "stricture" }));
    build.onResolve({ filter: /^stricture\/(web\/|answers)/ }, ({ path }) => ({ path: join(pack, path.replace("stricture/", "")) }));
    build.onResolve({ filter: /^acme\// }, ({ path }) => ({ path: join(here, "../../../fixtures", path) }));
    // It is text for the same reason.
    build.onResolve({ filter: /^stricture\/worker$/ }, () => ({ path: "worker", namespace: "stricture" }));
    build.onLoad({ filter: /^worker$/, namespace: "stricture" }, async () => {
      const { outputFiles } = await bundle({ entryPoints: [join(here, "src/worker.js")], write: false });
      return { contents: outputFiles[0].text, loader: "text" };
    });
    build.onLoad({ filter: /^wasm$/, namespace: "stricture" }, async () => ({
      contents: await readFile(join(pack, "web/stricture_bg.wasm"), "latin1"),
      loader: "text",
    }));
  },
};

/** Bundles scripts and styles as the page needs them. */
const bundle = (options) =>
  build({
    ...options,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: ["chrome120", "firefox121", "safari17"],
    loader: { ".toml": "text", ".json": "text" },
    legalComments: "none",
    logLevel: "warning",
    plugins: [stricture],
  });

await mkdir(out, { recursive: true });
const { metafile } = await bundle({
  metafile: true,
  entryPoints: { app: join(here, "src/main.js"), style: join(here, "style.css") },
  outdir: out,
});
for (const file of ["index.html", "_headers"]) await cp(join(here, file), join(out, file));

// Whoever passes the page on passes on the terms of what it is made of.
const own = ["LICENSE-MIT", "LICENSE-APACHE"].map((name) => readFile(join(pack, name), "utf8"));
let licences = `Stricture, under the terms of either of these\n\n${(await Promise.all(own)).join("\n")}\n${await readFile(join(pack, "licences.txt"), "utf8")}`;
const packages = new Set(Object.keys(metafile.inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
for (const folder of [...packages].sort()) {
  const name = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (!name) throw new Error(`${folder} says nothing of its terms`);
  licences += `${folder.replace(/^.*node_modules\//, "")}\n\n${await readFile(join(folder, name), "utf8")}\n`;
}
await writeFile(join(out, "licences.txt"), licences);
