//! Words that have the same meaning for a program.

/// Behind these words, each list holds spellings of which one is as good as another. The first is the longest name.
const SAME: &[(&str, &[&[&str]])] = &[
    ("cargo", &[&["build", "b"], &["run", "r"], &["test", "t"]]),
    (
        "docker",
        &[
            &["container exec", "exec"],
            &["container kill", "kill"],
            &["container rm", "rm"],
            &["container run", "run"],
            &["image build", "build", "buildx build", "builder build"],
            &["image pull", "pull"],
            &["image push", "push"],
            &["image rm", "rmi"],
        ],
    ),
    ("docker run", &[&["--env", "-e"], &["--volume", "-v"]]),
    ("gh repo", &[&["create", "new"]]),
    ("git branch", &[&["--delete --force", "-D", "-d -f"], &["--delete", "-d"]]),
    ("git checkout", &[&["--force", "-f"]]),
    ("git clean", &[&["--force", "-f"]]),
    ("git commit", &[&["--all", "-a"], &["--no-verify", "-n"]]),
    ("git push", &[&["--delete", "-d"], &["--force", "-f"]]),
    ("git tag", &[&["--delete", "-d"], &["--force", "-f"]]),
    ("helm", &[&["uninstall", "delete", "del", "un"]]),
    ("kubectl", &[&["--all-namespaces", "-A"], &["--namespace", "-n"]]),
    ("kubectl apply", &[&["--filename", "-f"]]),
    ("kubectl delete", &[&["--filename", "-f"]]),
    (
        "npm",
        &[
            &["install", "i", "add", "in"],
            &["run", "run-script"],
            &["uninstall", "un", "remove", "rm", "r"],
            &["exec", "x"],
            &["test", "t"],
        ],
    ),
    ("npm install", &[&["--global", "-g"]]),
    ("pnpm", &[&["install", "i"], &["remove", "rm", "uninstall", "un"]]),
    ("podman", &[&["container rm", "rm"], &["container run", "run"], &["image push", "push"], &["image rm", "rmi"]]),
    ("rm", &[&["--recursive", "-r", "-R"], &["--force", "-f"]]),
    ("terraform", &[&["apply -destroy", "destroy"]]),
    ("tofu", &[&["apply -destroy", "destroy"]]),
];

/// Other programs that do the same, whatever words follow.
const PROGRAMS: &[(&str, &[&str])] = &[
    ("npx", &["npm exec"]),
    ("pip", &["python -m pip", "python3 -m pip", "pip3"]),
    ("pip3", &["python3 -m pip", "pip"]),
    ("pnpx", &["pnpm dlx"]),
];

/// Words that may stand for some of a command's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Spelling {
    /// The first word that goes.
    pub(in crate::rules) at: usize,
    /// How many words go.
    pub(in crate::rules) count: usize,
    /// What comes instead.
    pub(in crate::rules) words: Vec<String>,
}

/// How else some of these words may be written.
pub(in crate::rules) fn spellings(words: &[&str]) -> Vec<Spelling> {
    let mut found = Vec::new();
    let split = |text: &str| text.split(' ').map(str::to_owned).collect();
    for (_, others) in PROGRAMS.iter().filter(|(program, _)| words.first() == Some(program)) {
        found.extend(others.iter().map(|other| Spelling { at: 0, count: 1, words: split(other) }));
    }
    for (prefix, lists) in SAME {
        let start = prefix.split(' ').count();
        if !prefix.split(' ').eq(words.iter().take(start).copied()) {
            continue;
        }
        for at in start..words.len() {
            let options = words.get(start..=at).is_some_and(|between| between.iter().all(|word| word.starts_with('-')));
            // Names of subcommands stand in their place, options anywhere among options.
            if at > start && !options {
                break;
            }
            for list in *lists {
                let rest = words.get(at..).unwrap_or_default();
                let Some(own) =
                    list.iter().find(|own| own.split(' ').eq(rest.iter().take(own.split(' ').count()).copied()))
                else {
                    continue;
                };
                let others = list.iter().filter(|other| *other != own);
                let count = own.split(' ').count();
                found.extend(others.map(|other| Spelling { at, count, words: split(other) }));
            }
            found.extend(words.get(at).into_iter().flat_map(|word| clusters(word, lists)).map(|words| Spelling {
                at,
                count: 1,
                words,
            }));
        }
    }
    found
}

/// `-rf` as `-fr`, as `-r -f`, and by the long names.
fn clusters(word: &str, lists: &[&[&str]]) -> Vec<Vec<String>> {
    let Some(letters) = word.strip_prefix('-').filter(|letters| (2..=4).contains(&letters.len())) else {
        return Vec::new();
    };
    let list = |letter: char| lists.iter().find(|list| list.contains(&format!("-{letter}").as_str()));
    let Some(long) = letters.chars().map(|letter| Some((*list(letter)?.first()?).to_owned())).collect() else {
        return Vec::new();
    };
    let reversed = format!("-{}", letters.chars().rev().collect::<String>());
    vec![vec![reversed], letters.chars().map(|letter| format!("-{letter}")).collect(), long]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(command: &str) -> Vec<String> {
        let words: Vec<&str> = command.split(' ').collect();
        let with = |spelling: Spelling| {
            let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            words.splice(spelling.at..spelling.at + spelling.count, spelling.words);
            words.join(" ")
        };
        spellings(&words).into_iter().map(with).collect()
    }

    #[test]
    fn other_spellings() {
        assert_eq!(found("rm -rf"), ["rm -fr", "rm -r -f", "rm --recursive --force"]);
        assert_eq!(found("rm -r -f"), ["rm --recursive -f", "rm -R -f", "rm -r --force"]);
        assert_eq!(found("git push --force"), ["git push -f"]);
        assert_eq!(found("docker run -v"), ["docker container run -v", "docker run --volume"]);
        assert_eq!(found("docker container rm"), ["docker rm"]);
        assert_eq!(found("npx"), ["npm exec"]);
        // An argument, another program, a name in another place.
        assert_eq!(found("git push origin -f"), [""; 0]);
        assert_eq!(found("mv -f"), [""; 0]);
        assert_eq!(found("npm run install"), ["npm run-script install"]);
    }

    #[test]
    fn the_tables_are_in_order() {
        assert!(SAME.is_sorted_by(|one, next| one.0 < next.0) && PROGRAMS.is_sorted_by(|one, next| one.0 < next.0));
        assert!(SAME.iter().all(|(_, lists)| lists.iter().all(|list| list.len() > 1)));
    }
}
