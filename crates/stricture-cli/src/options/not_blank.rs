//! Values of options that must not be empty: in a script, a variable that is not set must not become a question about nobody.

/// An address of a person.
pub(crate) fn address(text: &str) -> Result<String, &'static str> {
    filled(text, "it is empty; write an e-mail address of the person, such as ana@example.com")
}

/// The name of a group.
pub(crate) fn group(text: &str) -> Result<String, &'static str> {
    filled(text, "it is empty; write the name of a group, such as sre-eu")
}

/// What is compared with.
pub(crate) fn base(text: &str) -> Result<String, &'static str> {
    filled(text, "it is empty; write a git revision, such as main, or a folder with an assignments.toml")
}

/// The path of a policy.
pub(crate) fn policy(text: &str) -> Result<String, &'static str> {
    filled(text, "it is empty; write the path of a policy, such as policies/NAME.toml")
}

fn filled(text: &str, instead: &'static str) -> Result<String, &'static str> {
    if text.trim().is_empty() { Err(instead) } else { Ok(text.to_owned()) }
}
