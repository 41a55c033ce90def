//! The book: generated pages are current, links lead somewhere, and every page is in the summary.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use stricture_docs::{FOLDERS, Sources, pages};
use stricture_tests::{blocks, files, folder, root, run, stricture, verbs};

fn book() -> PathBuf {
    root().join("docs")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn generated_pages_are_current() {
    let pages = Sources::read(&root()).and_then(|sources| pages(&sources)).expect("what they are made of");
    let mut stale: Vec<String> = pages
        .iter()
        .filter(|page| std::fs::read_to_string(book().join(&page.path)).ok().as_ref() != Some(&page.text))
        .map(|page| page.path.clone())
        .collect();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(book().join(folder)).unwrap() {
            let path = format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy());
            if !pages.iter().any(|page| page.path == path) {
                stale.push(format!("{path} (left over)"));
            }
        }
    }
    assert!(stale.is_empty(), "run `cargo xtask generate`: {stale:?}");
}

/// The pages that the summary links, in its order.
fn summary() -> Vec<String> {
    links(&read(&book().join("SUMMARY.md")))
}

#[test]
fn every_page_is_in_the_summary_once() {
    let listed = summary();
    let unique: BTreeSet<&str> = listed.iter().map(String::as_str).collect();
    assert_eq!(listed.len(), unique.len(), "a page is listed twice");
    let there: BTreeSet<String> = files(&book(), "md")
        .iter()
        .map(|file| file.strip_prefix(book()).unwrap().to_string_lossy().replace('\\', "/"))
        .filter(|page| page != "SUMMARY.md")
        .collect();
    assert_eq!(unique, there.iter().map(String::as_str).collect(), "docs/SUMMARY.md and the pages of docs differ");
}

/// The targets of the links of a page, outside code.
fn links(page: &str) -> Vec<String> {
    let prose: Vec<&str> = page.split("```").step_by(2).collect();
    let targets = prose.iter().flat_map(|text| text.split("](").skip(1));
    targets.filter_map(|rest| rest.split(')').next()).map(str::to_owned).collect()
}

/// The anchors of a page: its headings as the web and mdBook turn them into names.
fn anchors(page: &str) -> BTreeSet<String> {
    let prose: String = page.split("\n```").step_by(2).collect();
    let headings: Vec<&str> = prose.lines().filter(|line| line.starts_with('#')).collect();
    let anchors: BTreeSet<String> = headings
        .iter()
        .map(|heading| {
            let text = heading.trim_start_matches('#').trim();
            text.chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
                .map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() })
                .collect()
        })
        .collect();
    assert_eq!(anchors.len(), headings.len(), "two headings with one anchor: {headings:?}");
    anchors
}

#[test]
fn every_link_leads_somewhere() {
    let (mut wrong, mut followed) = (Vec::new(), 0);
    for file in files(&book(), "md") {
        for link in links(&read(&file)).iter().filter(|link| !link.contains("://")) {
            followed += 1;
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { file.clone() } else { file.parent().unwrap().join(path) };
            let found = match target.canonicalize() {
                // The book is published alone.
                Ok(target) if !target.starts_with(book().canonicalize().unwrap()) => false,
                Ok(target) => anchor.is_empty() || anchors(&read(&target)).contains(anchor),
                Err(_) => false,
            };
            if !found {
                wrong.push(format!("{}: {link}", file.display()));
            }
        }
    }
    assert!(followed > 500, "only {followed} links");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every key has its place in the reference, if only as another name of one.
#[test]
fn the_reference_names_every_key() {
    let text: String = files(&book().join("reference"), "md").iter().map(|file| read(file)).collect();
    for key in stricture::schema::keys() {
        let name = if key.field().is_some_and(|field| field.key() != key.key()) { key.key() } else { key.as_str() };
        let told_with_another_name = key.as_str().split('.').any(|step| {
            let step = step.trim_end_matches("[]");
            stricture::schema::root().fields().iter().any(|field| field.aliases().contains(&step))
        });
        assert!(text.contains(&format!("`{name}`")) || told_with_another_name, "{}", key.as_str());
    }
}

/// The outcomes are explained twice by hand, for those who read the README alone.
#[test]
fn outcomes_are_explained_alike() {
    let (readme, page) = (read(&root().join("README.md")), read(&book().join("outcomes.md")));
    let rows = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| line.starts_with("| `") && line.matches(" | ").count() == 2)
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(rows(&page).len(), 5);
    for row in rows(&page) {
        assert!(rows(&readme).contains(&row), "README.md explains it differently: {row}");
    }
}

