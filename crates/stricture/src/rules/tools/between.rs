//! Words that may be between the words of a command without changing its effect.

/// Words that may follow the first words of a command; `*` is any word. Values are examples: what counts is that the program takes them
/// there and still does what the words behind them say.
///
/// What does not begin with `-` is an argument: options may follow it.
const BETWEEN: &[(&str, &[&str])] = &[
    ("apt", &["-y", "-q"]),
    ("apt-get", &["-y", "-q"]),
    ("aws", &["--profile default", "--region eu-west-1", "--output json", "--no-cli-pager"]),
    ("aws *", &["--profile default", "--region eu-west-1"]),
    ("bun", &["--cwd=."]),
    ("cargo", &["--config=net.offline=true", "--offline", "--quiet", "+stable"]),
    ("composer", &["-d .", "-n"]),
    ("cp", &["-v"]),
    ("curl", &["-s", "-o out"]),
    ("dnf", &["-y", "-q"]),
    ("docker", &["-H unix:///var/run/docker.sock", "--context default", "--config .docker", "--debug"]),
    ("docker compose", &["-f compose.yaml", "-p app", "--ansi never"]),
    ("docker run", &["--rm", "--name app"]),
    ("docker-compose", &["-f compose.yaml", "-p app"]),
    ("gcloud", &["--project prod", "--account me", "--configuration default", "--quiet"]),
    ("gcloud *", &["--project prod", "--quiet"]),
    ("gh", &["-R owner/repo", "--repo owner/repo"]),
    ("gh issue", &["-R owner/repo", "--repo owner/repo"]),
    ("gh pr", &["-R owner/repo", "--repo owner/repo"]),
    ("gh pr merge", &["1"]),
    ("gh release", &["-R owner/repo", "--repo owner/repo"]),
    ("gh run", &["-R owner/repo", "--repo owner/repo"]),
    ("gh secret", &["-R owner/repo", "--repo owner/repo"]),
    ("gh workflow", &["-R owner/repo", "--repo owner/repo"]),
    ("git", &["-C .", "-c core.pager=cat", "--git-dir .git", "--work-tree .", "--no-pager", "--git-dir=.git"]),
    ("git branch", &["-q", "topic"]),
    ("git checkout", &["-q"]),
    ("git clean", &["-q"]),
    ("git commit", &["-q"]),
    ("git push", &["-q", "-v", "origin"]),
    ("git reset", &["-q", "HEAD"]),
    ("go", &["-C ."]),
    ("helm", &["-n default", "--namespace default", "--kube-context prod", "--kubeconfig kubeconfig", "--debug"]),
    ("hg", &["-R .", "--cwd .", "-q"]),
    (
        "kubectl",
        &[
            "--context prod",
            "-n default",
            "--namespace default",
            "--kubeconfig kubeconfig",
            "--cluster prod",
            "--context=prod",
        ],
    ),
    ("kubectl *", &["-n default", "--context prod"]),
    ("make", &["-C .", "-f Makefile", "-s"]),
    ("npm", &["--prefix .", "-C .", "--loglevel silent", "--silent"]),
    ("npm install", &["--silent", "left-pad"]),
    ("npm publish", &["."]),
    ("npm run", &["--silent"]),
    ("oc", &["--context prod", "-n default", "--namespace default", "--kubeconfig kubeconfig"]),
    ("pip", &["--no-input", "-q"]),
    ("pip3", &["--no-input", "-q"]),
    ("pnpm", &["-C .", "--dir .", "--filter .", "--silent"]),
    ("podman", &["--log-level error", "--connection default"]),
    ("poetry", &["-C .", "-n"]),
    ("pulumi", &["-C .", "--cwd .", "--non-interactive"]),
    ("rm", &["-v", "x"]),
    ("ssh", &["-o BatchMode=yes", "-i key", "-p 22", "-q"]),
    ("svn", &["--non-interactive", "-q"]),
    ("systemctl", &["--no-pager", "--quiet", "--system"]),
    ("terraform", &["-chdir=."]),
    ("tofu", &["-chdir=."]),
    ("uv", &["--directory .", "--project .", "--quiet"]),
    ("yarn", &["--cwd .", "--silent"]),
    ("yum", &["-y", "-q"]),
    ("zypper", &["--non-interactive", "-q"]),
];

