//! Resolving everybody of a large directory, in one run: `cargo bench --package stricture --bench resolve`.
//!
//! For a made-up SCIM export on disk: the time of merely parsing it with `serde_json::from_reader`, each user and group into a struct that is
//! dropped; the time of reading it and resolving everybody, and their ratio; the memory that this takes at its peak against the distinct names
//! of the directory and its memberships as integers of four bytes; then what matching costs with the people doubled. The targets are ratios of
//! at most 2, at most 1.5 and about 1. Beside them stands the ratio to `IgnoredAny`, which looks at no text at all. `STRICTURE_PEOPLE` makes
//! it smaller: with a million people the export has more than a gigabyte.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a benchmark prints, reads the clock and stops where it cannot go on"
)]

mod timing;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use stricture::Document;
use stricture::assignments::{AssignedDirectory, Assignments, Directory, DirectoryBuilder};
use timing::{median, time};

/// How many groups each person is in.
const GROUPS_EACH: usize = 20;

/// How much of a file is read at once, as the command does.
const AT_ONCE: usize = 1 << 16;

fn main() {
    let people = std::env::var("STRICTURE_PEOPLE").ok().and_then(|people| people.parse().ok()).unwrap_or(1_000_000);
    let (groups, rules) = ((people / 100).max(GROUPS_EACH), (people / 200).max(1));
    println!("{people} people in {GROUPS_EACH} of {groups} groups each, {rules} rules");
    let document = Document::parse(assignments(rules));
    let assignments = Assignments::read(&document).unwrap();
    let export = Export::write(people, groups);

    // First, before anything else has left its mark on the memory.
    let before = resident("VmRSS");
    forget_peak();
    let directory = export.read();
    let managed = resolve(&assignments, &directory);
    let peak = resident("VmHWM").zip(before).map(|(peak, before)| peak.saturating_sub(before));
    println!("{managed} people are managed by a rule");
    drop(directory);

    let (mut skipping, mut parsing, mut resolving) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..3 {
        skipping.push(time(|| _ = black_box(export.skip())));
        parsing.push(time(|| _ = black_box(export.parse())));
        resolving.push(time(|| _ = black_box(resolve(&assignments, &export.read()))));
    }
    let (skipping, parsing, resolving) = (median(skipping), median(parsing), median(resolving));
    println!("{:32} {parsing:>10.2?}", "parsing alone");
    println!("{:32} {resolving:>10.2?} {:>6.2}", "reading and resolving everybody", ratio(resolving, parsing));
    println!("{:32} {skipping:>10.2?} {:>6.2}", "against skipping all of it", ratio(resolving, skipping));
    if let Some(peak) = peak {
        let least = export.names + 4 * people * GROUPS_EACH;
        let mebibytes = |bytes: usize| bytes as f64 / f64::from(1 << 20);
        println!("{:32} {:>6.1} MiB", "names and memberships", mebibytes(least));
        println!("{:32} {:>6.1} MiB {:>6.2}", "memory at its peak", mebibytes(peak), peak as f64 / least as f64);
    }
    drop(export);

    let matching = |people: usize| {
        let directory = Export::write(people, groups).read();
        let times = (0..5).map(|_| time(|| drop(black_box(AssignedDirectory::new(&assignments, &directory)))));
        median(times.collect())
    };
    let (once, twice) = (matching(people / 4), matching(people / 2));
    println!("{:32} {once:>10.2?}", "matching the groups");
    println!("{:32} {twice:>10.2?} {:>6.2}", "with the people doubled", ratio(twice, once));
}

/// Resolves everybody; how many a rule decides about.
fn resolve(assignments: &Assignments, directory: &Directory) -> usize {
    let company = AssignedDirectory::new(assignments, directory);
    directory.people().filter(|person| company.resolve(*person).chosen().is_some()).count()
}

/// An export on disk.
struct Export {
    path: PathBuf,
    /// How many bytes its distinct names have: ids, addresses, and names of groups.
    names: usize,
}

