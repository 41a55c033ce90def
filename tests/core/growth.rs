//! What hostile texts cost: no more than in proportion to their length. Strangers write them, in pull requests and in links to the preview.
//!
//! Time is that of this thread alone, and only the ratio of two times within one run counts: neither other programs nor the machine make a
//! difference.

use std::fmt::Write as _;
use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};
use stricture::assignments::DirectoryBuilder;
use stricture::matrix::Matrix;
use stricture::release::Clients;
use stricture::{Document, Linter, Repository, Safety};

/// How much longer a text of four times the length may take. In proportion it would be four times, and sixteen for work that grows with
/// the square.
const MOST: u32 = 10;

/// Time of this thread.
fn spent() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_THREAD).expect("Linux tells it");
    let seconds = |time: nix::sys::time::TimeVal| {
        Duration::new(
            time.tv_sec().try_into().expect("after the start"),
            1_000 * u32::try_from(time.tv_usec()).expect("less than a second"),
        )
    };
    seconds(usage.user_time()) + seconds(usage.system_time())
}

fn time(work: &dyn Fn()) -> Duration {
    let once = || {
        let start = spent();
        work();
        spent() - start
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

fn lint(text: &str) {
    drop(Linter::new().lint(&Document::parse(text)));
}

fn matrix(text: &str) {
    let matrix = Matrix::of(&Document::parse(text), &Clients::all());
    assert!(!matrix.lines().is_empty());
    let _ = matrix.min_client();
}

fn repair(text: &str) {
    drop(Linter::new().fix(Document::parse(text), Safety::Unsafe));
}

fn lint_assignments(text: &str) {
    let document = Document::parse(text);
    drop(Linter::new().lint_repository(&Repository::new(&document)).expect("these can be read"));
}

/// The same with a directory of as many groups as there are rules, each with one person.
fn lint_with_people(text: &str) {
    let document = Document::parse(text);
    let people = lines(text.matches("[[rules]]").count(), |n| format!("u{n}@example.com,team-{n}"));
    let mut builder = DirectoryBuilder::new();
    builder.csv(format!("email,group\n{people}").as_bytes()).expect("a table");
    let (directory, _) = builder.finish().expect("people");
    let repository = Repository::new(&document).directory(&directory);
    drop(Linter::new().lint_repository(&repository).expect("these can be read"));
}

/// `line` for each number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut out, number| {
        let _ = writeln!(out, "{}", line(number));
        out
    })
}

fn profile(paths: &str, denied: &str) -> String {
    format!(
        "default_permissions = \"a\"\nallowed_permission_profiles = {{ a = true }}\n[permissions.a.filesystem]\n{paths}\
         [permissions.filesystem]\ndeny_read = [\n{denied}]\n"
    )
}

/// A rule for a pattern of many stars: letters of which any that follow may be skipped.
fn starry(number: usize) -> String {
    let letters: Vec<&str> =
        (0..40).map(|bit| if (number * 2_654_435_761) >> (bit % 32) & 1 == 1 { "a" } else { "b" }).collect();
    format!("[[rules]]\ngroups = [\"*{}*\"]\npolicy = \"p.toml\"", letters.join("*"))
}

/// A kind of text, by the number of what it repeats.
type Text = fn(usize) -> String;

fn grows(name: &str, work: fn(&str), count: usize, text: Text) {
    let (short, long) = (text(count), text(4 * count));
    let (first, then) = (time(&|| work(&short)), time(&|| work(&long)));
    assert!(then <= first * MOST, "{name}: {first:?} for {} bytes, {then:?} for {} bytes", short.len(), long.len());
}

#[test]
fn linting_a_policy() {
    let kinds: [(&str, usize, Text); 8] = [
        ("unknown keys", 2_000, |count| lines(count, |n| format!("allowed_sandbox_mode_{n} = []"))),
        ("unknown features", 2_000, |count| {
            format!("[features]\n{}", lines(count, |n| format!("multi_agent_{n} = true")))
        }),
        ("one word again and again", 5_000, |count| {
            let words = vec!["\"a b\""; count].join(", ");
            format!("rules.prefix_rules = [{{ pattern = [{{ any_of = [{words}] }}], decision = \"prompt\" }}]")
        }),
        ("denied paths", 1_000, |count| {
            profile(&lines(count, |n| format!("\"/srv/{n}\" = \"read\"")), &lines(count, |n| format!("\"/srv/{n}\",")))
        }),
        ("denied patterns", 500, |count| {
            profile(
                &lines(count, |n| format!("\"/a/a/a/{n}\" = \"read\"")),
                &lines(count, |n| format!("\"/**/a*{n}b*\",")),
            )
        }),
        ("profiles", 1_000, |count| lines(count, |n| format!("[permissions.p{n}]\nextends = \"p{}\"", n + 1))),
        ("domains", 2_000, |count| {
            format!("[network_proxy.domains]\n{}", lines(count, |n| format!("\"*.h{n}.example.com\" = \"allow\"")))
        }),
        ("hosts", 1_000, |count| {
            lines(count, |n| {
                format!(
                    "[[remote_sandbox_config]]\nhostname_patterns = [\"*a*b*{n}\"]\nallowed_sandbox_modes = [\"read-only\"]"
                )
            })
        }),
    ];
    for (name, count, text) in kinds {
        grows(name, lint, count, text);
    }
}

