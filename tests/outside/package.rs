//! The package for Node and browsers: its answers are those of the library, byte for byte, and its types fit them.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Serialize;
use serde_json::{Value, json};
use stricture::assignments::json::{ResolveAnswer, SummaryAnswer};
use stricture::assignments::{AssignedDirectory, Assignments, Directory, DirectoryBuilder, Membership};
use stricture::explain::{Meaning, json::ExplainAnswer};
use stricture::matrix::{Matrix, json::MatrixAnswer};
use stricture::release::Clients;
use stricture::report::json::LintAnswer;
use stricture::rules::json::EvalAnswer;
use stricture::rules::{Approvals, RuleSet, SHELL, walk_around::json::WalkAroundAnswer};
use stricture::{Document, Linter, Repository, Safety, accept, lint, lint_repository};
use stricture_tests::policies::below;
use stricture_tests::{blocks, count, files, folder, foreign_file, root, target};

/// The package, which `cargo xtask wasm` builds.
fn package() -> PathBuf {
    let package = target().join("npm");
    assert!(package.join("package.json").exists(), "run `cargo xtask wasm`");
    package
}

fn node(script: &str, arguments: &[&Path]) {
    let script = root().join("tests/node").join(script);
    let output = Command::new("node").arg(script).args(arguments).output().expect("node runs");
    let told = String::from_utf8_lossy(&output.stdout);
    print!("{told}");
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
}

fn text(answer: impl Serialize) -> Value {
    Value::String(serde_json::to_string(&answer).expect("an answer is JSON"))
}

/// Questions with the library's answers; null where it has none.
struct Questions(std::fs::File);

impl Questions {
    fn ask(&mut self, name: &str, call: &str, inputs: &Value, answer: &Value) {
        let line = json!({ "name": name, "call": call, "inputs": inputs, "answer": answer });
        writeln!(self.0, "{line}").expect("it is written");
    }

    /// Everything about a policy but what its rules do.
    fn policy(&mut self, name: &str, policy: &str) {
        let document = Document::parse(policy);
        let mut answer = LintAnswer::new();
        answer.push(name, &lint(&document), &document.source());
        self.ask(name, "lint", &json!([policy, name, []]), &text(answer));
        let meaning = accept(&document).ok().map(|accepted| Meaning::of(&accepted));
        let told = meaning.map_or(Value::Null, |meaning| text(ExplainAnswer::new(&meaning, &document.source())));
        self.ask(name, "explain", &json!([policy, []]), &told);
        let matrix = Matrix::of(&document, &Clients::all());
        let told = text(MatrixAnswer::new(name, &matrix, &document.source()));
        self.ask(name, "matrix", &json!([policy, name, []]), &told);
    }

    fn fixes(&mut self, name: &str, policy: &str) {
        for (most, guesses) in [(Safety::Safe, false), (Safety::Unsafe, true)] {
            let fixed = Linter::new().fix(Document::parse(policy), most);
            self.ask(name, "fix", &json!([policy, guesses, []]), &fixed.document().text().into());
        }
    }

    /// What the rules of a policy do to commands.
    fn rules(&mut self, name: &str, policy: &str, commands: &[Vec<String>]) {
        let document = Document::parse(policy);
        let Ok(accepted) = accept(&document) else {
            return self.ask(name, "evalScript", &json!([policy, "ls", []]), &Value::Null);
        };
        let (rules, approvals) = (RuleSet::of(&accepted), Approvals::of(&accepted));
        let source = document.source();
        for argv in commands {
            let words: Vec<&str> = argv.iter().map(String::as_str).collect();
            let answer = |words: &[&str]| text(EvalAnswer::new(&rules.evaluate(words), &approvals, &source));
            self.ask(name, "evalArgv", &json!([policy, argv, []]), &answer(&words));
            if let [.., script] = words.as_slice() {
                self.ask(name, "evalScript", &json!([policy, script, []]), &answer(&[SHELL[0], SHELL[1], script]));
            }
        }
        self.ask(
            name,
            "walkAround",
            &json!([policy, []]),
            &text(WalkAroundAnswer::new(&rules.walk_arounds(), &source)),
        );
    }
}