impl Export {
    fn write(people: usize, groups: usize) -> Self {
        let path = std::env::temp_dir().join(format!("stricture-bench-{}-{people}.json", std::process::id()));
        let mut file = BufWriter::new(File::create(&path).unwrap());
        let mut names = 0;
        write!(file, "{{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"Resources\":[").unwrap();
        for at in 0..people {
            let (id, address) = (id(at), format!("person-{at}@example.com"));
            names += id.len() + address.len();
            write!(
                file,
                "{}{{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\"{id}\",\"userName\":\"{address}\",\
                 \"displayName\":\"Person {at}\",\"active\":true,\"emails\":[{{\"value\":\"{address}\",\"type\":\"work\",\"primary\":true}}]}}",
                if at == 0 { "\n" } else { ",\n" }
            )
            .unwrap();
        }
        for group in 0..groups {
            let (id, name) = (id(people + group), name(group));
            names += id.len() + name.len();
            write!(
                file,
                ",\n{{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"id\":\"{id}\",\"displayName\":\"{name}\",\"members\":["
            )
            .unwrap();
            for (number, member) in members(group, people, groups).enumerate() {
                let comma = if number == 0 { "" } else { "," };
                write!(file, "{comma}{{\"value\":\"{}\",\"type\":\"User\"}}", self::id(member)).unwrap();
            }
            write!(file, "]}}").unwrap();
        }
        write!(file, "\n]}}\n").unwrap();
        file.flush().unwrap();
        Self { path, names }
    }

    fn open(&self) -> BufReader<File> {
        BufReader::with_capacity(AT_ONCE, File::open(&self.path).unwrap())
    }

    fn parse(&self) -> Parsed {
        serde_json::from_reader(self.open()).unwrap()
    }

    fn skip(&self) -> IgnoredAny {
        serde_json::from_reader(self.open()).unwrap()
    }

    fn read(&self) -> Directory {
        let mut builder = DirectoryBuilder::new();
        builder.scim(self.open()).unwrap();
        builder.finish().unwrap().0
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.path));
    }
}

/// An export as anybody's program would read it.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Parsed {
    #[expect(dead_code, reason = "reading it is what is measured")]
    resources: Dropped,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "reading it is what is measured")]
struct Resource {
    id: String,
    user_name: Option<String>,
    display_name: Option<String>,
    active: Option<bool>,
    #[serde(default)]
    emails: Vec<Value>,
    #[serde(default)]
    members: Vec<Value>,
}

#[derive(serde::Deserialize)]
#[expect(dead_code, reason = "reading it is what is measured")]
struct Value {
    value: String,
    primary: Option<bool>,
}

/// Resources of which none is kept.
struct Dropped;

impl<'de> serde::Deserialize<'de> for Dropped {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Self)
    }
}

impl<'de> Visitor<'de> for Dropped {
    type Value = Self;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("resources")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self, A::Error> {
        while elements.next_element::<Resource>()?.is_some() {}
        Ok(self)
    }
}

/// Who is in a group: person `p` is in the groups `p`, `p + step`, … of which there are as many as each person is in.
fn members(group: usize, people: usize, groups: usize) -> impl Iterator<Item = usize> {
    let step = groups / GROUPS_EACH;
    // Those who begin in one of the groups that lead here; no other order of members than that of a real export: none.
    (0..GROUPS_EACH).flat_map(move |back| ((group + groups - back * step) % groups..people).step_by(groups))
}

/// An id as directories make them.
fn id(at: usize) -> String {
    let mixed = (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{at:012x}",
        mixed >> 32,
        mixed >> 16 & 0xffff,
        mixed >> 4 & 0xfff,
        mixed & 0xfff
    )
}

fn name(group: usize) -> String {
    format!("Department {} / Team {group}", group % 97)
}

/// Half of the rules name a group, the others match several.
fn assignments(rules: usize) -> String {
    let mut text = String::from("default = \"policies/baseline.toml\"\n");
    for rule in 0..rules {
        let pattern = match rule % 4 {
            0 | 1 => name(rule * 2),
            2 => format!("Department {} / Team {}?", rule % 97, rule),
            _ => format!("*Team {rule}7*"),
        };
        let _ = write!(text, "\n[[rules]]\ngroups = [\"{pattern}\"]\npolicy = \"policies/{}.toml\"\n", rule % 50);
    }
    text
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// What Linux says of the memory of this process, in bytes; elsewhere nothing.
fn resident(what: &str) -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kibibytes| kibibytes << 10)
}

/// Lets the peak begin anew.
fn forget_peak() {
    let path = Path::new("/proc/self/clear_refs");
    if path.exists() {
        drop(fs::write(path, "5"));
    }
}
