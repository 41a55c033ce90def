//! A thousand policies in one call: on every core against on one.
//!
//! `cargo bench --package stricture-cli --bench many` prints the median time of several runs of each, alternating, and their ratio
//! times the number of cores. The target is at most 1.3. Needs `taskset`, from util-linux.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a benchmark prints, and may fail"
)]

mod median;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use median::median;

const FILES: usize = 1000;
const RUNS: usize = 15;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the policies");
    let mut bytes = 0;
    for number in 0..FILES {
        let policy = policy(number);
        bytes += policy.len();
        fs::write(folder.join(format!("{number}.requirements.toml")), policy).expect("a policy");
    }
    let stricture = PathBuf::from(env!("CARGO_BIN_EXE_stricture"));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (mut one, mut all) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        one.push(time(Command::new("taskset").args(["--cpu-list", "0"]).arg(&stricture).arg("lint").arg(&folder)));
        all.push(time(Command::new(&stricture).arg("lint").arg(&folder)));
    }
    let (one, all) = (median(one), median(all));
    println!("{FILES} files, {bytes} bytes: one core {one:.2?}, {cores} cores {all:.2?}");
    #[expect(clippy::cast_precision_loss, reason = "no machine has that many cores")]
    let cores = cores as f64;
    println!("ratio to the single costs divided by the cores: {:.2}", all.as_secs_f64() * cores / one.as_secs_f64());
}

/// A policy as administrators write them, of about four kilobytes.
fn policy(number: usize) -> String {
    let mut out = String::from(
        "allowed_approval_policies = [\"on-request\"]\nallowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n\n[rules]\nprefix_rules = [\n",
    );
    for at in 0..30 {
        let _ = writeln!(
            out,
            "  {{ pattern = [{{ token = \"tool-{number}-{at}\" }}, {{ token = \"push\" }}], decision = \"forbidden\", justification = \"use the pipeline\" }},"
        );
    }
    out + "]\n"
}

fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    start.elapsed()
}
