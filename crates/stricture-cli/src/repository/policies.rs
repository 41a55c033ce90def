//! Whether the policies that assignments name are there.

use std::path::Path;

use stricture::Problem;
use stricture::assign::{Assignments, PolicyPath};

use crate::folders;
use crate::printable::printable;
use crate::search::toml_files;

/// What is wrong with the policies that assignments in `folder` name: those that are not there, and those that a link leads out to. Each is
/// told at the first place that names it.
pub(crate) fn problems(folder: &Path, assignments: &Assignments) -> Vec<Problem> {
    assignments.policies().into_iter().filter_map(|policy| problem(folder, policy)).collect()
}

fn problem(folder: &Path, policy: &PolicyPath) -> Option<Problem> {
    let name = printable(policy.written());
    let (message, help) = match folders::inside(folder, policy.as_str()) {
        None => (
            format!("the policy `{name}` is not inside the repository"),
            "a link leads out of it: put the policy itself below the folder of the assignments".to_owned(),
        ),
        Some(path) if path.is_file() => return None,
        Some(path) if path.is_dir() => {
            (format!("`{name}` is a folder"), "name a policy in it, such as `policies/NAME.toml`".to_owned())
        }
        Some(_) => (format!("there is no policy `{name}`"), instead(folder, policy.as_str())),
    };
    Some(Problem { message, help: Some(help), span: policy.span })
}

/// What to write instead of a policy that is not there.
fn instead(folder: &Path, name: &str) -> String {
    if name.contains('\\') && folders::inside(folder, &name.replace('\\', "/")).is_some_and(|path| path.is_file()) {
        return "write `/` between folders, which every system understands".to_owned();
    }
    let with_ending = format!("{name}.toml");
    if folders::inside(folder, &with_ending).is_some_and(|path| path.is_file()) {
        return format!("did you mean `{}`?", printable(&with_ending));
    }
    let beside = Path::new(name).parent().unwrap_or(Path::new(""));
    let beside = if beside.as_os_str().is_empty() { Path::new("policies") } else { beside };
    let there = toml_files(&folder.join(beside)).into_iter().chain(toml_files(&folder.join("policies")));
    let there: Vec<String> = there
        .filter_map(|path| Some(path.strip_prefix(folder).ok()?.display().to_string()))
        .map(|path| path.replace(std::path::MAIN_SEPARATOR, "/"))
        .collect();
    stricture::suite::nearest_name(name, there.iter().map(String::as_str)).map_or_else(
        || "paths are relative to the folder of the assignments: write the policy, or correct the path".to_owned(),
        |near| format!("did you mean `{}`?", printable(near)),
    )
}