/// Something that may stand behind the first words of a command.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Between {
    /// Behind how many words.
    pub(crate) after: usize,
    /// One word or two.
    text: &'static str,
}

impl Between {
    /// The words to put there.
    pub(crate) fn words<'w>(self) -> impl Iterator<Item = &'w str> {
        self.text.split(' ')
    }

    /// The option whose value is the word behind it: a pattern can name the option and leave the value open.
    pub(crate) fn option_with_value(self) -> Option<&'static str> {
        Some(self.text.split_once(' ')?.0)
    }

    /// The option that stands for itself.
    pub(crate) fn flag(self) -> Option<&'static str> {
        (self.text.starts_with('-') && !self.text.contains([' ', '='])).then_some(self.text)
    }

    /// Whether it is an argument: only options may follow it.
    pub(crate) fn is_argument(self) -> bool {
        !self.text.starts_with(['-', '+'])
    }
}

/// What may stand between the first of these words and the last.
pub(crate) fn between(words: &[&str]) -> impl Iterator<Item = Between> {
    let fits = move |prefix: &str| {
        let mut count = 0;
        let all = prefix.split(' ').all(|expected| {
            count += 1;
            words.get(count - 1).is_some_and(|word| *word == expected || (expected == "*" && !word.starts_with('-')))
        });
        (all && count < words.len()).then_some(count)
    };
    BETWEEN.iter().filter_map(move |(prefix, texts)| Some((fits(prefix)?, *texts))).flat_map(move |(after, texts)| {
        let option_follows = words.get(after).is_some_and(|word| word.starts_with('-'));
        let all = texts.iter().map(move |text| Between { after, text });
        all.filter(move |between| option_follows || !between.is_argument())
    })
}

/// The programs that [`options_with_values`] knows.
pub(crate) fn with_options() -> impl Iterator<Item = &'static str> {
    BETWEEN.iter().map(|(prefix, _)| *prefix)
}

/// Options that may stand between a program and its subcommand, and whose values are words of their own.
pub(crate) fn options_with_values(program: &str) -> impl Iterator<Item = Between> {
    let own = BETWEEN.binary_search_by_key(&program, |(prefix, _)| prefix).ok().and_then(|at| BETWEEN.get(at));
    let all = own.into_iter().flat_map(|(_, texts)| texts.iter()).map(|text| Between { after: 1, text });
    all.filter(|between| between.option_with_value().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str]) -> Vec<String> {
        let with = |between: Between| {
            let (before, behind) = words.split_at(between.after);
            before.iter().copied().chain(between.words()).chain(behind.iter().copied()).collect::<Vec<_>>().join(" ")
        };
        between(words).map(with).collect()
    }

    #[test]
    fn where_words_may_stand() {
        assert!(found(&["git", "push"]).contains(&"git -C . push".to_owned()));
        assert!(found(&["git", "push", "--force"]).contains(&"git push origin --force".to_owned()));
        assert!(!found(&["git", "push", "main"]).contains(&"git push origin main".to_owned()));
        assert!(found(&["aws", "s3", "rm"]).contains(&"aws s3 --profile default rm".to_owned()));
        assert_eq!(found(&["terraform", "apply"]), ["terraform -chdir=. apply"]);
        // Nothing follows, or nothing is known.
        assert_eq!(found(&["git"]), [""; 0]);
        assert_eq!(found(&["frobnicate", "x"]), [""; 0]);
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(BETWEEN.is_sorted_by(|one, next| one.0 < next.0));
        for (prefix, texts) in BETWEEN {
            assert!(!texts.is_empty(), "{prefix}");
            assert!(texts.iter().all(|text| (1..=2).contains(&text.split(' ').count())), "{prefix}");
        }
    }
}
