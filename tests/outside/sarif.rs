//! SARIF, as its standard wants it: the schema, the places, the fixes.

use std::fs;

use serde_json::Value;
use stricture_tests::{check_sarif, count, files, folder, root, run, stricture};

fn sarif(arguments: &[&str]) -> Value {
    let (_, stdout, stderr) = run(&root(), &[&["lint", "--format", "sarif"], arguments].concat());
    serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{error}: {stdout}{stderr}"))
}

fn list(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

/// Whatever the fixtures make it say is valid against the standard's schema.
#[test]
fn the_schema() {
    let folder = folder(&[]);
    let all = ["fixtures/lints", "fixtures/formats", "fixtures/passed-over"];
    let mut policies: Vec<String> = Vec::new();
    for part in all {
        policies.extend(files(&root().join(part), "toml").iter().map(|path| path.display().to_string()));
    }
    policies.push("gone.toml".to_owned());
    let policies: Vec<&str> = policies.iter().map(String::as_str).collect();
    let mut reports = vec![folder.path().join("all.sarif"), folder.path().join("clean.sarif")];
    fs::write(&reports[0], sarif(&policies).to_string()).unwrap();
    fs::write(&reports[1], sarif(&["fixtures/formats/clean.toml"]).to_string()).unwrap();
    let with_pages = stricture()
        .args(["lint", "--format", "sarif", "fixtures/formats/labels.toml"])
        .current_dir(root())
        .env("STRICTURE_DOCS_URL", "https://example.com/book")
        .output()
        .unwrap();
    reports.push(folder.path().join("pages.sarif"));
    fs::write(&reports[2], with_pages.stdout).unwrap();
    check_sarif(&reports).unwrap();
    // The check itself can fail.
    let broken = folder.path().join("broken.sarif");
    let text = fs::read_to_string(&reports[0]).unwrap();
    fs::write(&broken, text.replace("\"kind\":\"fail\"", "\"kind\":\"failed\"")).unwrap();
    assert!(check_sarif(&[broken]).unwrap_err().contains("'failed' is not one of"));
}

/// A region says the same in lines and columns, in characters and in bytes, also behind a byte order mark and in characters of
/// several bytes.
#[test]
fn places_agree() {
    let mut regions = 0;
    for path in files(&root().join("fixtures/formats"), "toml") {
        let text = fs::read_to_string(&path).unwrap();
        let log = sarif(&[path.to_str().unwrap()]);
        for result in list(&log["runs"][0]["results"]) {
            let related = list(&result["relatedLocations"]);
            let places = list(&result["locations"]).chain(related).map(|place| &place["physicalLocation"]["region"]);
            let fixes = list(&result["fixes"]).flat_map(|fix| list(&fix["artifactChanges"][0]["replacements"]));
            for region in places.chain(fixes.map(|replacement| &replacement["deletedRegion"])) {
                let number = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap();
                let bytes = &text.as_bytes()[number("byteOffset")..][..number("byteLength")];
                let bare = text.strip_prefix('\u{feff}').unwrap_or(&text);
                let characters: String = bare.chars().skip(number("charOffset")).take(number("charLength")).collect();
                assert_eq!(characters.as_bytes(), bytes, "{region}");
                let line =
                    |name: &str| bare.split_inclusive('\n').take(number(name) - 1).map(|line| line.chars().count());
                let offset = |line_name: &str, column: &str| line(line_name).sum::<usize>() + number(column) - 1;
                assert_eq!(offset("startLine", "startColumn"), number("charOffset"), "{region}");
                assert_eq!(offset("endLine", "endColumn"), number("charOffset") + number("charLength"), "{region}");
                regions += 1;
            }
        }
    }
    count("sarif-regions", regions);
}

/// Every result names its rule, which describes itself, and is told once.
#[test]
fn results_and_rules() {
    let labels = "fixtures/formats/labels.toml";
    let log = sarif(&[labels, "fixtures/formats/clean.toml"]);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(rules[index]["defaultConfiguration"]["level"], result["level"]);
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!((place["uri"].as_str(), place["uriBaseId"].as_str()), (Some(labels), Some("%SRCROOT%")));
    }
    for rule in rules {
        assert!(results.iter().any(|result| result["ruleId"] == rule["id"]), "{}", rule["id"]);
        let lint = stricture::lints().iter().find(|lint| rule["id"] == lint.name()).unwrap();
        assert!(rule["help"]["markdown"].as_str().unwrap().starts_with(lint.summary()));
    }
    let suppressed: Vec<_> = results.iter().filter(|result| !result["suppressions"][0].is_null()).collect();
    assert_eq!(suppressed.len(), 1);
    let suppression = &suppressed[0]["suppressions"][0];
    assert_eq!(suppression["kind"], "inSource");
    assert_eq!(suppression["justification"], "old clients know no other word");
    assert_eq!(suppression["location"]["physicalLocation"]["region"]["startLine"], 2);
    let log = sarif(&[labels, "--allow", "host-dependent-start"]);
    let kinds: Vec<_> =
        list(&log["runs"][0]["results"]).filter_map(|result| result["suppressions"][0]["kind"].as_str()).collect();
    assert_eq!(kinds, ["inSource", "external"]);
}

/// A fix in the report is the fix of `--fix`.
#[test]
fn fixes_are_those_of_the_command() {
    let policy = "# é🦀\nallowed_sandbox_modes = [\"workspace-write\"]\n";
    let folder = folder(&[("p.toml", policy)]);
    let (_, stdout, _) = run(folder.path(), &["lint", "--format", "sarif", "p.toml"]);
    let log: Value = serde_json::from_str(&stdout).unwrap();
    let fix = &log["runs"][0]["results"][0]["fixes"][0];
    assert_eq!(fix["properties"]["safety"], "safe");
    let mut text: Vec<char> = policy.chars().collect();
    for replacement in list(&fix["artifactChanges"][0]["replacements"]).rev() {
        let number = |name: &str| usize::try_from(replacement["deletedRegion"][name].as_u64().unwrap()).unwrap();
        let new = replacement["insertedContent"]["text"].as_str().unwrap_or_default();
        text.splice(number("charOffset")..number("charOffset") + number("charLength"), new.chars());
    }
    assert_eq!(run(folder.path(), &["lint", "--fix", "p.toml"]).0, 0);
    assert_eq!(fs::read_to_string(folder.path().join("p.toml")).unwrap(), text.into_iter().collect::<String>());
}

/// A finding keeps its fingerprint while lines and other elements come and go.
#[test]
fn fingerprints_survive_edits_elsewhere() {
    let bad = "allowed_approval_policies = [\"never\", \"on-failure\"]\n";
    let folder = folder(&[
        ("a.toml", bad),
        ("b.toml", &format!("# moved\n\n{}", bad.replace("\"never\", ", ""))),
        ("c.toml", "allowed_approval_policies = [\"on-failures\"]\n"),
    ]);
    let (_, stdout, _) = run(folder.path(), &["lint", "--format", "sarif", "a.toml", "b.toml", "c.toml"]);
    let log: Value = serde_json::from_str(&stdout).unwrap();
    let prints: Vec<_> =
        list(&log["runs"][0]["results"]).map(|result| &result["partialFingerprints"]["stricture/v1"]).collect();
    assert_eq!(prints.len(), 3);
    assert!(prints[0].is_string() && prints[0] == prints[1] && prints[1] != prints[2], "{prints:?}");
}