/// The commands that the client was asked about under the policy in `folder`.
fn recorded_commands(folder: &Path) -> Vec<Vec<String>> {
    let texts = files(folder, "jsonl").into_iter().map(|file| std::fs::read_to_string(file).expect("text"));
    let words = |line: &str| -> Vec<String> {
        let case: Value = serde_json::from_str(line).expect("a case");
        case["argv"].as_array().into_iter().flatten().map(|word| word.as_str().expect("a word").to_owned()).collect()
    };
    texts.flat_map(|text| text.lines().map(words).collect::<Vec<_>>()).collect()
}

/// The sample company: its assignments, and its directory as the package takes it.
struct Acme {
    assignments: Document,
    directory: Directory,
    files: String,
}

impl Acme {
    fn read() -> Self {
        let folder = root().join("fixtures/acme");
        let text = std::fs::read_to_string(folder.join("assignments.toml")).expect("assignments");
        let mut builder = DirectoryBuilder::new();
        let mut given = Vec::new();
        for file in files(&folder.join("directory"), "json") {
            let text = std::fs::read_to_string(&file).expect("an export");
            builder.scim(text.as_bytes()).expect("it can be read");
            given.push(json!({ "name": "x.json", "text": text }));
        }
        let (directory, _) = builder.finish().expect("a directory");
        Self { assignments: Document::parse(text), directory, files: Value::from(given).to_string() }
    }

    /// Which policy everybody gets, some groups, and how many people get each.
    fn ask(&self, questions: &mut Questions) {
        let assignments = Assignments::read(&self.assignments).expect("assignments");
        let (written, source) = (self.assignments.text(), self.assignments.source());
        let company = AssignedDirectory::new(&assignments, &self.directory);
        for person in self.directory.people() {
            let Some(user) = self.directory.address(person) else { continue };
            let resolution = company.resolve(person);
            let through = resolution.chosen().map(|chosen| company.through(person, &chosen)).unwrap_or_default();
            let groups = self.directory.groups_of(person).collect();
            let told = ResolveAnswer::new(Some(user), groups, &resolution, &source);
            let told = told.known(self.directory.is_active(person)).through(through);
            questions.ask("acme", "resolve", &json!([written, self.files, user, []]), &text(&told));
        }
        let mut policies = Vec::new();
        for file in files(&root().join("fixtures/acme/policies"), "toml") {
            let name = format!("policies/{}", file.file_name().expect("a name").to_string_lossy());
            policies.push((name, std::fs::read_to_string(file).expect("a policy")));
        }
        // The rules the other way round, so that there is something to say.
        let (head, rules) = written.split_once("[[rules]]").expect("rules");
        let turned: Vec<&str> = rules.split("[[rules]]").collect();
        let turned: String = turned.iter().rev().map(|rule| format!("[[rules]]{rule}\n")).collect();
        for text in [written.to_owned(), format!("{head}{turned}")] {
            let document = Document::parse(text.as_str());
            let documents: Vec<_> =
                policies.iter().map(|(name, text)| (name, Document::parse(text.as_str()))).collect();
            let repository = documents
                .iter()
                .fold(Repository::new(&document), |repository, (name, policy)| repository.policy(name.as_str(), policy))
                .directory(&self.directory);
            let mut answer = LintAnswer::new();
            answer.push("assignments.toml", &lint_repository(&repository).expect("assignments"), &document.source());
            let given: Value = policies.iter().map(|(name, text)| json!({ "name": name, "text": text })).collect();
            questions.ask(
                "acme",
                "lintRepository",
                &json!([text, given.to_string(), self.files]),
                &self::text(&answer),
            );
        }
        let nobody = assignments.resolve([]);
        let told = ResolveAnswer::new(Some("eve@example.com"), Vec::new(), &nobody, &source).unknown();
        questions.ask("acme", "resolve", &json!([written, self.files, "eve@example.com", []]), &text(&told));
        let groups = ["contractors", "SRE-eu"];
        let told = ResolveAnswer::new(None, groups.to_vec(), &assignments.resolve(groups), &source);
        questions.ask("acme", "resolve", &json!([written, "[]", null, groups]), &text(&told));
        // Where there is a directory, groups bring those that they are in, as they do in the command.
        for (user, groups) in [(None, ["Payments Core"]), (Some("eve@example.com"), ["sre-eu"])] {
            let member = Membership::new(Some(&self.directory), None, groups);
            let resolution = assignments.resolve(member.names().iter().copied());
            let told = ResolveAnswer::new(user, member.names().to_vec(), &resolution, &source);
            let told = told.through(member.through(&resolution));
            let told = if user.is_some() { told.unknown() } else { told };
            questions.ask("acme", "resolve", &json!([written, self.files, user, groups]), &text(&told));
        }
        let summary = SummaryAnswer::new(&company, &company.tally(), &source);
        questions.ask("acme", "summary", &json!([written, self.files]), &text(&summary));
        questions.ask("acme", "summary", &json!([written, "[]"]), &Value::Null);
        questions.ask("acme", "resolve", &json!(["default = 3", "[]", null, groups]), &Value::Null);
    }
}

