//! `cargo xtask preview`: the page, built and served on this machine.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::foreign::step;
use crate::{Failure, root, wasm};

/// Where it is served, if that is free.
const PORT: u16 = 4173;

/// Bytes of a request that are read.
const LONGEST: u64 = 16 << 10;

/// Builds the page and returns its folder, `preview` below the target directory.
pub(crate) fn build() -> Result<PathBuf, Failure> {
    let package = wasm::build()?;
    let sources = root().join("crates/stricture-wasm/www");
    install(&sources)?;
    let page = wasm::target_folder().join("preview");
    step(Command::new("node").arg(sources.join("build.mjs")).arg(package).arg(&page))?;
    Ok(page)
}

/// Installs what the page is made of, in the versions that are locked, unless it is there.
fn install(sources: &Path) -> Result<(), Failure> {
    let locked = sources.join("package-lock.json");
    let done = sources.join("node_modules/.package-lock.json");
    let changed = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    if changed(&done) > changed(&locked) {
        return Ok(());
    }
    step(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel", "error"]).current_dir(sources))
}

/// Serves the page until the developer stops it.
pub(crate) fn serve() -> Result<(), Failure> {
    let page = build()?;
    let failed = |error: io::Error| Failure::new(format!("serving: {error}"));
    let listener =
        TcpListener::bind(("127.0.0.1", PORT)).or_else(|_| TcpListener::bind("127.0.0.1:0")).map_err(failed)?;
    println!("http://{}/", listener.local_addr().map_err(failed)?);
    for stream in listener.incoming() {
        // One that is broken off concerns nobody.
        let _ = stream.and_then(|stream| answer(stream, &page));
    }
    Ok(())
}

/// Answers one request: a file of the page, or nothing.
fn answer(mut stream: TcpStream, page: &Path) -> io::Result<()> {
    let mut request = String::new();
    BufReader::new(stream.try_clone()?.take(LONGEST)).read_line(&mut request)?;
    let asked = request.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let (name, kind) = match asked {
        "/" | "/index.html" => ("index.html", "text/html"),
        "/app.js" => ("app.js", "text/javascript"),
        "/style.css" => ("style.css", "text/css"),
        "/licences.txt" => ("licences.txt", "text/plain"),
        _ => return stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    };
    let body = fs::read(page.join(name))?;
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}
