//! Programs on Windows that the agent may operate.

use std::collections::HashMap;

use super::Client;
use crate::schema::At;

/// Two rules for one program.
pub(crate) struct Twice<'d> {
    pub(crate) first: At<'d>,
    pub(crate) later: At<'d>,
    /// Whether they say the same.
    pub(crate) same_access: bool,
}

/// The rules that repeat the publisher, product and file name of an earlier one: the client takes them, as the case `computer-exe-twice`
/// shows.
pub(crate) fn twice<'d>(client: &Client<'d>) -> Vec<Twice<'d>> {
    let windows = client.policy().view("computer_use").and_then(|computer_use| computer_use.view("windows"));
    let mut met: HashMap<[Option<&'d str>; 3], (At<'d>, Option<&'d str>)> = HashMap::new();
    let mut twice = Vec::new();
    for at in windows.map(|windows| windows.items("exes")).unwrap_or_default() {
        let Some(rule) = at.view() else { continue };
        let program = ["publisher_name", "product_name", "binary_name"].map(|key| rule.text(key));
        let access = rule.get("access").and_then(At::word).map(|(word, _)| word);
        match met.get(&program) {
            Some((first, known)) => {
                twice.push(Twice { first: first.clone(), later: at, same_access: *known == access });
            }
            None => {
                met.insert(program, (at, access));
            }
        }
    }
    twice
}
