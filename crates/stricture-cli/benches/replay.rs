//! Replaying a log against merely reading it and parsing its JSON, and the memory that it takes.
//!
//! `cargo bench --package stricture-cli --bench replay` prints the median CPU time of several runs of each, alternating, their ratios, and the
//! peak memory of the whole process. The targets are a ratio of at most 3 and 64 MB, for five million commands and 200 rules;
//! `STRICTURE_COMMANDS` says how many commands else. Memory is read from `/proc`, as Linux has it.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a benchmark prints, and may fail"
)]

mod median;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use median::median;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;
use serde::Deserialize;

const RULES: usize = 200;
const RUNS: usize = 5;

/// As agents write them; `@` stands for something that is different each time, `%` for one of a few hundred names.
const COMMANDS: [&str; 24] = [
    "git status --short",
    "git diff --stat HEAD~1",
    "git add -A && git commit -m 'fix %'",
    "git push origin %",
    "git show @",
    "git log --oneline -5",
    "ls -la src/%",
    "sed -n '1,200p' src/%.rs",
    "cat src/%.rs",
    "rg -n 'fn %' crates",
    "cargo test -p % -- --nocapture",
    "cargo build 2>&1 | tail -20",
    "npm run build",
    "npm install %@@",
    "tool-%  deploy --id @",
    "kubectl get pods -n % | grep Running",
    "kubectl delete pod %-@",
    "rm -rf build/%",
    "python3 -c 'print(@)'",
    "curl -s https://example.com/% > out.json",
    "docker run --rm % make test",
    "for f in *.rs; do wc -l $f; done",
    "terraform plan -out @.plan",
    "aws s3 ls s3://%/@",
];

#[derive(Deserialize)]
struct Typed<'l> {
    #[serde(borrow)]
    command: Cow<'l, str>,
}

fn main() {
    let commands = std::env::var("STRICTURE_COMMANDS").map_or(5_000_000, |count| count.parse().expect("a number"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("replay");
    fs::create_dir_all(&folder).expect("a folder for the log");
    let (log, policy) = (folder.join("log.ndjson"), folder.join("policy.toml"));
    write_log(&log, commands).expect("a log");
    fs::write(&policy, rules()).expect("a policy");
    let stricture = PathBuf::from(env!("CARGO_BIN_EXE_stricture"));
    let (mut values, mut typed, mut ours, mut peak) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..RUNS {
        values.push(time(|| each_line(&log, |line| drop(black_box(parsed::<serde_json::Value>(line))))));
        typed.push(time(|| each_line(&log, |line| drop(black_box(parsed::<Typed<'_>>(line).command)))));
        ours.push(time(|| peak = peak.max(replay(&stricture, &policy, &log))));
    }
    let (values, typed, ours) = (median(values), median(typed), median(ours));
    let bytes = fs::metadata(&log).map_or(0, |metadata| metadata.len());
    println!("{commands} commands, {bytes} bytes, {RULES} rules: replayed in {ours:.2?}, peak {peak} kB");
    for (name, time) in [("any JSON value", values), ("one typed field", typed)] {
        println!("reading and parsing to {name}: {time:.2?}, ratio {:.2}", ours.as_secs_f64() / time.as_secs_f64());
    }
    fs::remove_file(log).expect("the log is ours");
}

/// Runs the binary; its peak memory in kB.
fn replay(stricture: &Path, policy: &Path, log: &Path) -> u64 {
    let mut child = Command::new(stricture)
        .args(["replay", "--format", "json", "--policy"])
        .args([policy, log])
        .stdout(Stdio::null())
        .spawn()
        .expect("it runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let held = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        peak = peak.max(held.unwrap_or(0));
        if let Some(ended) = child.try_wait().expect("it ends") {
            assert!(ended.success());
            return peak;
        }
        sleep(Duration::from_millis(5));
    }
}

fn parsed<'l, T: Deserialize<'l>>(line: &'l [u8]) -> T {
    serde_json::from_slice(line).expect("JSON")
}

fn each_line(log: &Path, mut parse: impl FnMut(&[u8])) {
    let mut lines = BufReader::with_capacity(128 << 10, File::open(log).expect("the log"));
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).expect("it is read") > 0 {
        parse(&line);
        line.clear();
    }
}

/// Lines as programs keep them that audit commands. More than a quarter of the commands are new each time.
fn write_log(path: &Path, commands: usize) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let mut state = 1_u64;
    let mut random = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for number in 0..commands {
        let at = usize::try_from(random(COMMANDS.len() as u64)).expect("a small number");
        let command = COMMANDS.get(at).expect("one of them");
        // Names are not equally frequent.
        let below = 1 + random(300);
        let name = format!("part{}", random(below));
        let command = command.replace('%', &name).replace('@', &format!("{:x}", random(1 << 31)));
        let user = random(500);
        let line = serde_json::json!({
            "time": 1_700_000_000 + number,
            "user": format!("user{user}@example.com"),
            "session": format!("{:016x}", random(1 << 31)),
            "directory": format!("/home/user{user}/{name}"),
            "command": command,
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// Rules for some of the commands, and for many others.
fn rules() -> String {
    let mut out = String::from("[rules]\nprefix_rules = [\n");
    for words in ["git push", "rm -rf", "kubectl delete", "npm install", "terraform plan"] {
        let words: Vec<String> = words.split(' ').map(|word| format!("{{ token = {word:?} }}")).collect();
        let _ = writeln!(out, "{{ pattern = [{}], decision = \"prompt\" }},", words.join(", "));
    }
    for number in 5..RULES {
        let _ = writeln!(
            out,
            "{{ pattern = [{{ token = \"tool-part{number}\" }}, {{ any_of = [\"deploy\", \"push\"] }}], decision = \"forbidden\" }},"
        );
    }
    out + "]\n"
}

/// The CPU time, of user and system together, that this takes here or in processes that are started for it.
fn time(work: impl FnOnce()) -> Duration {
    let used = || {
        let of = |who| {
            let usage = getrusage(who).expect("the kernel tells");
            duration(usage.user_time()) + duration(usage.system_time())
        };
        (of(UsageWho::RUSAGE_SELF), of(UsageWho::RUSAGE_CHILDREN))
    };
    let before = used();
    work();
    let after = used();
    // Whoever waits for a process takes little time itself.
    after.0.saturating_sub(before.0).max(after.1.saturating_sub(before.1))
}

fn duration(time: TimeVal) -> Duration {
    let micros = time.tv_sec() * 1_000_000 + time.tv_usec();
    Duration::from_micros(micros.unsigned_abs())
}
