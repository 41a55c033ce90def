//! What each format makes of the same policies.

use std::fs;
use std::time::Instant;

use serde_json::Value;
use stricture_tests::{blocks, compare, folder, root, run, stricture};

const FORMATS: [&str; 6] = ["human", "concise", "json", "sarif", "github", "junit"];

/// The policies that every format reports on: nothing to say, second places and an allowed finding, a refused file, and a file with
/// Windows line ends, a byte order mark and characters of several bytes; and one that is not there.
const POLICIES: [&str; 5] = ["clean.toml", "labels.toml", "rejected.toml", "windows.toml", "missing.toml"];

/// The report on [`POLICIES`].
fn report(format: &str) -> String {
    let mut arguments = vec!["lint", "--format", format];
    arguments.extend(POLICIES);
    let (code, stdout, stderr) = run(&root().join("fixtures/formats"), &arguments);
    assert_eq!(code, 2, "{format}: a policy is missing");
    assert_eq!(stderr, "stricture: missing.toml: no such file or directory\n", "{format}");
    stdout
}

fn answer() -> Value {
    serde_json::from_str(&report("json")).unwrap()
}

fn findings(answer: &Value) -> Vec<(&str, &Value)> {
    let files = answer["files"].as_array().unwrap().iter();
    let findings = |file: &'_ Value| file["findings"].as_array().unwrap().len();
    files
        .flat_map(|file| (0..findings(file)).map(|at| (file["path"].as_str().unwrap(), &file["findings"][at])))
        .collect()
}