/// Collects the fields of `value` as the page about JSON names them.
fn fields(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                if !value.is_array() {
                    found.insert(path.clone());
                }
                fields(value, &path, found);
            }
        }
        Value::Array(elements) => {
            found.insert(format!("{path}[]"));
            elements.iter().for_each(|element| fields(element, &format!("{path}[]"), found));
        }
        _ => {}
    }
}

/// Every field that is printed is documented, and the other way round.
#[test]
fn the_fields_of_the_json() {
    let page = read(&book().join("json.md"));
    let documented: Vec<BTreeSet<String>> = page
        .split("| field |")
        .skip(1)
        .map(|table| {
            table.lines().filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned())).collect()
        })
        .collect();
    let printed_in = |folder: &Path, arguments: &[&str]| {
        let (_, stdout, _) = run(folder, arguments);
        let mut found = BTreeSet::new();
        fields(&serde_json::from_str(&stdout).unwrap(), "", &mut found);
        // A place is described once, and so is a finding.
        let span = |path: &str| path.contains("labels[].span.") || path.contains(".end.") || path.ends_with("span.end");
        found.retain(|path| !span(path));
        // So is a rule that gives somebody a policy.
        found.retain(|path| !path.contains("].rule.") && !path.contains("got.rule."));
        let others = found.clone();
        found.retain(|path| match path.strip_prefix("files[].suppressed[].") {
            Some(field) => !others.contains(&format!("files[].findings[].{field}")),
            None => true,
        });
        found
    };
    let printed = |arguments: &[&str]| printed_in(&root().join("fixtures/formats"), arguments);
    // No other policy has something beside it that is not linted.
    let beside = folder(&[("requirements.toml", ""), ("below/assignments.toml", "of = \"another program\"\n")]);
    let mut lint = printed(&["lint", "--format", "json", "labels.toml", "rejected.toml"]);
    lint.extend(printed_in(beside.path(), &["lint", "--format", "json"]));
    assert_eq!(lint, documented[0]);
    assert_eq!(printed(&["lints", "--format", "json"]), documented[1]);
    let eval = |script: &str| {
        let policy = root().join("fixtures/eval/policy.toml");
        printed(&["eval", "--policy", policy.to_str().unwrap(), "--format", "json", "--shell", script])
    };
    let own = root().join("fixtures/eval/own.rules");
    let policy = root().join("fixtures/eval/policy.toml");
    let (own, policy) = (own.to_str().unwrap(), policy.to_str().unwrap());
    let somebody =
        ["eval", "--policy", policy, "--format", "json", "--as", "person", "--rules", own, "--", "touch", "x"];
    let opaque = &eval("git push") | &eval("git push &");
    assert_eq!(&opaque | &printed(&somebody), documented[2]);
    let policy = root().join("fixtures/walk-around/paths.toml");
    let ways = ["eval", "--walk-around", "--format", "json", "--policy", policy.to_str().unwrap()];
    assert_eq!(printed(&ways), documented[3]);
    let suites = root().join("fixtures/suites/passing");
    assert_eq!(printed(&["test", suites.to_str().unwrap(), "--suggest", "--format", "json"]), documented[4]);
    let (log, policy) = (root().join("fixtures/logs/broken.txt"), root().join("fixtures/logs/policy.toml"));
    let arguments = ["replay", log.to_str().unwrap(), "--policy", policy.to_str().unwrap(), "--format", "json"];
    assert_eq!(printed(&arguments), documented[5]);
    let acme = |verb: &[&str]| {
        let (assignments, directory) = (root().join("fixtures/acme"), root().join("fixtures/acme/directory"));
        let from = ["--assignments", assignments.to_str().unwrap(), "--directory", directory.to_str().unwrap()];
        printed(&[verb, &from, &["--format", "json"]].concat())
    };
    assert_eq!(acme(&["resolve", "--user", "rafael.jansen@example.com"]), documented[6]);
    assert_eq!(acme(&["resolve", "--summary"]), documented[7]);
    assert_eq!(acme(&["who", "policies/admins.toml"]), documented[8]);
    let impact = root().join("fixtures/impact");
    let impact = |base: &str, now: &str, before: &str, after: &str| {
        let path = |name: &str| impact.join(name).to_string_lossy().into_owned();
        let arguments =
            ["impact", "--base", &path(base), "--assignments", &path(now), "--base-directory", &path(before)];
        printed(&[&arguments[..], &["--directory", &path(after), "--format", "json"]].concat())
    };
    let (there, back) =
        (impact("before", "after", "before.csv", "after.csv"), impact("after", "before", "after.csv", "before.csv"));
    let rows_of = |section: &str| -> BTreeSet<String> {
        let text = page.split(&format!("\n## {section}\n")).nth(1).and_then(|text| text.split("\n## ").next()).unwrap();
        text.lines().filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned())).collect()
    };
    let told: BTreeSet<String> =
        (&there | &back).into_iter().filter(|path| !path.starts_with("rules[].after.")).collect();
    assert_eq!(told, rows_of("Changes"));
    let policy = root().join("fixtures/doors/own-domains/open.toml");
    let explained = printed(&["explain", "--format", "json", "--policy", policy.to_str().unwrap()]);
    assert_eq!(explained, rows_of("What a policy means"));
    let matrix = ["matrix", "mixed.toml", "--fleet", "fleet.csv", "--format", "json"];
    assert_eq!(printed_in(&root().join("fixtures/matrix"), &matrix), rows_of("Clients and lines"));
    let clients = printed(&["clients", "--format", "json"]);
    let told: BTreeSet<String> = clients.into_iter().filter(|path| !path.starts_with("releases[].gone.")).collect();
    assert_eq!(told, rows_of("Client releases"));
    let machines = folder(&[
        ("assignments.toml", "default = \"p.toml\"\n"),
        ("p.toml", "[otel]\nheaders_helper = \"/usr/local/bin/headers\"\n"),
        ("fleet.csv", "group,version\nsre,0.169.0\n"),
    ]);
    let impact = ["impact", "--base", "./", "--fleet", "fleet.csv", "--format", "json"];
    let fleet = printed_in(machines.path(), &impact).into_iter().filter(|path| path.starts_with("fleet"));
    assert_eq!(fleet.collect::<BTreeSet<_>>(), rows_of("Machines of people"));
}