#[test]
fn answers_are_those_of_the_library() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("questions");
    let mut questions = Questions(std::fs::File::create(&path).expect("a file"));
    let mut policies = 0;
    for part in ["conformance", "realistic", "rules", "lints", "walk-around"] {
        for file in below(&[part]) {
            // Whoever holds text in a browser has no bytes that are none.
            let Some(policy) = file.text() else { continue };
            let name = file.name.as_str();
            policies += 1;
            questions.policy(name, policy);
            match part {
                "rules" => {
                    let file = root().join(name);
                    questions.rules(name, policy, &recorded_commands(file.parent().expect("a folder")));
                }
                "walk-around" => questions.rules(name, policy, &[]),
                "lints" | "realistic" => questions.fixes(name, policy),
                _ => {}
            }
        }
    }
    count("package-policies", policies);
    Acme::read().ask(&mut questions);
    node("equal.mjs", &[&package(), &path]);
}

/// What npm would publish runs in Node, and so does the example of the guide.
#[test]
fn the_published_package_runs() {
    let page = std::fs::read_to_string(root().join("docs/preview.md")).expect("the guide");
    let [example] = blocks(&page, "js")[..] else { panic!("an example") };
    let folder = folder(&[("example.mjs", example)]);
    node("published.mjs", &[&package(), &folder.path().join("example.mjs")]);
}

/// The types that the package gives to its answers, held against answers.
#[test]
fn types_fit_the_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let (questions, answers) = (folder.path().join("questions"), folder.path().join("answers"));
    let mut asked = Questions(std::fs::File::create(&questions).expect("a file"));
    for file in
        files(&root().join("fixtures/lints"), "toml").iter().chain(&files(&root().join("fixtures/walk-around"), "toml"))
    {
        let Ok(policy) = std::fs::read_to_string(file) else { continue };
        asked.policy("p.toml", &policy);
        asked.rules("p.toml", &policy, &[vec!["git".to_owned(), "push".to_owned()], vec!["bash".to_owned()]]);
    }
    Acme::read().ask(&mut asked);
    let types = [
        ("lint", "Lint"),
        ("matrix", "Matrix"),
        ("lintRepository", "Lint"),
        ("explain", "Explain"),
        ("evalArgv", "Eval"),
        ("evalScript", "Eval"),
        ("walkAround", "WalkAround"),
        ("resolve", "Resolve"),
        ("summary", "Summary"),
    ];
    let mut lines = String::new();
    for line in std::fs::read_to_string(&questions).expect("questions").lines() {
        let question: Value = serde_json::from_str(line).expect("a question");
        let Some(answer) = question["answer"].as_str() else { continue };
        let Some((_, name)) = types.iter().find(|(call, _)| question["call"] == *call) else { continue };
        lines.push_str(&format!("{}\n", json!([name, answer])));
    }
    std::fs::write(&answers, lines).expect("a file");
    node("types.mjs", &[&package(), &foreign_file("typescript.js"), &answers]);
}