/// All of these fixes fail, one by one and together: each makes a profile and a denied path contradict each other.
#[test]
fn repairing_a_policy() {
    grows("fixes that fail", repair, 150, |count| {
        profile(&lines(count, |n| format!("\"~/p{n}\" = \"read\"")), &lines(count, |n| format!("\"$HOME/p{n}\",")))
    });
    grows("keys that are renamed", repair, 500, |count| lines(count, |n| format!("[features.x{n}]\nhook = true")));
}

#[test]
fn linting_assignments() {
    let kinds: [(&str, usize, Text); 4] = [
        ("many stars", 100, |count| lines(count, starry)),
        ("the same pattern", 500, |count| {
            lines(count, |_| "[[rules]]\ngroups = [\"sre-*\"]\npolicy = \"p.toml\"".to_owned())
        }),
        ("letters of any kind", 200, |count| {
            lines(count, |n| format!("[[rules]]\ngroups = [\"{}*\"]\npolicy = \"p.toml\"", "?".repeat(n % 50)))
        }),
        ("names", 1_000, |count| lines(count, |n| format!("[[rules]]\ngroups = [\"sre-{n}\"]\npolicy = \"p.toml\""))),
    ];
    for (name, count, text) in kinds {
        grows(name, lint_assignments, count, text);
    }
}

/// A pattern is held only against names that have some letters of it.
#[test]
fn linting_assignments_with_people() {
    grows("patterns and groups", lint_with_people, 1_000, |count| {
        lines(count, |n| format!("[[rules]]\ngroups = [\"*m-{n}\"]\npolicy = \"p.toml\""))
    });
}

/// Each finding is about some of the lines.
#[test]
fn the_matrix_of_a_policy() {
    let kinds: [(&str, usize, Text); 3] = [
        ("unknown keys", 1_000, |count| lines(count, |n| format!("no_such_{n} = 1"))),
        ("tables that older clients do not know", 500, |count| {
            lines(count, |n| format!("[mcp_servers.s{n}.identity.command]\nexecutable = \"a\"\nargs = []"))
        }),
        ("rules without a decision", 500, |count| {
            format!(
                "[rules]\nprefix_rules = [{}]",
                lines(count, |n| format!("{{ pattern = [{{ token = \"a{n}\" }}] }},"))
            )
        }),
    ];
    for (name, count, text) in kinds {
        grows(name, matrix, count, text);
    }
}

/// What was not decided is never claimed, and is said once.
#[test]
fn what_takes_too_much_work_is_reported() {
    let findings = |report: stricture::Report| {
        let found = report.into_findings().into_iter();
        found.map(|finding| (finding.lint.as_str(), finding.message)).collect::<Vec<_>>()
    };
    let assignments = Document::parse(lines(2_000, starry));
    let report = Linter::new().lint_repository(&Repository::new(&assignments)).expect("these can be read");
    let hard = findings(report);
    let told = hard.iter().filter(|(_, message)| message.starts_with("not all rules from this one on were compared"));
    assert_eq!(told.count(), 1, "{hard:?}");
    let policy = profile(
        &lines(3_000, |n| format!("\"/a/a/a/{n}\" = \"read\"")),
        &lines(3_000, |n| format!("\"/**/a*{n}b*\",")),
    );
    let found = findings(Linter::new().lint(&Document::parse(policy)));
    let unchecked: Vec<_> = found.iter().filter(|(lint, _)| *lint == "unchecked-expression").collect();
    assert_eq!(unchecked.len(), 1, "{found:?}");
    assert!(!found.iter().any(|(lint, _)| *lint == "deny-read-covers-profile"), "{found:?}");
}