/// Every option has its place in the guide.
#[test]
fn every_option_is_documented() {
    let guide: String =
        summary().iter().filter(|page| !page.contains('/')).map(|page| read(&book().join(page))).collect();
    for verb in verbs() {
        assert!(
            guide.contains(&format!("`stricture {}", verb.name))
                || guide.contains(&format!("stricture {} ", verb.name)),
            "{}",
            verb.name
        );
        for option in verb.options.iter().filter(|option| *option != "--help") {
            assert!(guide.contains(option.as_str()), "{} {option}", verb.name);
        }
    }
}

/// The policy of the checklist has no findings, and the client enforces all of it.
#[test]
fn the_checklist() {
    let page = read(&book().join("before-you-sign.md"));
    let [policy] = blocks(&page, "toml")[..] else { panic!("one policy") };
    let folder = folder(&[("requirements.toml", policy)]);
    let commands = blocks(&page, "sh");
    assert_eq!(commands.len(), 2, "{commands:?}");
    let run_line = |command: &str| {
        let arguments: Vec<&str> = command.trim().strip_prefix("stricture ").expect("our command").split(' ').collect();
        run(folder.path(), &arguments)
    };
    let (code, report, _) = run_line(commands[0]);
    assert_eq!(code, 0, "{report}");
    let (code, explained, _) = run_line(commands[1]);
    assert_eq!(code, 0, "{explained}");
    assert!(explained.contains("Sandbox") && !explained.contains("Not enforced"), "{explained}");
}

/// The policies of the first run do as the page says.
#[test]
fn the_first_run() {
    let page = read(&book().join("first-run.md"));
    let policies = blocks(&page, "toml");
    let [broken, repaired] = policies[..] else { panic!("two policies: {policies:?}") };
    let folder = tempfile::tempdir().unwrap();
    let lint = |text: &str| {
        std::fs::write(folder.path().join("requirements.toml"), text).unwrap();
        let output = stricture().args(["lint", "requirements.toml"]).current_dir(folder.path()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, report) = lint(broken);
    assert_eq!(code, Some(1), "{report}");
    assert!(report.contains("missing-read-only") && report.contains("unknown-key"), "{report}");
    let (code, report) = lint(repaired);
    assert_eq!(code, Some(0), "{report}");
    lint(broken);
    for (arguments, code) in [(&["lint", "--fix"][..], 1), (&["lint", "--fix", "--unsafe-fixes"], 0)] {
        assert_eq!(run(folder.path(), arguments).0, code, "{arguments:?}");
    }
    assert_eq!(read(&folder.path().join("requirements.toml")), repaired);
}
