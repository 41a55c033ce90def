//! Whole processes: linting one file against a bare Rust program that only reads it, and the size of the binary.
//!
//! `cargo bench --package stricture-cli` prints the median CPU time of 51 runs of each, alternating, and their ratio. The targets
//! are a ratio of at most 2 and less than 6 MB.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a benchmark prints, and may fail"
)]

mod median;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use median::median;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

const RUNS: usize = 51;

const BARE: &str = "fn main() {
    let path = std::env::args_os().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    std::process::exit(i32::from(text.is_empty()));
}
";

const POLICY: &str =
    "allowed_approval_policies = [\"on-request\"]\nallowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n";

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("startup");
    fs::create_dir_all(&folder).expect("a folder for the policies");
    let bare = compile(&folder);
    let stricture = PathBuf::from(env!("CARGO_BIN_EXE_stricture"));
    let good = write(&folder, "good.toml", POLICY);
    let bad = write(&folder, "bad.toml", "allowed_sandbox_modes = [\"workspace-write\"]\n");
    println!("{:24} {:>12} {:>12} {:>7}", "policy", "bare", "stricture", "ratio");
    for (name, policy) in [("accepted", &good), ("rejected, with a report", &bad)] {
        let (mut without, mut with) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            without.push(cpu(Command::new(&bare).arg(policy)));
            with.push(cpu(Command::new(&stricture).arg("lint").arg(policy)));
        }
        let (without, with) = (median(without), median(with));
        println!("{name:24} {without:>12.2?} {with:>12.2?} {:>7.2}", with.as_secs_f64() / without.as_secs_f64());
    }
    let stripped = folder.join("stripped");
    let strip = Command::new("strip").arg("-o").arg(&stripped).arg(&stricture).status();
    if strip.is_ok_and(|status| status.success()) {
        let bytes = fs::metadata(&stripped).map_or(0, |metadata| metadata.len());
        println!("stripped binary: {bytes} bytes");
    }
}

fn compile(folder: &Path) -> PathBuf {
    let source = write(folder, "bare.rs", BARE);
    let program = folder.join("bare");
    let status = Command::new("rustc")
        .args(["-O", "-C", "panic=abort", "-C", "strip=symbols", "-o"])
        .arg(&program)
        .arg(&source)
        .status()
        .expect("rustc runs");
    assert!(status.success(), "the bare program compiles");
    program
}

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).expect("a file is written");
    path
}

/// The CPU time, of user and system together, that a whole process takes.
fn cpu(command: &mut Command) -> Duration {
    let used = || {
        let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the kernel tells");
        duration(usage.user_time()) + duration(usage.system_time())
    };
    let before = used();
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().expect("it runs");
    used().checked_sub(before).unwrap()
}

fn duration(time: TimeVal) -> Duration {
    let micros = time.tv_sec() * 1_000_000 + time.tv_usec();
    Duration::from_micros(micros.unsigned_abs())
}