#[test]
fn every_format_is_as_recorded() {
    let mut wrong = Vec::new();
    for format in FORMATS {
        let mut text = report(format);
        if ["json", "sarif"].contains(&format) {
            let value: Value = serde_json::from_str(&text).unwrap();
            text = serde_json::to_string_pretty(&value).unwrap() + "\n";
        }
        let version = format!("ersion\": \"{}\"", env!("CARGO_PKG_VERSION"));
        let text = text.replace(&version, "ersion\": \"VERSION\"");
        wrong.extend(compare(&root().join(format!("fixtures/reports/{format}.txt")), &text).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_format_tells_every_finding_and_its_second_places() {
    let answer = answer();
    let mut labels = 0;
    for format in FORMATS {
        let text = report(format);
        // Human reports break long lines.
        let mut flat = text.replace("&apos;", "'").replace("&quot;", "\"").replace("\\\"", "\"");
        if format == "human" {
            flat = flat.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
        }
        for (_, finding) in findings(&answer) {
            let label = |label: &Value| label["message"].as_str().unwrap().to_owned();
            let second: Vec<String> = finding["labels"].as_array().unwrap().iter().map(label).collect();
            labels += second.len();
            let told = [finding["message"].as_str().unwrap().to_owned(), finding["lint"].as_str().unwrap().to_owned()];
            for text in told.iter().chain(&second) {
                assert!(flat.contains(text.as_str()), "{format}: {text}");
            }
        }
    }
    assert!(labels >= 4 * FORMATS.len(), "{labels}");
}

/// The first line of a finding is what problem matchers take apart: `docs/reports.md` shows one.
#[test]
fn concise_lines_have_one_form() {
    let answer = answer();
    let text = report("concise");
    let mut lines = text.lines();
    for (path, finding) in findings(&answer) {
        let line = |place: &Value, kind: &str, message: &Value| {
            let start = &place["start"];
            let message = message.as_str().unwrap();
            format!(
                "{path}:{}:{}: {kind}: {message} [{}]",
                start["line"],
                start["column"],
                finding["lint"].as_str().unwrap()
            )
        };
        let kind = finding["severity"].as_str().unwrap();
        assert_eq!(lines.next(), Some(line(&finding["span"], kind, &finding["message"]).as_str()));
        for label in finding["labels"].as_array().unwrap() {
            assert_eq!(lines.next(), Some(line(&label["span"], "note", &label["message"]).as_str()));
        }
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn the_format_decides_no_exit_code() {
    let folder = folder(&[
        ("good.toml", "allow_appshots = true\n"),
        ("bad.toml", "allow_appshot = true\n"),
        (
            "warned.toml",
            "[[remote_sandbox_config]]\nhostname_patterns = [\"a\"]\nallowed_sandbox_modes = [\"workspace-write\"]\n",
        ),
    ]);
    for format in FORMATS {
        for (arguments, expected) in [
            (&["good.toml"][..], 0),
            (&["warned.toml"], 0),
            (&["warned.toml", "--deny", "warnings"], 1),
            (&["bad.toml"], 1),
            (&["bad.toml", "--exit-zero"], 0),
            (&["gone.toml"], 2),
            (&["gone.toml", "bad.toml"], 2),
        ] {
            let (code, _, _) = run(folder.path(), &[&["lint", "--format", format], arguments].concat());
            assert_eq!(code, expected, "{format} {arguments:?}");
        }
    }
}

/// What is denied fails as a test, and what fails nothing passes.
#[test]
fn junit_fails_what_fails_the_run() {
    let labels = root().join("fixtures/formats");
    let count = |arguments: &[&str]| {
        let (_, text, _) = run(&labels, &[&["lint", "--format", "junit", "labels.toml"], arguments].concat());
        [text.matches("<failure ").count(), text.matches("<system-out>").count(), text.matches("<skipped>").count()]
    };
    assert_eq!(count(&[]), [3, 2, 1]);
    assert_eq!(count(&["--deny", "warnings"]), [5, 0, 1]);
    assert_eq!(count(&["--allow", "warnings"]), [3, 0, 3]);
}

/// GitHub shows ten annotations a step: what matters most comes first. Nothing is put on a line that is not there.
#[test]
fn github_annotations() {
    let folder = folder(&[
        (
            "a.toml",
            "[[remote_sandbox_config]]\nhostname_patterns = [\"a\"]\nallowed_sandbox_modes = [\"workspace-write\"]\n",
        ),
        ("b.toml", "allow_appshot = true\n"),
        ("c.toml", "allowed_sandbox_modes = [\n  \"workspace-write\",\n]\n"),
        ("d.toml", "x = [\n"),
        ("e.toml", ""),
    ]);
    let names = ["a.toml", "b.toml", "c.toml", "d.toml", "e.toml"];
    let (_, stdout, _) = run(folder.path(), &[&["lint", "--format", "github"], &names[..]].concat());
    let commands: Vec<&str> =
        stdout.lines().map(|line| line.split_once(",title=").map_or(line, |(start, _)| start)).collect();
    assert_eq!(
        commands,
        [
            "::error file=b.toml,line=1,endLine=1,col=1,endColumn=14",
            "::error file=c.toml,line=1,endLine=3",
            "::error file=d.toml,line=1,endLine=1,col=6,endColumn=6",
            "::warning file=a.toml,line=3,endLine=3,col=25,endColumn=44",
            "5 files checked: 3 errors, 1 warning; for client 0.171.0",
        ]
    );
}

#[test]
fn links_to_the_pages_of_lints() {
    let formats = root().join("fixtures/formats");
    let lint = |url: &str, links: &str, arguments: &[&str]| {
        let mut command = stricture();
        command.args(["lint", "rejected.toml"]).args(arguments).current_dir(&formats);
        command.env("STRICTURE_DOCS_URL", url).env("FORCE_HYPERLINK", links);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let page = "https://example.com/book/lints/missing-read-only.html";
    let url = "https://example.com/book/";
    let colored = ["--color", "always"];
    assert!(lint(url, "1", &colored).contains(&format!("\u{1b}]8;;{page}\u{1b}\\")));
    for (url, links, arguments) in [
        // A terminal that does not know links, no colour, no address, and what is no address.
        (url, "0", &colored[..]),
        (url, "1", &[]),
        ("", "1", &colored),
        ("javascript:alert(1)", "1", &colored),
        ("https://example.com/\u{1b}]8;;x", "1", &colored),
    ] {
        let text = lint(url, links, arguments);
        assert!(!text.contains("\u{1b}]8;") && !text.contains("(link)"), "{url:?} {links}: {text}");
    }
    let sarif: Value = serde_json::from_str(&lint(url, "0", &["--format", "sarif"])).unwrap();
    assert_eq!(sarif["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"], page);
    assert!(lint(url, "0", &["--format", "github"]).contains(&format!("%0Asee: {page}")));
    assert!(lint(url, "0", &["--format", "junit"]).contains(page));
    for format in FORMATS {
        assert!(!lint("", "0", &["--format", format]).contains("/lints/"), "{format}");
    }
}

/// The examples of the docs are what is recorded, and the problem matcher takes every line apart.
#[test]
fn the_documented_formats() {
    let page = fs::read_to_string(root().join("docs/reports.md")).unwrap();
    let mut examples = 0;
    for section in page.split("\n## `").skip(1) {
        let (format, section) = section.split_once('`').unwrap();
        let recorded = fs::read_to_string(root().join(format!("fixtures/reports/{format}.txt"))).unwrap();
        // The first block; the others say how to use it.
        let Some((_, block)) = section.split_once("\n```") else { continue };
        let (_, block) = block.split_once('\n').unwrap();
        let (block, _) = block.split_once("\n```").unwrap();
        assert!(recorded.contains(block), "{format}: the example is not what is recorded:\n{block}");
        examples += 1;
    }
    assert_eq!(examples, FORMATS.len() - 1, "all but the JSON have one");
    let (_, matcher) = page.split_once("problem matcher").unwrap();
    let matcher: Value = serde_json::from_str(blocks(matcher, "json")[0]).unwrap();
    let pattern = regex_lite::Regex::new(matcher["pattern"]["regexp"].as_str().unwrap()).unwrap();
    for line in report("concise").lines() {
        let parts = pattern.captures(line).unwrap_or_else(|| panic!("{line}"));
        assert!(
            parts[1].ends_with(".toml") && stricture::lints().iter().any(|lint| lint.name() == &parts[6]),
            "{line}"
        );
    }
}

/// Four times the findings take about four times as long.
#[test]
fn reports_are_linear() {
    let folder = folder(&[]);
    let time = |size: usize| {
        let text: String = (0..size).map(|n| format!("unknown_{n} = 1\n")).collect();
        fs::write(folder.path().join("many.toml"), text).unwrap();
        let outputs: Vec<String> = FORMATS.iter().map(|format| format!("--output={format}:{format}.txt")).collect();
        let mut arguments = vec!["lint", "many.toml"];
        arguments.extend(outputs.iter().map(String::as_str));
        let start = Instant::now();
        assert_eq!(run(folder.path(), &arguments).0, 1);
        start.elapsed()
    };
    let small = time(2_500).min(time(2_500));
    let large = time(10_000);
    // Quadratic work would take sixteen times as long.
    assert!(large < small * 9, "{small:?}, then {large:?}");
}
