//! `cargo xtask preview`: the page, built and served on this machine.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::foreign::step;
use crate::{Failure, root, wasm};

/// Where it is served, if that is free.
const PORT: u16 = 4173;

/// What a host should send with every file: names and values, each on a line of its own, in the form that some hosts read from a file of
/// this name beside the page.
const HEADERS: &str = include_str!("../../stricture-wasm/www/_headers");

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
    let file = match asked {
        "/" | "/index.html" => Some(("index.html", "text/html")),
        "/app.js" => Some(("app.js", "text/javascript")),
        "/style.css" => Some(("style.css", "text/css")),
        "/licences.txt" => Some(("licences.txt", "text/plain")),
        _ => None,
    };
    let (status, kind, body) = match file {
        Some((name, kind)) => ("200 OK", kind, fs::read(page.join(name))?),
        None => ("404 Not Found", "text/plain", Vec::new()),
    };
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n");
    for (name, value) in headers() {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    let _ = write!(head, "Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

/// The lines of [`HEADERS`]: a line without a blank at its start says for which files they are, which is all of them.
fn headers() -> impl Iterator<Item = (&'static str, &'static str)> {
    HEADERS.lines().filter(|line| line.starts_with(' ')).filter_map(|line| line.trim().split_once(": "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Asks a server of a page for a file: the status, the headers and the body.
    fn fetched(path: &str) -> (String, BTreeMap<String, String>, String) {
        let page = std::env::temp_dir().join(format!("stricture-preview-{}-{}", std::process::id(), path.len()));
        fs::create_dir_all(&page).unwrap();
        fs::write(page.join("index.html"), "<!doctype html>").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut stream = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        answer(listener.accept().unwrap().0, &page).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        fs::remove_dir_all(&page).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let (status, headers) = head.split_once("\r\n").unwrap();
        let headers = headers.split("\r\n").map(|line| line.split_once(": ").unwrap());
        (status.to_owned(), headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(), body.into())
    }

    #[test]
    fn every_answer_says_what_the_page_may_not() {
        for (path, status, body) in [("/", "HTTP/1.1 200 OK", "<!doctype html>"), ("/x", "HTTP/1.1 404 Not Found", "")]
        {
            let (told, headers, text) = fetched(path);
            assert_eq!((told.as_str(), text.as_str()), (status, body));
            for (name, value) in [
                ("content-security-policy", "frame-ancestors 'none'"),
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
            ] {
                assert_eq!(headers.get(name).map(String::as_str), Some(value), "{path}: {name}");
            }
            assert!(headers["permissions-policy"].contains("camera=()"), "{headers:?}");
        }
    }

    /// The page that says so shows the same lines.
    #[test]
    fn the_guide_shows_the_headers() {
        let guide = fs::read_to_string(root().join("docs/preview.md")).unwrap();
        assert!(headers().count() > 5);
        for (name, value) in headers() {
            assert!(guide.contains(&format!("\n{name}: {value}\n")), "{name}");
        }
    }
}
