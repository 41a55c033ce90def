//! Rules for Windows programs that are about the same program.

use std::collections::HashMap;

use crate::schema::{At, View};

/// Two rules for one program.
pub(in crate::lint) struct Twice<'d> {
    pub(in crate::lint) first: At<'d>,
    pub(in crate::lint) later: At<'d>,
    /// Whether they say the same.
    pub(in crate::lint) same_access: bool,
}

/// The rules of `computer_use.windows.exes` that repeat the publisher, product and file name of an earlier one.
pub(in crate::lint) fn twice<'d>(policy: &View<'d>) -> Vec<Twice<'d>> {
    let windows = policy.view("computer_use").and_then(|computer_use| computer_use.view("windows"));
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
