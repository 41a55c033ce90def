//! Linting against parsing alone, in one run: `cargo bench --package stricture`.
//!
//! Prints, for generated policies of several sizes, the median time of `toml_edit::Document::parse`, of parsing and linting with
//! this crate, and their ratio; then how the time grows for policies that are long in one respect. The targets are a ratio of at
//! most 3 and linear growth.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints and reads the clock"
)]

mod timing;

use std::fmt::Write as _;
use std::hint::black_box;

use stricture::{Document, Verdict, lint};
use timing::{median, time};

fn main() {
    println!("{:24} {:>12} {:>12} {:>7}", "policy", "toml_edit", "stricture", "ratio");
    for (name, bytes) in [("1 KB", 1 << 10), ("10 KB", 10 << 10), ("1 MB", 1 << 20), ("10 MB", 10 << 20)] {
        compare(name, &mixed(bytes));
    }
    for count in [1_000, 10_000, 100_000] {
        compare(&format!("{count} prefix rules"), &prefix_rules(count));
    }
    for count in [1_000, 10_000, 100_000] {
        compare(&format!("{count} profiles"), &profiles(count));
    }
    for count in [1_000, 10_000, 100_000] {
        compare_any(&format!("{count} unknown keys"), &unknown_keys(count));
    }
}

/// Compares on a policy that is accepted.
fn compare(name: &str, policy: &str) {
    let report = lint(&Document::parse(policy));
    assert_eq!(report.verdict(), Verdict::Accepted, "{name}: {:?}", report.findings().first());
    compare_any(name, policy);
}

fn compare_any(name: &str, policy: &str) {
    let parse = || drop(black_box(toml_edit::Document::parse(black_box(policy))));
    let whole = || drop(black_box(lint(&Document::parse(black_box(policy)))));
    // Alternating, so that whatever else the machine does weighs on both.
    let (mut parsing, mut linting) = (Vec::new(), Vec::new());
    let rounds = (50_000_000 / policy.len()).clamp(7, 2_000);
    for _ in 0..rounds {
        parsing.push(time(parse));
        linting.push(time(whole));
    }
    let (parsing, linting) = (median(parsing), median(linting));
    let ratio = linting.as_secs_f64() / parsing.as_secs_f64();
    println!("{name:24} {parsing:>12.2?} {linting:>12.2?} {ratio:>7.2}");
}

/// A policy of about `bytes` bytes as administrators write them: rules, MCP servers, hooks, domains, profiles.
fn mixed(bytes: usize) -> String {
    let mut head = String::from(
        "allowed_approval_policies = [\"on-request\", \"untrusted\"]\nallowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n\
         default_permissions = \"team-0\"\n\n[features]\nhooks = true\n\n[rules]\nprefix_rules = [\n",
    );
    let (mut allowed, mut tables) = (String::from("\n[allowed_permission_profiles]\n"), String::new());
    let mut domains = String::from("\n[network_proxy.domains]\n");
    let mut rules = String::new();
    let mut at = 0;
    while head.len() + allowed.len() + tables.len() + domains.len() + rules.len() < bytes {
        let _ = writeln!(
            rules,
            "  {{ pattern = [{{ token = \"tool-{at}\" }}, {{ any_of = [\"push\", \"publish\"] }}], decision = \"prompt\", justification = \"needs a second pair of eyes\" }},"
        );
        let _ = writeln!(allowed, "team-{at} = true");
        let _ = writeln!(domains, "\"*.host-{at}.example.com\" = \"allow\"");
        let _ = write!(
            tables,
            "\n[permissions.team-{at}]\nextends = \":workspace\"\n[permissions.team-{at}.filesystem]\n\"/srv/team-{at}\" = \"write\"\n\"/srv/**/*.key\" = \"deny\"\n\
             \n[mcp_servers.server-{at}]\nidentity = {{ url = \"https://host-{at}.example.com/mcp\" }}\n\
             \n[[hooks.PreToolUse]]\nmatcher = \"^tool-{at}$\"\nhooks = [{{ type = \"command\", command = \"/etc/codex/hooks/{at}\", timeout = 30 }}]\n"
        );
        at += 1;
    }
    head.push_str(&rules);
    head.push_str("]\n");
    head + &allowed + &domains + &tables
}

fn prefix_rules(count: usize) -> String {
    let mut out = String::from("[rules]\nprefix_rules = [\n");
    for at in 0..count {
        let _ = writeln!(
            out,
            "  {{ pattern = [{{ token = \"tool-{at}\" }}, {{ token = \"push\" }}], decision = \"forbidden\" }},"
        );
    }
    out + "]\n"
}

/// Profiles of which each extends the next, all on the way of the selected one.
fn profiles(count: usize) -> String {
    let mut out = String::from("default_permissions = \"p0\"\n[allowed_permission_profiles]\n");
    for at in 0..count {
        let _ = writeln!(out, "p{at} = true");
    }
    for at in 0..count {
        let parent = if at + 1 == count { ":workspace".to_owned() } else { format!("p{}", at + 1) };
        let _ = write!(
            out,
            "[permissions.p{at}]\nextends = \"{parent}\"\n[permissions.p{at}.filesystem]\n\"/srv/{at}\" = \"read\"\n"
        );
    }
    out
}

fn unknown_keys(count: usize) -> String {
    (0..count).fold(String::new(), |mut out, at| {
        let _ = writeln!(out, "allowed_sandbox_mode_{at} = [\"read-only\"]");
        out
    })
}
