//! Whether the policies that assignments name are there.

use std::path::Path;

use stricture::assignments::{Assignments, PolicyPath};
use stricture::{Problem, Problems};

use crate::files::folders;
use crate::files::inside::inside;
use crate::files::search::toml_files;
use crate::printable::printable;

/// Looks for what was meant by policies that are not there. Where many are missing, the folder is another one, and nothing is looked for any
/// longer: each time means reading it.
pub(crate) struct Guesses {
    left: usize,
}

/// What is wrong with the policies that assignments in `folder` name: those that are not there, and those behind a link. Each is
/// reported at the first position that names it.
pub(crate) fn problems(folder: &Path, assignments: &Assignments) -> Result<(), Problems> {
    let mut guesses = Guesses::new();
    let policies = assignments.policies().into_iter();
    Problems::check(policies.filter_map(|policy| problem(folder, policy, &mut guesses)).collect())
}

fn problem(folder: &Path, policy: &PolicyPath, guesses: &mut Guesses) -> Option<Problem> {
    let name = printable(policy.written());
    let (message, help) = match inside(folder, policy.as_str()) {
        Err(outside) => (outside.message("policy", &name), outside.help().to_owned()),
        Ok(path) if path.is_file() => return None,
        Ok(path) if path.is_dir() => {
            (format!("`{name}` is a folder"), "name a policy in it, such as `policies/NAME.toml`".to_owned())
        }
        Ok(_) => (format!("there is no policy `{name}`"), guesses.instead(folder, policy.as_str())),
    };
    Some(Problem::new(policy.span, message).help(help))
}

/// What to do where nothing says which policy was meant.
const CORRECT: &str = "create the policy, or correct the path: paths are relative to the repository";

impl Guesses {
    pub(crate) fn new() -> Self {
        Self { left: 20 }
    }

    /// What to write instead of a policy that is not there.
    pub(crate) fn instead(&mut self, folder: &Path, name: &str) -> String {
        let Some(left) = self.left.checked_sub(1) else { return CORRECT.to_owned() };
        self.left = left;
        instead(folder, name)
    }
}

fn instead(folder: &Path, name: &str) -> String {
    if name.contains('\\') && inside(folder, &name.replace('\\', "/")).is_ok_and(|path| path.is_file()) {
        return "write `/` between folders: it works on every system".to_owned();
    }
    let with_ending = format!("{name}.toml");
    if inside(folder, &with_ending).is_ok_and(|path| path.is_file()) {
        return format!("did you mean `{}`?", printable(&with_ending));
    }
    let beside = Path::new(name).parent().unwrap_or(Path::new(""));
    let beside = if beside.as_os_str().is_empty() { Path::new("policies") } else { beside };
    let there =
        [folder.join(beside), folder.join("policies")].map(|folder| toml_files(&folder).policies).into_iter().flatten();
    let there: Vec<String> = there.map(|path| folders::from_folder(folder, &path)).collect();
    stricture::cases::nearest_name(name, there.iter().map(String::as_str))
        .map_or_else(|| CORRECT.to_owned(), |near| format!("did you mean `{}`?", printable(near)))
}
